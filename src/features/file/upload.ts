import Taro from '@tarojs/taro'
import { ContractError } from '@talent/contract'
import { FILE_MAX_BYTES, uploadFile, type StoredFile } from '@talent/contract/file'
import { orGiveUp } from '@/lib/give-up'
import { noteAnswer } from '@/lib/network'
import { API_BASE, asNetworkError, authorizationHeader, errorOf } from '@/lib/request'

/** A file on the phone, not yet sent. */
export interface PickedFile {
  /** Temporary path, or an object URL in a browser. */
  path: string
  size: number
  type: StoredFile['type']
  /** For the person's eyes; the server throws it away. */
  name: string
}

const UPLOAD_TIMEOUT_MS = 60_000
const EXTENSION: Record<string, PickedFile['type']> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
}

/** What the name promises; the server judges by the content. */
export const typeOfName = (name: string): PickedFile['type'] | undefined =>
  EXTENSION[name.split('.').pop()?.toLowerCase() ?? '']

/** @throws ContractError (too large, wrong type, …) or NetworkError */
export async function upload(file: PickedFile): Promise<StoredFile> {
  if (file.size > FILE_MAX_BYTES) throw new ContractError('file_too_large')
  let reply: { statusCode: number; data: string }
  try {
    reply = await orGiveUp(
      Taro.uploadFile({
        url: API_BASE + uploadFile.path,
        filePath: file.path,
        name: 'file',
        fileName: file.name,
        header: authorizationHeader(),
        timeout: UPLOAD_TIMEOUT_MS,
      }),
      UPLOAD_TIMEOUT_MS,
    )
  } catch (error) {
    throw asNetworkError(error)
  }
  noteAnswer()
  let body: unknown = null
  try {
    body = JSON.parse(reply.data)
  } catch {
    // a proxy's page instead of our answer: its status tells
  }
  if (reply.statusCode < 200 || reply.statusCode > 299) throw errorOf(reply.statusCode, body)
  return body as StoredFile
}
