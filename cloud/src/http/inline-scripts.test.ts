import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestApp, type TestApp } from '../../test/test-app.ts'

const SCRIPT = "\n      window.ready = '是'\n    "
let folder: string
let t: TestApp
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talent-site-'))
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><script>${SCRIPT.replaceAll('\n', '\r\n')}</script><script defer src="/js/app.js"></script><div id="app"></div>`,
  )
  t = await createTestApp({ config: { webDir: folder } })
}, 60_000)
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true })
})

test('a page runs our files and the one script inside it, by its hash, and nothing else', async () => {
  const { statusCode, headers } = await t.app.inject({ url: '/' })
  const scripts = /script-src ([^;]*)/.exec(String(headers['content-security-policy']))?.[1]
  const hash = createHash('sha256').update(SCRIPT).digest('base64')
  expect([statusCode, scripts]).toEqual([200, `'self' 'sha256-${hash}'`])
})
