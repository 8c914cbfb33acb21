import sharp, { type Metadata } from 'sharp'

export type PictureType = 'image/png' | 'image/jpeg'

/** Why a picture isn't taken. A plain object: it is sent from process to process. */
export interface Refusal {
  readonly code: 'file_too_large' | 'file_type'
  readonly message: string
}

/** Either side, in pixels: the longest panoramas of phones stay below. */
const MAX_SIDE = 16_384
/**
 * Pixels that may be unpacked, by how the file is built. A baseline JPEG is decoded already shrunk: a phone's
 * 108 megapixels take 90 MB. A PNG is unpacked line by line; progressive ones (of either kind) are held whole,
 * up to 8 bytes a pixel.
 */
const MAX_PIXELS = { baseline: 120_000_000, progressive: 16_000_000, png: 25_000_000 }
/** A progressive JPEG is gone through once per scan; encoders write about 10. */
const MAX_SCANS = 40
const START_OF_SCAN = Buffer.from('ffda', 'hex')

const BROKEN: Refusal = { code: 'file_type', message: '这张图片打不开，请换一张' }
const tooLarge = (message: string): Refusal => ({ code: 'file_too_large', message })

// No picture comes twice, and the cache doesn't count what a decoder holds: 50 MB of each of the last progressive JPEGs.
sharp.cache(false)

function hasTooManyScans(bytes: Buffer): boolean {
  let scans = 0
  for (let at = 0; (at = bytes.indexOf(START_OF_SCAN, at)) >= 0; at += 2) if (++scans > MAX_SCANS) return true
  return false
}

/** By what the header says, before anything is unpacked. */
function refuseSize({ width, height, depth, isProgressive }: Metadata, type: PictureType): Refusal | null {
  if (Math.max(width, height) > MAX_SIDE)
    return tooLarge(`图片太大，长和宽都不能超过 ${MAX_SIDE} 像素，请缩小后再上传`)
  const most = MAX_PIXELS[isProgressive ? 'progressive' : type === 'image/png' ? 'png' : 'baseline']
  const weight = depth === 'uchar' ? 1 : 2
  if (width * height * weight > most)
    return tooLarge(
      `图片太大，长乘宽不能超过 ${most / weight / 10_000} 万像素，请缩小${type === 'image/png' ? '或存成 JPG ' : ''}后再上传`,
    )
  return null
}

/**
 * Turned upright, shrunk to what a page needs and written anew, which drops place, device and time of the shot and
 * whatever was hung on behind the picture.
 */
export async function rewritePicture(
  bytes: Buffer,
  type: PictureType,
  keptPixels: number,
): Promise<{ kept: Buffer } | { refused: Refusal }> {
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata()
    const refused = refuseSize(header, type)
    if (refused) return { refused }
    if (type === 'image/jpeg' && hasTooManyScans(bytes)) return { refused: BROKEN }
    const scale = Math.sqrt(keptPixels / (header.width * header.height))
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS.baseline, failOn: 'error' })
      .rotate()
      .resize({
        width: Math.ceil(header.autoOrient.width * scale),
        height: Math.ceil(header.autoOrient.height * scale),
        fit: 'inside',
        withoutEnlargement: true,
      })
    return { kept: await (type === 'image/png' ? picture.png() : picture.jpeg({ quality: 85 })).toBuffer() }
  } catch {
    return { refused: BROKEN }
  }
}
