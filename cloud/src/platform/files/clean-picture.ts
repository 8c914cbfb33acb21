import { ContractError } from '@talent/contract'
import sharp, { type Metadata } from 'sharp'
import { limitAtOnce } from '../../lib/limit-at-once.ts'

type PictureType = 'image/png' | 'image/jpeg'

/** Either side, in pixels: the longest panoramas of phones stay below. */
const MAX_SIDE = 16_384
/**
 * Pixels that may be unpacked, by how the file is built. A baseline JPEG is decoded already shrunk: a phone's
 * 108 megapixels take 90 MB. A PNG is unpacked line by line; progressive ones (of either kind) are held whole,
 * up to 8 bytes a pixel.
 */
const MAX_PIXELS = { baseline: 120_000_000, progressive: 16_000_000, png: 25_000_000 }
/** What is kept: an A4 page at 220 dots an inch. The area counts, so that a long screenshot stays readable. */
const KEPT_PIXELS = 6_500_000
/** A progressive JPEG is gone through once per scan; encoders write about 10. */
const MAX_SCANS = 40
const START_OF_SCAN = Buffer.from('ffda', 'hex')

/** sharp's own time limit doesn't end a decode: only what is checked beforehand, and the number at once, do. */
const atOnce = limitAtOnce(
  { atOnce: 2, waiting: 40, waitMs: 20_000 },
  '现在上传的人较多，这张图片没有保存，请稍后再试',
)

const BROKEN = '这张图片打不开，请换一张'
const tooLarge = (message: string) => new ContractError('file_too_large', { message })

function hasTooManyScans(bytes: Buffer): boolean {
  let scans = 0
  for (let at = 0; (at = bytes.indexOf(START_OF_SCAN, at)) >= 0; at += 2) if (++scans > MAX_SCANS) return true
  return false
}

/** By what the header says, before anything is unpacked. */
function checkSize({ width, height, depth, isProgressive }: Metadata, type: PictureType): void {
  if (Math.max(width, height) > MAX_SIDE)
    throw tooLarge(`图片太大，长和宽都不能超过 ${MAX_SIDE} 像素，请缩小后再上传`)
  const most = MAX_PIXELS[isProgressive ? 'progressive' : type === 'image/png' ? 'png' : 'baseline']
  const weight = depth === 'uchar' ? 1 : 2
  if (width * height * weight > most)
    throw tooLarge(
      `图片太大，长乘宽不能超过 ${most / weight / 10_000} 万像素，请缩小${type === 'image/png' ? '或存成 JPG ' : ''}后再上传`,
    )
}

async function rewrite(bytes: Buffer, type: PictureType): Promise<Buffer> {
  const header = await sharp(bytes, { limitInputPixels: false }).metadata()
  checkSize(header, type)
  if (type === 'image/jpeg' && hasTooManyScans(bytes))
    throw new ContractError('file_type', { message: BROKEN })
  const scale = Math.sqrt(KEPT_PIXELS / (header.width * header.height))
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS.baseline, failOn: 'error' })
    .rotate()
    .resize({
      width: Math.ceil(header.autoOrient.width * scale),
      height: Math.ceil(header.autoOrient.height * scale),
      fit: 'inside',
      withoutEnlargement: true,
    })
  return (type === 'image/png' ? picture.png() : picture.jpeg({ quality: 85 })).toBuffer()
}

/**
 * Turned upright, shrunk to what a page needs and written anew, which drops place, device and time of the shot and
 * whatever was hung on behind the picture.
 * @throws ContractError `file_too_large`, `file_type`, `unavailable` while too many are at it
 */
export const cleanPicture = (bytes: Buffer, type: PictureType): Promise<Buffer> =>
  atOnce(async () => {
    try {
      return await rewrite(bytes, type)
    } catch (error) {
      if (error instanceof ContractError) throw error
      throw new ContractError('file_type', { message: BROKEN })
    }
  })
