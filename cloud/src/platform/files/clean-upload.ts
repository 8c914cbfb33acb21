import { cleanPicture } from './clean-picture.ts'
import { fileTypeOf, type FileType } from './file-type.ts'

/**
 * Type by content, whatever it claims to be; pictures are written anew, a PDF is kept as it is and only ever handed
 * out as a download.
 * @throws ContractError `file_type`, `file_too_large`, `unavailable`
 */
export async function cleanUpload(bytes: Buffer): Promise<{ type: FileType; bytes: Buffer }> {
  const type = fileTypeOf(bytes)
  return { type, bytes: type === 'application/pdf' ? bytes : await cleanPicture(bytes, type) }
}
