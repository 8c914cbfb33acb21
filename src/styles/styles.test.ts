import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const ROOT = join(__dirname, '..')
const sheets = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.scss'),
)

/** The classes a sheet gives a look of their own: `.x` or `.ts-large .x`, not `.y .x`. */
function ownClasses(sheet: string): string[] {
  const bare = readFileSync(join(ROOT, sheet), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\{[^{}]*\}/g, '{}')
  return bare
    .split(/[{},]/)
    .flatMap((selector) => /^(?:\.ts-large )?\.([\w-]+)$/.exec(selector.trim())?.[1] ?? [])
}

// Every page's styles stay loaded once it was opened: a name used twice looks right on a fresh page and wrong after a walk.
test('no class is given a look in two sheets', () => {
  const where = new Map<string, Set<string>>()
  for (const sheet of sheets)
    for (const name of ownClasses(sheet))
      where.set(name, (where.get(name) ?? new Set()).add(relative(ROOT, join(ROOT, sheet))))
  expect(where.size).toBeGreaterThan(100)
  expect(
    [...where]
      .filter(([, found]) => found.size > 1)
      .map(([name, found]) => `${name}: ${[...found].join(', ')}`),
  ).toEqual([])
})

// Taro's build converts `px` and leaves `PX`: a formatter that lowers the case makes a hairline two pixels wide.
test('a hairline escapes the conversion of px', () => {
  const lines = sheets.flatMap((sheet) => readFileSync(join(ROOT, sheet), 'utf8').split('\n'))
  expect(lines.filter((line) => /(border|height).*\b0\.5PX/.test(line)).length).toBeGreaterThan(10)
  expect(lines.filter((line) => /(border|height|outline).*\b0\.5px/.test(line))).toEqual([])
})
