import { expectedPlace, type Occupied } from './expected-place.ts'

const TODAY = '2026-11-24'
const full = (name: string, dueDays: string[], more: Partial<Occupied> = {}): Occupied => ({
  name,
  onDuty: true,
  load: dueDays.length,
  capacity: dueDays.length,
  dueDays,
  backOn: null,
  ...more,
})

test.each<[string, Occupied[], number, ReturnType<typeof expectedPlace>]>([
  [
    'what is to be closed first',
    [full('甲', ['2026-11-27', '2026-11-25'])],
    1,
    { on: '2026-11-25', by: 'due', who: '甲' },
  ],
  [
    'of the one whose day is first',
    [full('甲', ['2026-11-27']), full('乙', ['2026-11-26'])],
    1,
    { on: '2026-11-26', by: 'due', who: '乙' },
  ],
  [
    'the second of the line, the second place',
    [full('甲', ['2026-11-27']), full('乙', ['2026-11-26'])],
    2,
    { on: '2026-11-27', by: 'due', who: '甲' },
  ],
  ['more wait than are to be closed', [full('甲', ['2026-11-27'])], 2, null],
  ['what is late already says nothing', [full('甲', ['2026-11-23'])], 1, null],
  ['today still', [full('甲', [TODAY])], 1, { on: TODAY, by: 'due', who: '甲' }],
  [
    'above a lowered capacity the first frees nothing',
    [full('甲', ['2026-11-25', '2026-11-26'], { capacity: 1 })],
    1,
    { on: '2026-11-26', by: 'due', who: '甲' },
  ],
  [
    'back from leave with a place',
    [full('甲', [], { load: 1, capacity: 2, backOn: '2026-11-26' })],
    1,
    { on: '2026-11-26', by: 'leave', who: '甲' },
  ],
  ['back from leave, and full', [full('甲', ['2026-11-25'], { backOn: '2026-11-26' })], 1, null],
  ['not on duty, who knows until when', [full('甲', ['2026-11-25'], { onDuty: false })], 1, null],
  ['nobody', [], 1, null],
])('%s', (_, able, nth, expected) => {
  expect(expectedPlace(able, nth, TODAY)).toEqual(expected)
})
