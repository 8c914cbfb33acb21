import fc from 'fast-check'
import { allowedEvents, next } from '../workflow.ts'
import { addDays } from '../calendar/dates.ts'
import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { workingDaysBetween, workingDaysLeft, workingDayOf } from '../calendar/working-days.ts'
import { answerDueOn, ASKED_WORKING_DAYS, complaintFacts, COMPLAINT_WORKING_DAYS } from './rules.ts'
import {
  COMPLAINT_ACTORS,
  COMPLAINT_EVENTS,
  COMPLAINT_STATES,
  complaintWorkflow,
  OWED_STATES,
  type ComplaintActor,
  type ComplaintEvent,
  type ComplaintFacts,
  type ComplaintState,
} from './workflow.ts'

const NO: ComplaintFacts = { mayAsk: false, lapsed: false, due: false, late: false }
const ALL: ComplaintFacts = { mayAsk: true, lapsed: true, due: true, late: true }
type Allowed = Partial<Record<ComplaintActor, ComplaintEvent[]>>

/** Written out by hand, so that a changed row of the table shows here: without any of the facts, and with all of them. */
const TABLE: Record<ComplaintState, [Allowed, Allowed]> = {
  received: [
    { talent: ['withdraw'], coordinator: ['accept'] },
    { talent: ['withdraw'], coordinator: ['accept'], system: ['remind', 'raise'] },
  ],
  accepted: [
    { talent: ['withdraw'], owner: ['answer'], coordinator: ['take'], system: ['hand_on'] },
    {
      talent: ['withdraw'],
      owner: ['answer'],
      coordinator: ['take'],
      system: ['hand_on', 'remind', 'raise'],
    },
  ],
  answered: [
    { talent: ['close'], system: ['hand_on'] },
    { talent: ['ask', 'close'], system: ['hand_on', 'close'] },
  ],
  closed: [{}, {}],
  withdrawn: [{}, {}],
}

it.each(COMPLAINT_STATES)('in %s each actor may do what is written here, and nothing else', (state) => {
  for (const actor of COMPLAINT_ACTORS)
    for (const [i, facts] of [NO, ALL].entries())
      expect([actor, i, allowedEvents(complaintWorkflow, state, actor, facts)]).toEqual([
        actor,
        i,
        TABLE[state][i as 0 | 1][actor] ?? [],
      ])
})

it('whatever happens in whatever order, an answer comes before an end, and one thing is asked back at most', () => {
  const step = fc.record({
    event: fc.constantFrom(...COMPLAINT_EVENTS),
    actor: fc.constantFrom(...COMPLAINT_ACTORS),
    lapsed: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let state: ComplaintState = 'received'
      const done: ComplaintEvent[] = []
      for (const { event, actor, lapsed } of steps) {
        const asked = done.includes('ask')
        const facts = { mayAsk: !asked && !lapsed, lapsed, due: true, late: true }
        const to: ComplaintState | null = next(complaintWorkflow, state, event, actor, facts)
        if (to === null) continue
        state = to
        done.push(event)
      }
      const count = (event: ComplaintEvent) => done.filter((one) => one === event).length
      expect(count('ask')).toBeLessThanOrEqual(1)
      expect(count('answer')).toBeLessThanOrEqual(count('ask') + 1)
      if (state === 'closed') expect(count('answer')).toBe(count('ask') + 1)
      if (OWED_STATES.includes(state)) expect(count('answer')).toBe(count('ask'))
      if (state !== 'received' && state !== 'withdrawn') expect(done).toContain('accept')
    }),
  )
})

const at = (day: string, time = '14:00') => `${day}T${time}:00+08:00`
const TIMES = {
  state: 'accepted',
  dueOn: '2026-11-26',
  asked: false,
  answeredAt: null,
  remindedFor: null,
  raisedFor: null,
} as const

it.each([
  // 2026-11-24 is a Tuesday; 13 working days later is a Friday.
  ['within office hours', at('2026-11-24'), 'first', '2026-12-11'],
  ['after office hours', at('2026-11-24', '18:01'), 'first', '2026-12-14'],
  ['on a Saturday', at('2026-11-28'), 'first', '2026-12-17'],
  ['asked back', at('2026-11-24'), 'further', '2026-12-01'],
] as const)('%s', (_when, now, asked, dueOn) => {
  expect(answerDueOn(calendar, now, asked)).toBe(dueOn)
})

it('the promised days are counted as for requests, whenever it comes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 1439 }), (days, minutes) => {
      const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
      const now = at(addDays('2026-01-01', days), time.join(':'))
      for (const [asked, promised] of [
        ['first', COMPLAINT_WORKING_DAYS],
        ['further', ASKED_WORKING_DAYS],
      ] as const) {
        const due = answerDueOn(calendar, now, asked)
        expect(calendar.isWorkingDay(due)).toBe(true)
        expect(workingDaysBetween(calendar, workingDayOf(calendar, now), due)).toBe(promised)
        expect(workingDaysLeft(calendar, now, due)).toBeGreaterThanOrEqual(promised)
      }
    }),
  )
})

it.each([
  ['two days before', at('2026-11-24'), NO],
  ['the day before', at('2026-11-25'), { ...NO, due: true }],
  ['on the day', at('2026-11-26'), { ...NO, due: true }],
  ['after hours of the day', at('2026-11-26', '18:01'), { ...NO, late: true }],
  ['a day later', at('2026-11-27'), { ...NO, late: true }],
])('%s', (_when, now, facts) => {
  expect(complaintFacts(TIMES, calendar, now)).toEqual(facts)
  expect(complaintFacts({ ...TIMES, state: 'withdrawn' }, calendar, now)).toEqual(NO)
})

it('a day is reminded of once and raised once; another day is another', () => {
  const told = { ...TIMES, remindedFor: '2026-11-26', raisedFor: '2026-11-26' }
  for (const day of ['2026-11-25', '2026-11-27']) expect(complaintFacts(told, calendar, at(day))).toEqual(NO)
  const later = { ...told, dueOn: '2026-12-03' }
  expect(complaintFacts(later, calendar, at('2026-12-02'))).toEqual({ ...NO, due: true })
})

it.each([
  ['at once', at('2026-11-24'), { mayAsk: true, lapsed: false }],
  ['on the tenth working day', at('2026-12-08', '17:59'), { mayAsk: true, lapsed: false }],
  ['after it', at('2026-12-08', '18:01'), { mayAsk: false, lapsed: true }],
])('something is asked back %s', (_when, now, facts) => {
  const answered = { ...TIMES, state: 'answered', answeredAt: at('2026-11-24') } as const
  expect(complaintFacts(answered, calendar, now)).toEqual({ ...NO, ...facts })
  expect(complaintFacts({ ...answered, asked: true }, calendar, now).mayAsk).toBe(false)
})
