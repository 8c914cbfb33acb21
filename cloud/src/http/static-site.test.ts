import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { compressSite } from '../../../scripts/compress-site.ts'
import { createTestApp, type TestApp } from '../../test/test-app.ts'

const SCRIPT = 'export const words = "人才服务";\n'.repeat(2_000)
const PAGE = `<!doctype html><title>人才服务</title>${'<p></p>'.repeat(300)}`
let t: TestApp
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talent-site-'))
  writeFileSync(join(folder, 'app.0123abcd.js'), SCRIPT)
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, 'short.js'), 'void 0')
  compressSite(folder)
  t = await createTestApp({ config: { webDir: folder } })
}, 60_000)
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true, force: true })
})
const get = (url: string, accepted?: string, more: Record<string, string> = {}) =>
  t.app.inject({ url, headers: { ...(accepted ? { 'accept-encoding': accepted } : {}), ...more } })

test.each<[string, string | undefined, (bytes: Buffer) => Buffer]>([
  ['br', 'gzip, deflate, br', brotliDecompressSync],
  ['gzip', 'gzip, deflate', gunzipSync],
  ['undefined', undefined, (bytes) => bytes],
])('the script of the page is sent as %s to who takes %s', async (encoding, accepted, unpack) => {
  const answer = await get('/app.0123abcd.js', accepted)
  expect(String(answer.headers['content-encoding'])).toBe(encoding)
  expect(answer.headers).toMatchObject({
    'content-type': expect.stringMatching(/javascript; charset=utf-8/),
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(unpack(answer.rawPayload).toString()).toBe(SCRIPT)
  if (accepted) expect(answer.rawPayload.length).toBeLessThan(SCRIPT.length / 10)
})

test('the entry page is asked for anew each time, and is empty for who holds the same', async () => {
  const page = await get('/', 'br')
  expect(page.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-encoding': 'br' })
  expect(brotliDecompressSync(page.rawPayload).toString()).toBe(PAGE)
  const again = await get('/', 'br', { 'if-none-match': String(page.headers.etag) })
  expect([again.statusCode, again.payload]).toEqual([304, ''])
})

test('what is short has no compressed copy', async () => {
  const answer = await get('/short.js', 'br')
  expect([answer.statusCode, answer.headers['content-encoding'], answer.payload]).toEqual([
    200,
    undefined,
    'void 0',
  ])
})
