import { FILE_MAX_BYTES } from '@talent/contract/file'
import { saveProfile } from '@talent/contract/me'
import sharp from 'sharp'
import { addTalent, useDistrict } from '../../../test/district.ts'

const { t, talent } = useDistrict({ talent: addTalent }, { once: true })

const MB = 1024 * 1024
/** A PDF to its first and last bytes, of exactly so many bytes. */
const pdf = (bytes: number) =>
  Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(bytes - 14, 0x20), Buffer.from('%%EOF')])
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888888' } })
    .png()
    .toBuffer()

test.each([
  ['1 MB', MB],
  ['9.9 MB', Math.floor(9.9 * MB)],
  ['the very limit', FILE_MAX_BYTES],
])('%s is taken', async (_, bytes) => {
  const { status, body } = await talent.client.upload(pdf(bytes))
  expect([status, body.size, body.type]).toEqual([200, bytes, 'application/pdf'])
})

test.each<[string, () => Buffer | Promise<Buffer>, number, RegExp]>([
  ['a byte over the limit', () => pdf(FILE_MAX_BYTES + 1), 413, /10 MB/],
  ['a picture of too many pixels', () => picture(8000, 7000), 413, /2500 万像素/],
  [
    'a web page, whatever it is called',
    () => Buffer.from('<!doctype html><script>alert(1)</script>'),
    415,
    /JPG、PNG 图片或 PDF/,
  ],
  ['a broken picture', async () => (await picture(80, 80)).subarray(0, 120), 415, /打不开/],
  ['8 bytes of a PNG', () => Buffer.from('89504e470d0a1a0a', 'hex'), 415, /打不开/],
  ['nothing', () => Buffer.alloc(0), 415, /空的/],
])('%s is refused with the limit, and nothing is kept', async (_, content, status, message) => {
  const count = async () => (await t.deps.db.selectFrom('file').select('id').execute()).length
  const before = await count()
  const answer = await talent.client.upload(await content())
  expect([answer.status, answer.error?.message]).toEqual([status, expect.stringMatching(message)])
  expect(await count()).toBe(before)
})

test('too many words in one form are told as words, not as a file', async () => {
  const { status, error } = await talent.client.try(saveProfile, {
    body: {
      name: '长'.repeat(300_000),
      phone: '13800000127',
      employer: '某',
      areaCode: 'kcy',
      education: 'doctor',
    },
  })
  expect([status, error?.code]).toEqual([413, 'file_too_large'])
  expect(error?.message).toContain('文字太多')
})
