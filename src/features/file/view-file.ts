import Taro from '@tarojs/taro'
import { hrefOf } from '@talent/contract'
import { downloadFile, type StoredFile } from '@talent/contract/file'
import { orGiveUp } from '@/lib/give-up'
import { API_BASE, asNetworkError, authorizationHeader, call, errorOf } from '@/lib/request'
import { saveFile } from '@/lib/save-file'

const DOWNLOAD_TIMEOUT_MS = 60_000
/** A spreadsheet; what one does with it one does elsewhere. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type Viewable = Pick<StoredFile, 'type'> & { fileId: string }

/** An answer that is a file, by the id of its thing. */
export type FileEndpoint = Pick<typeof downloadFile, 'method' | 'output'> & {
  readonly path: `/api/${string}`
}
export interface Document {
  readonly endpoint: FileEndpoint
  readonly id: string
  /** Where its address names no id. */
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly type: StoredFile['type'] | typeof XLSX
  /** A blank form and the like: the phone's viewer may save it and pass it on. */
  readonly mayKeep?: boolean
  /** One to keep, under this name: a browser saves it, where it would show another one. */
  readonly saveAs?: string
}

const addressOf = ({ id, params, query }: Document) => ({
  params: (params ?? { id }) as { id: string },
  ...(query && { query: query as never }),
})
const contentOf = (document: Document) => call(document.endpoint as typeof downloadFile, addressOf(document))

const fetchInBrowser = async (document: Document): Promise<string> =>
  URL.createObjectURL(new Blob([await contentOf(document)], { type: document.type }))

async function fetchOnPhone(document: Document): Promise<string> {
  let reply: { statusCode: number; tempFilePath: string }
  try {
    reply = await orGiveUp(
      Taro.downloadFile({
        url: API_BASE + hrefOf(document.endpoint as typeof downloadFile, addressOf(document)),
        header: authorizationHeader(),
        timeout: DOWNLOAD_TIMEOUT_MS,
      }),
      DOWNLOAD_TIMEOUT_MS,
    )
  } catch (error) {
    throw asNetworkError(error)
  }
  if (reply.statusCode !== 200) throw errorOf(reply.statusCode, null)
  return reply.tempFilePath
}

/** Where what an endpoint answers lies on the phone or in the browser. @throws ContractError, NetworkError */
export const fetchFile: (document: Document) => Promise<string> =
  process.env.TARO_ENV === 'h5' ? fetchInBrowser : fetchOnPhone

async function viewInBrowser(document: Document): Promise<void> {
  if (document.saveAs !== undefined) {
    saveFile(await contentOf(document), document.type, document.saveAs)
    return
  }
  // Opened before the answer comes: a browser blocks windows that aren't opened by the press itself.
  const opened = window.open('', '_blank')
  try {
    const url = await fetchInBrowser(document)
    if (opened) opened.location.href = url
    else window.location.href = url
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  } catch (error) {
    opened?.close()
    throw error
  }
}

async function viewOnPhone(document: Document): Promise<void> {
  const path = await fetchOnPhone(document)
  if (document.type === XLSX) await Taro.openDocument({ filePath: path, fileType: 'xlsx', showMenu: true })
  else if (document.type === 'application/pdf')
    await Taro.openDocument({ filePath: path, fileType: 'pdf', showMenu: document.mayKeep === true })
  else await Taro.previewImage({ urls: [path] })
}

/** Shows what an endpoint answers as a file. @throws ContractError, NetworkError */
export const viewDocument: (document: Document) => Promise<void> =
  process.env.TARO_ENV === 'h5' ? viewInBrowser : viewOnPhone

/** Shows a stored file to whoever may see it. @throws ContractError, NetworkError */
export const viewFile = ({ fileId, type }: Viewable): Promise<void> =>
  viewDocument({ endpoint: downloadFile, id: fileId, type })
