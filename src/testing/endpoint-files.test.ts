import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isEndpoint } from '@talent/contract'

const CONTRACT = join(__dirname, '../../contract/src')
const files = readdirSync(CONTRACT, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /[/-]endpoints\.ts$/.test(name),
)

// What a phone is packed is printed of these files: anything else in them would be missing there, and stops the build.
test.each(files)('%s exports endpoints and nothing else', async (file) => {
  const all = Object.entries((await import(join(CONTRACT, file))) as Record<string, unknown>)
  const others = all.filter(([, value]) => !isEndpoint(value)).map(([name]) => name)
  expect(others.filter((name) => name !== '__esModule' && name !== 'default')).toEqual([])
  expect(all).not.toHaveLength(0)
})
