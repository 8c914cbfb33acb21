import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultsIn, filledBy, lackingIn, styleFaultsIn } from '../old-engines'

const site = join(__dirname, '../../dist/h5')
const root = join(__dirname, '../..')
const lacking = lackingIn(root)
const files = readdirSync(join(site, 'js')).filter((file) => file.endsWith('.js'))
const read = (file: string) => readFileSync(join(site, 'js', file), 'utf8')

test('the site runs on the oldest engines of browserslist: no syntax or method they lack unfilled', () => {
  const filled = files.filter((file) => file.startsWith('app.')).flatMap((file) => filledBy(read(file)))
  expect(files.length).toBeGreaterThan(1)
  expect(
    files.flatMap((file) => faultsIn(read(file), lacking, filled).map((fault) => `${file}: ${fault}`)),
  ).toEqual([])
})

test('its styles use nothing the oldest engines don’t know', () => {
  const sheets = readdirSync(join(site, 'css')).filter((file) => file.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(0)
  const faults = sheets.flatMap((file) => styleFaultsIn(readFileSync(join(site, 'css', file), 'utf8'), root))
  expect(faults).toEqual([])
})
