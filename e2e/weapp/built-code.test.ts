import { join } from 'node:path'
import { endpoints } from '@talent/contract'
import { faultsIn, lackingIn, styleFaultsIn } from '../old-engines'
import { openDist } from './dist'

const dist = openDist(join(__dirname, '../../dist/weapp'))
const root = join(__dirname, '../..')
const lacking = lackingIn(root)

test('the table knows what chrome 84 and iOS 14.5 lack', () => {
  const faults = (script: string) => faultsIn(script, lacking).map((fault) => fault.split(':')[0])
  expect(faults('a.at(-1); b.replaceAll("x", "y"); Object.hasOwn(a, b); structuredClone(a)')).toEqual([
    '.at()',
    '.replaceAll()',
    'Object.hasOwn',
    'structuredClone',
  ])
  expect(
    faults('new WeakRef(a); Promise.any([]); a.toSorted(); /(?<!x)y/.test(a); crypto.randomUUID()'),
  ).toEqual(['WeakRef', 'Promise.any', '.toSorted()', 'lookbehind', 'crypto.randomUUID'])
  expect(faults('a ??= b')).toEqual(['syntax newer than ES2020'])
  expect(faults('a.flat(); a.includes(1); a.push(2); Object.fromEntries(a); s.matchAll(/x/g)')).toEqual([])
})

test('the mini-program runs on the oldest engines of browserslist: no syntax or method they lack', () => {
  const scripts = dist.list('.js')
  expect(scripts).toContain('app.js')
  expect(
    scripts.flatMap((file) => faultsIn(dist.read(file), lacking).map((fault) => `${file}: ${fault}`)),
  ).toEqual([])
})

test('of the endpoints the package holds what it takes to call them; summaries and rights stay on the server', () => {
  const code = dist.list('.js').map(dist.read).join('\n')
  const described = Object.values(endpoints)
  expect(described.filter(({ path }) => code.includes(path)).length).toBeGreaterThan(described.length / 2)
  // Short ones are words of the pages too.
  const told = described.map(({ summary }) => summary).filter((summary) => summary.length > 10)
  expect(told.length).toBeGreaterThan(10)
  expect(told.filter((summary) => code.includes(summary))).toEqual([])
})

test('the styles use nothing the oldest engines don’t know', () => {
  expect(styleFaultsIn('.a{width:50dvh}', root)).toEqual([
    expect.stringMatching(/^viewport-unit-variants: .*ios_saf 14\.5/),
  ])
  const sheets = dist.list('.wxss')
  expect(sheets).toContain('app.wxss')
  expect(
    sheets.flatMap((file) => styleFaultsIn(dist.read(file), root).map((fault) => `${file}: ${fault}`)),
  ).toEqual([])
})
