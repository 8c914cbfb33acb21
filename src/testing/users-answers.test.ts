import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')
const rows = readFileSync(join(ROOT, 'docs/users-answers.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (---|asked for)/.test(line))
  .map((line) => line.split('|').slice(1, 4))

test('every answer to what users ask for names a test that is there', () => {
  const unproved = rows.flatMap(([asked = '', , proof = '']) => {
    const files = [...proof.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path]) => path ?? '')
    const there = files.filter((path) => /\.test\.tsx?$/.test(path) && existsSync(join(ROOT, path)))
    return files.length > 0 && there.length === files.length ? [] : [asked.trim(), ...files]
  })
  expect(unproved).toEqual([])
  expect(rows.length).toBeGreaterThan(40)
})
