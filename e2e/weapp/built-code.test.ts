import { join } from 'node:path'
import { faultsIn, lackingIn } from '../old-engines'
import { openDist } from './dist'

const dist = openDist(join(__dirname, '../../dist/weapp'))
const lacking = lackingIn(join(__dirname, '../..'))

test('the table knows what chrome 80 and iOS 13 lack', () => {
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
  expect(faults('a?.b')).toEqual(['syntax newer than ES2019'])
  expect(faults('a.flat(); a.includes(1); a.push(2); Object.fromEntries(a); s.matchAll(/x/g)')).toEqual([])
})

test('the mini-program runs on the oldest engines of browserslist: no syntax or method they lack', () => {
  const scripts = dist.list('.js')
  expect(scripts).toContain('app.js')
  expect(
    scripts.flatMap((file) => faultsIn(dist.read(file), lacking).map((fault) => `${file}: ${fault}`)),
  ).toEqual([])
})
