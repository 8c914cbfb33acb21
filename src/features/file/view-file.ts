import Taro from '@tarojs/taro'
import { hrefOf } from '@talent/contract'
import { downloadFile, type StoredFile } from '@talent/contract/file'
import { orGiveUp } from '@/lib/give-up'
import { API_BASE, asNetworkError, authorizationHeader, call, errorOf } from '@/lib/request'

const DOWNLOAD_TIMEOUT_MS = 60_000

export type Viewable = Pick<StoredFile, 'type'> & { fileId: string }

/** An answer that is a file, by the id of its thing. */
export type FileEndpoint = Pick<typeof downloadFile, 'method' | 'output' | 'params'> & {
  readonly path: `/api/${string}`
}
export interface Document {
  readonly endpoint: FileEndpoint
  readonly id: string
  readonly type: StoredFile['type']
}

async function viewInBrowser({ endpoint, id, type }: Document): Promise<void> {
  // Opened before the answer comes: a browser blocks windows that aren't opened by the press itself.
  const opened = window.open('', '_blank')
  try {
    const content = await call(endpoint as typeof downloadFile, { params: { id } })
    const url = URL.createObjectURL(new Blob([content], { type }))
    if (opened) opened.location.href = url
    else window.location.href = url
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  } catch (error) {
    opened?.close()
    throw error
  }
}

async function viewOnPhone({ endpoint, id, type }: Document): Promise<void> {
  let reply: { statusCode: number; tempFilePath: string }
  try {
    reply = await orGiveUp(
      Taro.downloadFile({
        url: API_BASE + hrefOf(endpoint as typeof downloadFile, { params: { id } }),
        header: authorizationHeader(),
        timeout: DOWNLOAD_TIMEOUT_MS,
      }),
      DOWNLOAD_TIMEOUT_MS,
    )
  } catch (error) {
    throw asNetworkError(error)
  }
  if (reply.statusCode !== 200) throw errorOf(reply.statusCode, null)
  if (type === 'application/pdf') await Taro.openDocument({ filePath: reply.tempFilePath, fileType: 'pdf' })
  else await Taro.previewImage({ urls: [reply.tempFilePath] })
}

/** Shows what an endpoint answers as a file. @throws ContractError, NetworkError */
export const viewDocument: (document: Document) => Promise<void> =
  process.env.TARO_ENV === 'h5' ? viewInBrowser : viewOnPhone

/** Shows a stored file to whoever may see it. @throws ContractError, NetworkError */
export const viewFile = ({ fileId, type }: Viewable): Promise<void> =>
  viewDocument({ endpoint: downloadFile, id: fileId, type })
