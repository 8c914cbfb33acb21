import { a11y } from './a11y'

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
