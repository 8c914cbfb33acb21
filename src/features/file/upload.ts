import { ContractError } from '@talent/contract'
import { FILE_MAX_BYTES, uploadFile, type StoredFile } from '@talent/contract/file'
import { call } from '@/lib/request'

/** A file on the phone, not yet sent. */
export interface PickedFile {
  /** Of this pick: picked again it is another one. */
  key: string
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

/**
 * Sent again after a lost answer, the same pick is the same file on the server.
 * @throws ContractError (too large, wrong type, …) or NetworkError
 */
export async function upload(file: PickedFile): Promise<StoredFile> {
  if (file.size > FILE_MAX_BYTES) throw new ContractError('file_too_large')
  return call(uploadFile, {}, { file, idempotencyKey: file.key, timeoutMs: UPLOAD_TIMEOUT_MS })
}
