import type { NextStep } from '../service-request/index.ts'
import { coverOrder, coverStep, usedShare } from './index.ts'

const step = (actor: NextStep['actor'], dueOn: string | null, offer: NextStep['offer'] = null): NextStep => ({
  actor,
  who: '',
  portrait: null,
  what: '',
  dueOn,
  closesAt: null,
  remaining: null,
  clockStopped: false,
  provisional: false,
  offer,
})
const request = (id: string, nextStep: NextStep | null, handInStep: NextStep | null = null) => ({
  id,
  nextStep,
  handInStep,
})
const STAFF_EARLY = request('staff early', step('commissioner', '2026-11-25'))
const STAFF_LATE = request('staff late', step('commissioner', '2026-12-03'))
const MINE_LATE = request('mine late', step('talent', '2026-12-01'))
const MINE_EARLY = request('mine early', step('commissioner', '2026-12-09'), step('talent', '2026-11-30'))
const UNDATED = request('undated', step('talent', null))
const RATED = request('to rate', step('talent', null, 'evaluate'))
const ENDED = request('ended', null)

test.each([
  ['the talent’s turn goes before an earlier day of others', [STAFF_EARLY, MINE_LATE], 'mine late', true],
  [
    'of those that wait for the talent the earliest due',
    [MINE_LATE, MINE_EARLY, STAFF_EARLY],
    'mine early',
    true,
  ],
  ['a turn without a day after those with one', [UNDATED, MINE_LATE], 'mine late', true],
  ['else the earliest due of all', [STAFF_LATE, STAFF_EARLY, RATED], 'staff early', false],
])('下一步 of the cover: %s', (_, requests, id, mine) => {
  const found = coverStep(requests)
  expect([found?.request.id, found?.mine]).toEqual([id, mine])
})

test('an offer and what has ended are nobody’s turn', () => {
  expect(coverStep([RATED, ENDED])).toBeNull()
})

test('what waits first, in that order, then what has ended', () => {
  expect(coverOrder([ENDED, RATED, STAFF_LATE, MINE_LATE, MINE_EARLY]).map(({ id }) => id)).toEqual([
    'mine early',
    'mine late',
    'staff late',
    'ended',
    'to rate',
  ])
})

test.each([
  ['awaiting_acceptance', 3, 10, 0],
  ['running', 4, 10, 0.4],
  ['stopped', 4, 10, 0.4],
  ['running', 12, 10, 1],
  ['ended', 2, 10, 1],
] as const)(
  'a piece of the line is what was used of what was promised: %s, %i of %i',
  (phase, used, promised, share) => {
    expect(usedShare({ clock: { phase, used, promised } as never })).toBe(share)
  },
)
