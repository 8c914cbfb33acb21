import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { a11y } from './a11y'
import components from '../../config/aria-components.json'

type Given = Parameters<typeof a11y>[0]

/** What is said, as a browser gets it, and as WeChat does. */
const SAID: [name: string, said: Given, browser: Given, miniProgram: Given][] = [
  ['a role', { role: 'heading' }, { role: 'heading' }, { 'aria-role': 'heading' }],
  [
    'a label',
    { role: 'button', 'aria-label': '关闭' },
    { role: 'button', 'aria-label': '关闭' },
    { 'aria-role': 'button', 'aria-label': '关闭' },
  ],
  ['a number', { 'aria-level': 2 }, { 'aria-level': 2 }, { 'aria-level': 2 }],
  ['a number that is 0', { 'aria-valuenow': 0 }, { 'aria-valuenow': 0 }, { 'aria-valuenow': 0 }],
  ['a state that is on', { 'aria-checked': true }, { 'aria-checked': 'true' }, { 'aria-checked': 'true' }],
  [
    'a state that is off',
    { 'aria-checked': false },
    { 'aria-checked': 'false' },
    { 'aria-checked': 'false' },
  ],
  ['busy', { 'aria-busy': true }, { 'aria-busy': 'true' }, { 'aria-busy': 'true' }],
  ['not busy', { 'aria-busy': false }, { 'aria-busy': 'false' }, {}],
  ['the current one', { 'aria-current': 'page' }, { 'aria-current': 'page' }, { 'aria-current': 'page' }],
  ['not the current one', { 'aria-current': false }, { 'aria-current': 'false' }, {}],
  ['disabled', { 'aria-disabled': true }, { 'aria-disabled': 'true' }, { 'aria-disabled': 'true' }],
  ['not disabled', { 'aria-disabled': false }, { 'aria-disabled': 'false' }, {}],
  ['a stop of the keyboard', { tabIndex: -1 }, { tabIndex: -1 }, {}],
  ['a label taken back', { 'aria-label': '' }, { 'aria-label': '' }, { 'aria-label': '' }],
  ['what is undefined', { role: undefined, 'aria-label': undefined, tabIndex: undefined }, {}, {}],
]

const BUILD = process.env.TARO_ENV
afterEach(() => void (process.env.TARO_ENV = BUILD))

describe.each(SAID)('%s', (_, said, browser, miniProgram) => {
  test('in a browser', () => {
    process.env.TARO_ENV = 'h5'
    expect(a11y(said)).toStrictEqual(browser)
  })

  test('in the mini-program', () => {
    process.env.TARO_ENV = 'weapp'
    expect(a11y(said)).toStrictEqual(miniProgram)
  })
})

/** A name without a place in the templates is sent to a phone and never drawn; one that nobody says costs bytes. */
test('the templates have a place for every name the client says, and for no other', () => {
  const root = join(__dirname, '..')
  const said = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^testing/.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8')
      return [
        ...[...code.matchAll(/['\s](aria-(?!components)[a-z]+)['=]/g)].map(([, name]) => name),
        // What a Tap is handed.
        ...[...code.matchAll(/\bstate=\{\{ ([a-z]+)/g)].map(([, name]) => `aria-${name}`),
      ]
    })
  const drawn = Object.values(components).flatMap((names) => Object.keys(names))
  expect([...new Set(said)].sort()).toEqual([...new Set(drawn)].sort())
})
