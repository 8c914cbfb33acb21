import { isVoice, type FileType } from '@talent/contract/file'
import { cleanPicture } from './clean-picture.ts'
import { cleanVoice } from './clean-voice.ts'
import { fileTypeOf } from './file-type.ts'

/**
 * Type by content, whatever it claims to be; pictures are written anew, of a recording its sound is kept, a PDF is kept as
 * it is and only ever handed out as a download.
 * @throws ContractError `file_type`, `file_too_large`, `unavailable`
 */
export async function cleanUpload(bytes: Buffer): Promise<{ type: FileType; bytes: Buffer }> {
  const type = fileTypeOf(bytes)
  if (type === 'application/pdf') return { type, bytes }
  return { type, bytes: isVoice(type) ? cleanVoice(bytes, type) : await cleanPicture(bytes, type) }
}
