import { hrefOf } from '@talent/contract'
import sharp from 'sharp'
import { downloadFile, FILE_MAX_BYTES, KEPT_PIXELS, type StoredFile } from '@talent/contract/file'
import { addressOf, openAddress, settled } from './address'
import { createHand } from './hand'
import { signInAs } from './sign-in'
import { useStage } from './stage'

jest.setTimeout(120_000)

const stage = useStage()

/** As a phone held upright makes one: 14 megapixels with grain, lying on its side, turned by what the camera noted. */
const photo = () =>
  sharp({
    create: {
      width: 4400,
      height: 3300,
      channels: 3,
      background: '#0f5f66',
      noise: { type: 'gaussian', mean: 128, sigma: 16 },
    },
  })
    .jpeg({ quality: 98 })
    .withMetadata({ orientation: 6 })
    .toBuffer()

test('a photo too large to be sent is sent as large as it is kept, upright, and nothing else is touched', async () => {
  const { page, complaints } = await stage.openPhone()
  await signInAs(page, '纪南星')
  const hand = createHand(page)
  await openAddress(page, addressOf('matter', { code: 'child-schooling' }))
  await settled(page)
  await hand.write('孩子姓名', '纪小禾')
  const buffer = await photo()
  expect(buffer.length).toBeGreaterThan(FILE_MAX_BYTES)

  const answered = page.waitForResponse('**/api/files', { timeout: 60_000 })
  await hand.attachPicture('户口簿（孩子页）', { name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer })
  const answer = await answered
  const stored = (await answer.json()) as StoredFile
  await hand.reads('已上传 1 个文件')
  const { authorization = '' } = await answer.request().allHeaders()
  const kept = await fetch(stage.url + hrefOf(downloadFile, { params: { id: stored.id } }), {
    headers: { authorization },
  })
  const { width, height, orientation } = await sharp(await kept.arrayBuffer()).metadata()
  expect([stored.type, orientation]).toEqual(['image/jpeg', undefined])
  expect(width * height).toBeLessThanOrEqual(KEPT_PIXELS)
  expect(width * height).toBeGreaterThan(KEPT_PIXELS * 0.99)
  expect(height / width).toBeCloseTo(4400 / 3300, 2)
  expect(await hand.written('孩子姓名')).toBe('纪小禾')
  expect(complaints()).toEqual([])
})
