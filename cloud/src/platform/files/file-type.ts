import { ContractError } from '@talent/contract'
import type { FileType } from '@talent/contract/file'

const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
const JPEG = Buffer.from('ffd8ff', 'hex')
/** Brands of an iPhone's photo, at byte 8 of an `ftyp` box. */
const HEIC = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])
const HEIC_SENTENCE =
  '这张照片是苹果手机的“高效”格式，暂时打不开：请在手机“设置 → 相机 → 格式”里改选“兼容性最佳”后重拍，或截图后上传'

/** Brands of a sound alone, and of what a browser records; which tracks it has is looked at later. */
const SOUND = new Set([
  'M4A ',
  'M4B ',
  'mp42',
  'mp41',
  'isom',
  'iso2',
  'iso4',
  'iso5',
  'iso6',
  '3gp4',
  '3gp5',
])

/** The end of a PDF may be followed by a little: readers look at the last 1,024 bytes. */
const PDF_TAIL = 1_024
/** A page of the web inside the first bytes of a PDF: something that wants to be two things. */
const WEB_PAGE = /<(!doctype|html|head|body|script|svg|iframe|img)\b/i

const begins = (bytes: Buffer, mark: Buffer) => bytes.subarray(0, mark.length).equals(mark)
const text = (bytes: Buffer) => bytes.toString('latin1')

function isWholePdf(bytes: Buffer): boolean {
  const head = text(bytes.subarray(0, 1_024))
  return (
    /^%PDF-[12]\.\d/.test(head) && !WEB_PAGE.test(head) && text(bytes.subarray(-PDF_TAIL)).includes('%%EOF')
  )
}

/** Both begin with eleven ones; the layer tells them apart, and a JPEG has none. */
function frameType(bytes: Buffer): FileType | null {
  const second = bytes[1] ?? 0
  if (bytes[0] !== 0xff || (second & 0xe0) !== 0xe0) return null
  const layer = (second >> 1) & 3
  return layer === 0 && (second & 0xf0) === 0xf0 ? 'audio/aac' : layer === 1 ? 'audio/mpeg' : null
}

/**
 * Told by the first bytes (and a PDF's last) alone: nothing is unpacked, and the time doesn't grow with the file.
 * @throws ContractError `file_type`
 */
export function fileTypeOf(bytes: Buffer): FileType {
  if (begins(bytes, PNG)) return 'image/png'
  if (begins(bytes, JPEG)) return 'image/jpeg'
  if (begins(bytes, Buffer.from('%PDF-'))) {
    if (isWholePdf(bytes)) return 'application/pdf'
    throw new ContractError('file_type', { message: '这份 PDF 打不开或不完整，请重新导出后上传' })
  }
  if (text(bytes.subarray(4, 8)) === 'ftyp') {
    const brand = text(bytes.subarray(8, 12))
    if (HEIC.has(brand)) throw new ContractError('file_type', { message: HEIC_SENTENCE })
    if (SOUND.has(brand)) return 'audio/mp4'
  }
  if (text(bytes.subarray(0, 3)) === 'ID3') return 'audio/mpeg'
  const sound = frameType(bytes)
  if (sound !== null) return sound
  throw new ContractError('file_type', bytes.length === 0 ? { message: '这个文件是空的，请重新选择' } : {})
}
