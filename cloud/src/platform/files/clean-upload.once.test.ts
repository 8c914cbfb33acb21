import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { cleanUpload } from './clean-upload.ts'

const picture = (width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: '#0f5f66' }, limitInputPixels: false })

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), content])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(content.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}
/** A PNG that says so in its header; behind it there is next to nothing. */
function pngClaiming(width: number, height: number, { depth = 8, interlaced = false } = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, 6, 0, 0, interlaced ? 1 : 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const pdf = (head = '%PDF-1.7\n', tail = '%%EOF') =>
  Buffer.from(`${head}1 0 obj\n<<>>\nendobj\ntrailer<<>>\n${tail}`)
const heic = (brand: string) => Buffer.concat([Buffer.from(`\0\0\0\x18ftyp${brand}`), Buffer.alloc(200)])

describe('an upload', () => {
  it('is known by its content, whatever it claims to be', async () => {
    expect((await cleanUpload(await picture().png().toBuffer())).type).toBe('image/png')
    expect((await cleanUpload(await picture().jpeg().toBuffer())).type).toBe('image/jpeg')
    expect((await cleanUpload(pdf())).type).toBe('application/pdf')
    expect((await cleanUpload(pdf('%PDF-1.4\n', '%%EOF\n\n'))).type).toBe('application/pdf')
  })

  it.each<[string, Buffer, RegExp]>([
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), /JPG、PNG 图片或 PDF/],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), /JPG、PNG 图片或 PDF/],
    ['nothing', Buffer.alloc(0), /空的/],
    ['one byte', Buffer.from('a'), /JPG、PNG 图片或 PDF/],
    ['a GIF', Buffer.from('GIF89a' + '\0'.repeat(50)), /JPG、PNG 图片或 PDF/],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /JPG、PNG 图片或 PDF/],
    ['an archive', Buffer.from('504b0304140000000800', 'hex'), /JPG、PNG 图片或 PDF/],
    ['the 8 bytes of a PNG', Buffer.from('89504e470d0a1a0a', 'hex'), /打不开/],
    ['the header of a PNG', pngClaiming(40, 20).subarray(0, 33), /打不开/],
    ['a PNG with nothing in it', pngClaiming(40, 20), /打不开/],
    ['the 3 bytes of a JPEG', Buffer.from('ffd8ff', 'hex'), /打不开/],
    ['half a picture', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), /打不开/],
    ['the head of a PDF', Buffer.from('%PDF-1.7'), /PDF 打不开或不完整/],
    ['a PDF without its end', pdf('%PDF-1.7\n', ''), /PDF 打不开或不完整/],
    ['a PDF and a web page at once', pdf('%PDF-1.7\n<script>alert(1)</script>\n'), /PDF 打不开或不完整/],
    ['an archive behind a PDF', Buffer.concat([pdf(), Buffer.from('PK'), Buffer.alloc(4_000)]), /PDF/],
    ['a PDF that begins later', pdf('GIF89a %PDF-1.7\n'), /JPG、PNG 图片或 PDF/],
    ["an iPhone's photo", heic('heic'), /“兼容性最佳”/],
    ["an iPhone's photo of another kind", heic('mif1'), /“兼容性最佳”/],
  ])('is refused with a sentence when it is %s', async (_, bytes, message) => {
    await expect(cleanUpload(bytes)).rejects.toMatchObject({
      code: 'file_type',
      message: expect.stringMatching(message),
    })
  })

  it('loses place, device and owner, what hangs on behind it, and is turned upright', async () => {
    const shot = await picture()
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Make: 'PhoneOfZhou' }, IFD3: { GPSLatitude: '34/1 0/1 0/1' } })
      .toBuffer()
    expect(shot.includes('PhoneOfZhou')).toBe(true)
    const { bytes } = await cleanUpload(Buffer.concat([shot, Buffer.from('<script>alert(1)</script>')]))
    const kept = await sharp(bytes).metadata()
    expect([bytes.includes('PhoneOfZhou'), bytes.includes('<script>')]).toEqual([false, false])
    expect(kept.exif).toBeUndefined()
    expect([kept.width, kept.height]).toEqual([20, 40])
  })

  it.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['one side is too long', () => pngClaiming(50_000_000, 1), /16384 像素/],
    ['the other side is too long', () => pngClaiming(1, 16_385), /16384 像素/],
    ['a PNG has too many pixels', () => pngClaiming(5_001, 5_000), /2500 万像素.*JPG/],
    ['a PNG has too many pixels of 16 bits', () => pngClaiming(3_600, 3_600, { depth: 16 }), /1250 万像素/],
    [
      'an interlaced PNG would be held whole',
      () => pngClaiming(4_001, 4_000, { interlaced: true }),
      /1600 万像素/,
    ],
    [
      'a progressive JPEG would be held whole',
      () => picture(4_100, 4_000).jpeg({ progressive: true }).toBuffer(),
      /1600 万像素/,
    ],
    ['a JPEG has too many pixels', () => picture(15_000, 8_100).jpeg().toBuffer(), /12000 万像素/],
  ])('is refused by its header when %s', async (_, bytes, message) => {
    await expect(cleanUpload(await bytes())).rejects.toMatchObject({
      code: 'file_too_large',
      message: expect.stringMatching(message),
    })
  })

  it('is refused when a JPEG would be gone through too often', async () => {
    const shot = await picture().jpeg({ progressive: true }).toBuffer()
    const scans = Buffer.alloc(2 * 41, Buffer.from('ffda', 'hex'))
    await expect(cleanUpload(Buffer.concat([shot, scans]))).rejects.toMatchObject({ code: 'file_type' })
  })

  it.each([
    ['a phone’s 50 megapixels', () => picture(8_160, 6_120).jpeg().toBuffer(), 8_160 / 6_120],
    ['a phone’s 108 megapixels', () => picture(12_000, 9_000).jpeg().toBuffer(), 12_000 / 9_000],
    ['a long screenshot', () => picture(1_080, 9_000).png().toBuffer(), 1_080 / 9_000],
  ])('is kept shrunk in its shape: %s', async (_, bytes, shape) => {
    const { width, height } = await sharp((await cleanUpload(await bytes())).bytes).metadata()
    expect(width / height).toBeCloseTo(shape, 2)
    expect(width * height).toBeLessThanOrEqual(6_510_000)
    expect(width * height).toBeGreaterThan(6_400_000)
  })

  it('keeps its pixels when it is small enough', async () => {
    const { width, height } = await sharp(
      (await cleanUpload(await picture(2_400, 1_600).png().toBuffer())).bytes,
    ).metadata()
    expect([width, height]).toEqual([2_400, 1_600])
  })
})
