import fc from 'fast-check'
import { allowedEvents } from '../workflow.ts'
import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { fenOf, instalmentsOf, moneyText, yuanTyped } from './money.ts'
import { awardAnswerDueOn, awardFacts } from './rules.ts'
import {
  AWARD_ACTORS,
  AWARD_STATES,
  awardWorkflow,
  type AwardActor,
  type AwardEvent,
  type AwardFacts,
  type AwardState,
} from './workflow.ts'

const NO: AwardFacts = { asked: false, late: false, received: false, missing: false }
const ALL: AwardFacts = { asked: true, late: true, received: true, missing: true }
type Allowed = Partial<Record<AwardActor, AwardEvent[]>>

const owed = (coordinator: AwardEvent[]): [Allowed, Allowed] => [
  { recipient: ['ask'], coordinator },
  { coordinator: [...coordinator, 'answer'], system: ['raise'] },
]
const over: [Allowed, Allowed] = [{ recipient: ['ask'] }, { coordinator: ['answer'] }]

/** Written out by hand, so that a changed row of the table shows here: without any of the facts, and with all of them. */
const TABLE: Record<AwardState, [Allowed, Allowed]> = {
  granted: owed(['order', 'delay', 'end']),
  payable: owed(['pay', 'delay', 'end']),
  delayed: owed(['order', 'pay', 'delay', 'end']),
  paid: [
    { recipient: ['ask', 'receive', 'miss'], coordinator: ['correct'] },
    { coordinator: ['answer', 'correct'] },
  ],
  ended: over,
}

it.each(AWARD_STATES)('in %s each actor may do what is written here, and nothing else', (state) => {
  for (const actor of AWARD_ACTORS)
    for (const [i, facts] of [NO, ALL].entries())
      expect([actor, i, allowedEvents(awardWorkflow, state, actor, facts)]).toEqual([
        actor,
        i,
        TABLE[state][i as 0 | 1][actor] ?? [],
      ])
})

it('each promised day is raised once, after it has passed, while money is owed', () => {
  const at = '2026-11-24T10:00:00+08:00'
  const late = (state: AwardState, dueOn: string, raisedFor: string | null = null) =>
    awardFacts({ state, dueOn, askedAt: null, raisedFor, receivedOn: null, missingAt: null }, calendar, at)
      .late
  expect(late('payable', '2026-11-23')).toBe(true)
  expect(late('payable', '2026-11-24')).toBe(false)
  expect(late('payable', '2026-11-23', '2026-11-23')).toBe(false)
  expect(late('delayed', '2026-11-23', '2026-11-10')).toBe(true)
  expect([late('paid', '2026-11-23'), late('ended', '2026-11-23')]).toEqual([false, false])
  expect(awardAnswerDueOn(calendar, at)).toBe('2026-12-01')
})

it.each([
  ['4500', 450_000],
  ['4500.5', 450_050],
  ['0.29', 29],
  ['1,234.56 元', 123_456],
  ['', null],
  ['0', null],
  ['-1', null],
  ['1e5', null],
  ['1.234', null],
  ['10000000000', null],
])('%s is typed, %s 分 are read', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen)
})

it('whatever is shown in the field is read as the same amount again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e11 - 1 }), (fen) => {
      expect(fenOf(yuanTyped(fen))).toBe(fen)
    }),
  )
})

it.each([
  [450_000, '4500 元'],
  [4_000_000, '4 万元'],
  [3_450_000, '3.45 万元'],
  [4_500_000, '4.5 万元'],
  [1_234_567, '12345.67 元'],
  [0, '0 元'],
])('%s 分 reads %s', (fen, words) => {
  expect(moneyText(fen)).toBe(words)
})

it('instalments come to the whole, the last takes the rest; where no sum is fixed there are none', () => {
  expect(instalmentsOf({ per: 'once', yuan: 100_000, parts: [40, 30, 30] })).toEqual([4e6, 3e6, 3e6])
  expect(instalmentsOf({ per: 'once', yuan: 100.01, parts: [33, 67] })).toEqual([3300, 6701])
  expect(instalmentsOf({ per: 'month', yuan: 1500, months: 36 })).toEqual([150_000])
  expect(instalmentsOf({ per: 'once', yuan: null, most: 100 })).toEqual([])
  expect(instalmentsOf({ per: 'count', times: 2 })).toEqual([])
  expect(instalmentsOf(undefined)).toEqual([])
})
