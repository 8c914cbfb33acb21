import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /endpoints\.ts$/.test(file),
)

test('a file of endpoints holds nothing else: on the phone the endpoints alone are left of it', () => {
  expect(files.length).toBeGreaterThan(20)
  const others = files.flatMap((file) =>
    [...readFileSync(join(__dirname, file), 'utf8').matchAll(/^export const (\w+) = (?!defineEndpoint\()/gm)]
      .map(([, name]) => `${file}: ${name}`)
      .filter((found) => !found.startsWith('endpoints.ts')),
  )
  expect(others).toEqual([])
})
