import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultsIn, filledBy, lackingIn } from '../old-engines'

const site = join(__dirname, '../../dist/h5')
const lacking = lackingIn(join(__dirname, '../..'))
const files = readdirSync(join(site, 'js')).filter((file) => file.endsWith('.js'))
const read = (file: string) => readFileSync(join(site, 'js', file), 'utf8')

test('the site runs on the oldest engines of browserslist: no syntax or method they lack unfilled', () => {
  const filled = files.filter((file) => file.startsWith('app.')).flatMap((file) => filledBy(read(file)))
  expect(files.length).toBeGreaterThan(1)
  expect(
    files.flatMap((file) => faultsIn(read(file), lacking, filled).map((fault) => `${file}: ${fault}`)),
  ).toEqual([])
})
