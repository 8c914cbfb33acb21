import Taro from '@tarojs/taro'
import { waitFor } from '@testing-library/react'
import { FILE_MAX_BYTES, KEPT_PIXELS } from '@talent/contract/file'
import type { PickedFile } from './upload'
import { removeUpload, retryUpload, sendFiles } from './uploads'

const MB = 1024 * 1024
const uploadFile = Taro.uploadFile as unknown as jest.Mock
const sent = () => uploadFile.mock.calls.map(([{ filePath, fileName }]) => [filePath, fileName] as const)
const keys = () => uploadFile.mock.calls.map(([{ header }]) => header['Idempotency-Key'] as string)
const taken = {
  statusCode: 200,
  data: JSON.stringify({ id: 'f1', type: 'image/jpeg', size: 9, uploadedAt: '2026-11-24T06:00:00.000Z' }),
}

/** A browser that opens pictures of this size, or can't, and draws one anew in so many bytes. */
interface Browser {
  width?: number
  height?: number
  opens?: boolean
  drawn?: number | null
}
let drawnAt: { width: number; height: number }[]
let made: Blob[]
function browser({ width = 4000, height = 3000, opens = true, drawn = 2 * MB }: Browser = {}) {
  class Picture {
    onload?: () => void
    onerror?: (error: unknown) => void
    readonly naturalWidth = width
    readonly naturalHeight = height
    set src(_: string) {
      setTimeout(() => (opens ? this.onload?.() : this.onerror?.(new Event('error'))))
    }
  }
  jest.spyOn(window, 'Image').mockImplementation(() => new Picture() as unknown as HTMLImageElement)
  const drawing = { fillRect: jest.fn(), drawImage: jest.fn(), fillStyle: '' }
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(drawing as never)
  jest.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
    this: HTMLCanvasElement,
    give,
    type,
  ) {
    drawnAt.push({ width: this.width, height: this.height })
    give(drawn === null ? null : new Blob([new Uint8Array(drawn)], { type: type ?? 'image/png' }))
  })
  return drawing
}
beforeEach(() => {
  drawnAt = []
  made = []
  URL.createObjectURL = (blob: Blob) => `blob:smaller-${made.push(blob)}`
  URL.revokeObjectURL = jest.fn()
  uploadFile.mockResolvedValue(taken)
})
afterEach(() => jest.restoreAllMocks())

let picked = 0
const photo = (more: Partial<PickedFile> = {}): PickedFile => ({
  ...{ key: `pick-key-${(picked += 1)}`, path: 'blob:photo', name: 'IMG_1.jpeg', type: 'image/jpeg' },
  ...{ size: 5 * MB, ...more },
})
const send = async (file: PickedFile) => {
  await sendFiles([{ place: 'form#files', file, error: null }])
  removeUpload(file)
}

test('a phone’s photo is drawn as large as it is kept, and sent so', async () => {
  browser({ width: 9000, height: 12_000 })
  // Too large to be sent as it is.
  await send(photo({ size: 25 * MB }))
  expect(sent()).toEqual([['blob:smaller-1', 'IMG_1.jpg']])
  expect([made[0]?.type, made[0]?.size]).toEqual(['image/jpeg', 2 * MB])
  const [{ width, height } = { width: 0, height: 0 }] = drawnAt
  expect(width * height).toBeLessThanOrEqual(KEPT_PIXELS)
  expect(width * height).toBeGreaterThan(KEPT_PIXELS * 0.99)
  expect(height / width).toBeCloseTo(12_000 / 9000, 2)
})

test('what shows through is white, as on paper', async () => {
  const drawing = browser()
  await send(photo({ name: 'page.png', type: 'image/png' }))
  expect(drawing.fillStyle).toBe('#fff')
  expect(drawing.fillRect.mock.invocationCallOrder[0]).toBeLessThan(
    drawing.drawImage.mock.invocationCallOrder[0] ?? 0,
  )
  expect(sent()).toEqual([['blob:smaller-1', 'page.jpg']])
})

test.each<[string, Browser, Partial<PickedFile>]>([
  ['the browser can’t open', { opens: false }, {}],
  ['would become larger', { drawn: 6 * MB }, {}],
  ['would become as large', { drawn: 5 * MB }, {}],
  ['can’t be drawn', { drawn: null }, {}],
  ['is small enough', { width: 2000, height: 3000 }, {}],
  ['is few bytes', {}, { size: MB / 2 }],
])('a picture that %s is sent as it is', async (_, can, file) => {
  browser(can)
  await send(photo(file))
  expect(sent()).toEqual([['blob:photo', 'IMG_1.jpeg']])
})

test('one of few pixels and too many bytes is written anew, no smaller', async () => {
  browser({ width: 2000, height: 3000 })
  await send(photo({ size: FILE_MAX_BYTES + 1, name: 'scan.png', type: 'image/png' }))
  expect(drawnAt).toEqual([{ width: 2000, height: 3000 }])
  expect(sent()).toEqual([['blob:smaller-1', 'scan.jpg']])
})

test.each(['application/pdf', 'audio/mp4'] as const)('%s is none', async (type) => {
  browser()
  await send(photo({ type, name: 'paper' }))
  expect(sent()).toEqual([['blob:photo', 'paper']])
})

test('sent again it is the very same bytes under the same key', async () => {
  browser()
  uploadFile.mockRejectedValueOnce({ errMsg: 'uploadFile:fail' })
  const file = photo()
  const one = { place: 'form#files', file, error: null }
  await sendFiles([one])
  retryUpload(one)
  await waitFor(() => expect(sent()).toHaveLength(2))
  expect(sent()[1]).toEqual(sent()[0])
  expect([made.length, new Set(keys()).size]).toEqual([1, 1])
})

test('removed while it is being drawn it isn’t sent', async () => {
  browser()
  const file = photo()
  const sending = sendFiles([{ place: 'form#files', file, error: null }])
  removeUpload(file)
  await sending
  expect(sent()).toEqual([])
})
