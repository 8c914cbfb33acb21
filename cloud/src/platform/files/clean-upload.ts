import { ContractError, FILE_TYPES } from '@talent/contract'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

type FileType = (typeof FILE_TYPES)[number]

/** A small file can unpack to gigabytes. */
const MAX_PIXELS = 50_000_000
const isAllowed = (mime: string | undefined): mime is FileType => FILE_TYPES.some((type) => type === mime)

/**
 * Type by content; pictures are turned upright and written anew, which drops place, device and time of the shot.
 * @throws ContractError `file_type`, `file_too_large`
 */
export async function cleanUpload(bytes: Buffer): Promise<{ type: FileType; bytes: Buffer }> {
  const type = (await fileTypeFromBuffer(bytes))?.mime
  if (!isAllowed(type)) throw new ContractError('file_type')
  if (type === 'application/pdf') return { type, bytes }
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).rotate()
    return {
      type,
      bytes: await (type === 'image/png' ? picture.png() : picture.jpeg({ quality: 88 })).toBuffer(),
    }
  } catch (error) {
    if (/pixel limit/i.test(String(error)))
      throw new ContractError('file_too_large', {
        message: `图片太大，长乘宽不超过 ${MAX_PIXELS / 10_000} 万像素，缩小后再上传`,
      })
    throw new ContractError('file_type', { message: '这张图片打不开，请换一张' })
  }
}
