import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isStamped, stampedWith } from '../../scripts/stamped'

const folder = mkdtempSync(join(tmpdir(), 'stamp-'))
const stamp = join(folder, 'cache', 'built')
afterAll(() => rmSync(folder, { recursive: true }))

const built = (wanted: string, code: number) => stampedWith(stamp, wanted, async () => ({ code }))

test('what was built is known by what it was built from', async () => {
  await built('a', 0)
  expect([isStamped(stamp, 'a'), isStamped(stamp, 'b')]).toEqual([true, false])
})

test('a build that failed over an older one is neither of the two', async () => {
  await built('a', 0)
  await built('b', 1)
  expect([isStamped(stamp, 'a'), isStamped(stamp, 'b')]).toEqual([false, false])
})

test('nor is one that was broken off', async () => {
  await built('a', 0)
  const brokenOff = stampedWith(stamp, 'b', () => Promise.reject(new Error('broken off')))
  await expect(brokenOff).rejects.toThrow()
  expect([isStamped(stamp, 'a'), isStamped(stamp, 'b')]).toEqual([false, false])
})
