import fc from 'fast-check'
import { addDays } from '../calendar/dates.ts'
import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { allowedEvents } from '../workflow.ts'
import { endsSoon, credentialStanding, isExpired, publicUntil, recognitionFacts, termOf } from './rules.ts'
import {
  RECOGNITION_ACTORS,
  RECOGNITION_STATES,
  recognitionWorkflow,
  type RecognitionActor,
  type RecognitionEvent,
  type RecognitionFacts,
  type RecognitionState,
} from './workflow.ts'

const FACTS: Record<string, RecognitionFacts> = {
  public: { over: false, contested: false, endsSoon: false, holds: false },
  over: { over: true, contested: false, endsSoon: false, holds: false },
  'over, contested': { over: true, contested: true, endsSoon: false, holds: false },
  'ends soon': { over: true, contested: false, endsSoon: true, holds: false },
  holds: { over: true, contested: false, endsSoon: false, holds: true },
}
type Allowed = Partial<Record<RecognitionActor, RecognitionEvent[]>>
/** Written out by hand, so that a changed row of the table shows here. */
const TABLE: Record<RecognitionState, Record<keyof typeof FACTS, Allowed>> = {
  publicised: {
    public: { objector: ['object'], coordinator: ['refuse'] },
    over: { coordinator: ['refuse'], system: ['recognise'] },
    'over, contested': { coordinator: ['refuse'] },
    'ends soon': { coordinator: ['refuse'], system: ['recognise'] },
    holds: { coordinator: ['refuse'], system: ['recognise'] },
  },
  recognised: {
    ...{ public: {}, over: {}, 'over, contested': {}, 'ends soon': { system: ['remind'] } },
    holds: { coordinator: ['revoke'] },
  },
  refused: { public: {}, over: {}, 'over, contested': {}, 'ends soon': {}, holds: {} },
  revoked: { public: {}, over: {}, 'over, contested': {}, 'ends soon': {}, holds: {} },
}

it.each(RECOGNITION_STATES)('in %s each actor may do what is written here, and nothing else', (state) => {
  for (const [name, facts] of Object.entries(FACTS))
    for (const actor of RECOGNITION_ACTORS)
      expect([name, actor, allowedEvents(recognitionWorkflow, state, actor, facts)]).toEqual([
        name,
        actor,
        TABLE[state][name]?.[actor] ?? [],
      ])
})

it.each([
  ['on a working day', '2026-11-24T15:00:00+08:00', '2026-12-08'],
  ['after office hours, from the next', '2026-11-24T18:30:00+08:00', '2026-12-09'],
  ['on a Saturday, from Monday', '2026-11-28T10:00:00+08:00', '2026-12-14'],
])('公示 of ten working days, proposed %s', (_, at, until) => {
  expect(publicUntil(calendar, at, 10)).toBe(until)
})

it('counts no day of a holiday', () => {
  // The first of October to the seventh are off, whatever else the year says.
  expect(publicUntil(calendar, '2026-09-30T10:00:00+08:00', 1) > '2026-10-07').toBe(true)
})

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2026-01-01', days))

it('a term begins after 公示, after the last answer and after what it renews, and lasts as long as said', () => {
  fc.assert(
    fc.property(
      day,
      fc.option(day),
      fc.option(day),
      fc.integer({ min: 1, max: 60 }),
      (until, settled, earlier, months) => {
        const term = termOf(
          {
            publicUntil: until,
            settledAt: settled === null ? null : `${settled}T10:00:00+08:00`,
            earlierUntil: earlier,
          },
          months,
        )
        expect(term.from > until).toBe(true)
        if (settled !== null) expect(term.from >= settled).toBe(true)
        if (earlier !== null) expect(term.from > earlier).toBe(true)
        expect(term.until > term.from).toBe(true)
        // Nothing else pushes it back.
        const bounds = [addDays(until, 1), settled ?? '', earlier === null ? '' : addDays(earlier, 1)]
        expect(bounds).toContain(term.from)
      },
    ),
  )
})

it.each([
  ['2026-02-28', 12, '2027-02-27'],
  ['2024-02-29', 12, '2025-02-27'],
  ['2026-08-31', 6, '2027-02-27'],
])('from %s for %s months it holds until %s', (from, months, until) => {
  const times = { publicUntil: addDays(from, -1), settledAt: null, earlierUntil: null }
  expect(termOf(times, months)).toEqual({ from, until })
})

it('holds on its last day, and is expired on the next; near its end it says so until then', () => {
  expect([isExpired('2026-12-08', '2026-12-08'), isExpired('2026-12-08', '2026-12-09')]).toEqual([
    false,
    true,
  ])
  const near = ['2026-10-08', '2026-10-09', '2026-12-08', '2026-12-09']
  expect(near.map((today) => endsSoon('2026-12-08', today, 60))).toEqual([false, true, true, false])
})

it('公示 is over on the day after its last, and an objection without an answer holds it up', () => {
  const times = {
    ...{ publicUntil: '2026-12-08', openObjections: 0 },
    ...{ validUntil: null, remindedAt: null, replaced: false },
  }
  expect(recognitionFacts(times, 60, '2026-12-08').over).toBe(false)
  expect(recognitionFacts(times, 60, '2026-12-09')).toMatchObject({ over: true, contested: false })
  expect(recognitionFacts({ ...times, openObjections: 1 }, 60, '2026-12-09').contested).toBe(true)
})

it.each<[string, Partial<Parameters<typeof credentialStanding>[0]>, string, string]>([
  ['before its first day', {}, '2026-12-08', 'not_yet'],
  ['on its first day', {}, '2026-12-09', 'holds'],
  ['on its last day', {}, '2029-12-08', 'holds'],
  ['on the day after', {}, '2029-12-09', 'expired'],
  ['replaced', { replaced: true }, '2027-01-01', 'replaced'],
  ['revoked, whatever else is true', { revoked: true, replaced: true }, '2030-01-01', 'revoked'],
])('%s a counter reads what is so', (_, more, today, standing) => {
  const held = { revoked: false, replaced: false, validFrom: '2026-12-09', validUntil: '2029-12-08' }
  expect(credentialStanding({ ...held, ...more }, today)).toBe(standing)
})
