import sharp from 'sharp'
import { cleanUpload } from './clean-upload.ts'

const picture = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#0f5f66' } })

describe('an upload', () => {
  it('is known by its content, whatever it claims to be', async () => {
    expect((await cleanUpload(await picture().png().toBuffer())).type).toBe('image/png')
    expect((await cleanUpload(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF'))).type).toBe(
      'application/pdf',
    )
  })

  it.each([
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['nothing', Buffer.alloc(0)],
    ['a GIF', Buffer.from('GIF89a' + '\0'.repeat(50))],
    ['half a picture', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')],
  ])('is refused when it is %s', async (_, bytes) => {
    await expect(cleanUpload(bytes)).rejects.toMatchObject({ code: 'file_type' })
  })

  it('loses place, device and owner, and is turned upright', async () => {
    const shot = await picture()
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Make: 'PhoneOfZhou' }, IFD3: { GPSLatitude: '34/1 0/1 0/1' } })
      .toBuffer()
    expect(shot.includes('PhoneOfZhou')).toBe(true)
    const { bytes } = await cleanUpload(shot)
    const kept = await sharp(bytes).metadata()
    expect(bytes.includes('PhoneOfZhou')).toBe(false)
    expect(kept.exif).toBeUndefined()
    expect([kept.width, kept.height]).toEqual([20, 40])
  })

  it('is refused when a small file unpacks to more than 50 million pixels', async () => {
    const bomb = await sharp({
      create: { width: 9000, height: 9000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer()
    await expect(cleanUpload(bomb)).rejects.toMatchObject({ code: 'file_too_large' })
  })
})
