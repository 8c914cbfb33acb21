import { materialStateOf, verifiedLabel } from './material-state.ts'

const uploaded = { reused: null }
const used = { reused: { number: 'RC-2026-000001', handedInOn: '2026-10-08' } }
const NONE = { files: [], awaited: false, waived: null }

test.each([
  ['nothing, and nothing need be', {}, null],
  ['handed in', { files: [uploaded] }, 'handed-in'],
  ['used again', { files: [used] }, 'reused'],
  ['used again, with something new', { files: [used, uploaded] }, 'handed-in'],
  ['promised', { awaited: true }, 'awaited'],
  ['asked for anew though something is there', { files: [uploaded], awaited: true }, 'awaited'],
  ['verified', { waived: {} }, 'waived'],
  ['verified, handed in later all the same', { waived: {}, files: [uploaded] }, 'handed-in'],
])('%s', (_, part, state) => {
  expect(materialStateOf({ ...NONE, ...part })).toBe(state)
})

test('what was verified in words', () => {
  expect(verifiedLabel({ value: 'C 类', validUntil: '2028-08-31' })).toBe('系统已核验，C 类，至 2028 年 8 月')
})
