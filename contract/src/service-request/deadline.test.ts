import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { isUsableDay } from '../calendar/working-days.ts'
import { clockOf, type Moment } from './deadline.ts'

const promise = { acceptWithinWorkingDays: 1, promisedWorkingDays: 10 }
const at = (when: string) => `2026-${when.replace(' ', 'T')}:00+08:00`
const history = (...moments: [Moment['event'], string][]): Moment[] =>
  moments.map(([event, when]) => ({ event, at: at(when) }))
const clock = (moments: Moment[], now: string) => clockOf(moments, promise, calendar, at(now))

/** Nothing late so far. */
const onTime = { lateBy: 0, missedOn: null, latenesses: [] }

const accepted = history(['submit', '11-17 14:36'], ['accept', '11-18 10:05'])
const supplemented = [
  ...accepted,
  ...history(['ask_supplement', '11-19 14:20'], ['supplement', '11-20 08:52']),
]

describe('until acceptance', () => {
  it.each([
    ['in office hours', '11-17 14:36', '2026-11-18'],
    ['after closing', '11-17 18:30', '2026-11-19'],
    ['on a Saturday', '11-21 10:00', '2026-11-24'],
    ['on the eve of the October holiday', '09-30 17:00', '2026-10-08'],
    ['after closing on that eve', '09-30 19:00', '2026-10-09'],
  ])('one working day after submission %s', (_name, submitted, dueOn) => {
    expect(clock(history(['submit', submitted]), submitted)).toMatchObject({
      phase: 'awaiting_acceptance',
      dueOn,
      used: 0,
    })
  })

  it('ends with the office hours of its last day', () => {
    expect(clock(history(['submit', '11-19 10:00']), '11-20 18:00').remaining).toBe(0)
    expect(clock(history(['submit', '11-19 10:00']), '11-20 18:01').remaining).toBe(-1)
    expect(
      clockOf(history(['submit', '11-19 10:00']), promise, calendar, '2026-11-20T18:00:01+08:00'),
    ).toMatchObject({ remaining: -1, lateBy: 1 })
    expect(clock(history(['submit', '11-19 10:00']), '11-19 21:30').remaining).toBe(1)
  })

  it('is late by at least one working day from the next day on', () => {
    expect(clock(history(['submit', '11-19 10:00']), '11-20 17:00').remaining).toBe(0)
    expect(clock(history(['submit', '11-19 10:00']), '11-21 09:00').remaining).toBe(-1)
    expect(clock(history(['submit', '11-19 10:00']), '11-24 09:00').remaining).toBe(-2)
  })
})

describe('from acceptance', () => {
  it('ten working days from 18 November end on 2 December', () => {
    expect(clock(accepted, '11-18 10:05')).toEqual({
      phase: 'running',
      dueOn: '2026-12-02',
      remaining: 10,
      used: 0,
      provisional: false,
      extendedBy: 0,
      firstDueOn: null,
      closesAt: '18:00',
      ...onTime,
    })
  })

  it('the last day is over at closing time', () => {
    expect(clock(accepted, '12-02 18:00').remaining).toBe(0)
    expect(clock(accepted, '12-02 21:30').remaining).toBe(-1)
  })

  it('asked on the 19th and answered on the 20th the clock was never paused for a whole day: same date, 4 of 10 used on the 24th', () => {
    expect(clock(supplemented, '11-24 14:32')).toEqual({
      phase: 'running',
      dueOn: '2026-12-02',
      remaining: 6,
      used: 4,
      provisional: false,
      extendedBy: 0,
      firstDueOn: null,
      closesAt: '18:00',
      ...onTime,
    })
  })

  it('a working day on which it was paused from beginning to end is not counted', () => {
    const waited = [...accepted, ...history(['ask_supplement', '11-19 14:20'], ['supplement', '11-25 09:00'])]
    expect(clock(waited, '11-25 10:00')).toMatchObject({ phase: 'running', dueOn: '2026-12-07', used: 2 })
  })

  it.each([
    ['at closing time counts that day', '11-25 18:00', '2026-12-07', 2],
    ['after closing time counts from the next working day', '11-25 18:01', '2026-12-08', 1],
    ['on a Saturday counts from Monday', '11-28 10:00', '2026-12-10', 1],
  ])('an answer %s', (_name, answered, dueOn, used) => {
    const waited = [...accepted, ...history(['ask_supplement', '11-19 14:20'], ['supplement', answered])]
    expect(clock(waited, answered)).toMatchObject({ phase: 'running', dueOn, used })
  })

  it('acceptance counts from its own day, at whatever hour', () => {
    expect(clock(history(['submit', '11-17 14:36'], ['accept', '11-18 21:00']), '11-18 21:30').dueOn).toBe(
      '2026-12-02',
    )
  })

  it('a weekend inside the pause moves nothing by itself', () => {
    const overWeekend = [
      ...accepted,
      ...history(['ask_supplement', '11-20 14:20'], ['supplement', '11-23 09:00']),
    ]
    expect(clock(overWeekend, '11-23 10:00').dueOn).toBe('2026-12-02')
  })

  it('is paused while the talent is asked, however long', () => {
    const asked = [...accepted, ...history(['ask_supplement', '11-19 14:20'])]
    expect(clock(asked, '11-19 15:00')).toMatchObject({
      phase: 'stopped',
      dueOn: null,
      remaining: null,
      used: 1,
    })
    expect(clock(asked, '12-30 15:00')).toMatchObject({
      phase: 'stopped',
      dueOn: null,
      remaining: null,
      used: 1,
    })
  })

  it('a transfer and a message change nothing', () => {
    const handed = [...supplemented, ...history(['transfer', '11-23 09:00'], ['message', '11-24 09:00'])]
    expect(clock(handed, '11-24 14:32')).toEqual(clock(supplemented, '11-24 14:32'))
  })

  it('counts make-up days and skips holidays', () => {
    const october = history(['submit', '09-18 10:00'], ['accept', '09-18 11:00'])
    // 20 (Sunday made up), 21–25, 28–30 September, 8 October
    expect(clock(october, '09-18 11:00').dueOn).toBe('2026-10-08')
  })

  it('says when the deadline falls in a year nobody has announced', () => {
    const december = history(['submit', '12-22 10:00'], ['accept', '12-23 10:00'])
    expect(clock(december, '12-23 11:00')).toMatchObject({ dueOn: '2027-01-06', provisional: true })
  })

  it('keeps its days once it has ended', () => {
    const resolved = [...supplemented, ...history(['resolve', '11-27 16:00'])]
    expect(clock(resolved, '12-30 09:00')).toEqual({
      phase: 'ended',
      dueOn: '2026-12-02',
      remaining: null,
      used: 7,
      provisional: false,
      extendedBy: 0,
      firstDueOn: null,
      closesAt: '18:00',
      ...onTime,
    })
  })

  it('a request withdrawn while it was paused has ended and is no longer paused', () => {
    const withdrawn = [
      ...accepted,
      ...history(['ask_supplement', '11-19 14:20'], ['withdraw', '11-23 09:00']),
    ]
    expect(clock(withdrawn, '11-30 09:00')).toMatchObject({ phase: 'ended', remaining: null })
  })
})

it('declined or withdrawn before acceptance nothing is due any more', () => {
  const declined = history(['submit', '11-17 14:36'], ['decline', '11-18 09:00'])
  expect(clock(declined, '11-30 09:00')).toEqual({
    phase: 'ended',
    dueOn: null,
    remaining: null,
    used: 0,
    provisional: false,
    extendedBy: 0,
    firstDueOn: null,
    closesAt: null,
    ...onTime,
  })
})

it('a history without its beginning is a fault', () => {
  expect(() => clock([], '11-17 14:36')).toThrow('submit')
})

describe('an impossible history has a clock too', () => {
  const day = (at: string) => `${at}T10:00:00Z`
  it.each<[string, Moment[]]>([
    ['from the year 1', [{ event: 'submit', at: day('0001-01-01') }]],
    ['from the year 9999', [{ event: 'submit', at: day('9999-12-31') }]],
    [
      'accepted before it was submitted',
      [
        { event: 'accept', at: day('0026-12-10') },
        { event: 'submit', at: day('2026-11-24') },
      ],
    ],
    [
      'asked in the year 9999, answered in the year 1',
      [
        ...accepted,
        { event: 'ask_supplement', at: day('9999-12-31') },
        { event: 'supplement', at: day('0001-01-01') },
      ],
    ],
    [
      'asked ten thousand times',
      [
        ...accepted,
        ...Array.from({ length: 10_000 }, (): Moment => ({ event: 'ask_supplement', at: at('11-19 10:00') })),
      ],
    ],
    [
      'answered without being asked',
      [
        ...accepted,
        { event: 'supplement', at: day('2026-11-19') },
        { event: 'resolve', at: day('0001-01-01') },
      ],
    ],
  ])('%s', (_name, moments) => {
    for (const promisedWorkingDays of [0, 10, 1_000_000]) {
      const found = clockOf(moments, { ...promise, promisedWorkingDays }, calendar, at('11-24 10:00'))
      expect(found.dueOn === null || isUsableDay(found.dueOn) || promisedWorkingDays === 0).toBe(true)
      expect(Number.isInteger(found.used)).toBe(true)
    }
  })
})

describe('a 延期', () => {
  const extended: Moment[] = [
    { event: 'submit', at: '2026-11-17T09:00:00+08:00' },
    { event: 'accept', at: '2026-11-18T09:00:00+08:00' },
    { event: 'extend', at: '2026-11-24T14:32:00+08:00', days: 3 },
  ]
  it('adds its working days to the promise and keeps the first day told', () => {
    expect(clockOf(extended, promise, calendar, '2026-11-24T15:00:00+08:00')).toMatchObject({
      dueOn: '2026-12-07',
      firstDueOn: '2026-12-02',
      extendedBy: 3,
      remaining: 9,
      lateBy: 0,
    })
  })
  it('is late by the new day, and what was on time by it is on time', () => {
    const at = (now: string) => clockOf(extended, promise, calendar, now)
    expect(at('2026-12-07T18:00:00+08:00').lateBy).toBe(0)
    expect(at('2026-12-07T18:00:01+08:00').lateBy).toBe(1)
    const resolved = [...extended, { event: 'resolve' as const, at: '2026-12-04T10:00:00+08:00' }]
    expect(clockOf(resolved, promise, calendar, '2026-12-20T10:00:00+08:00').latenesses).toEqual([])
  })
  it('that came after the last day moves nothing', () => {
    const late = [
      ...extended.slice(0, 2),
      { event: 'extend' as const, at: '2026-12-02T18:00:01+08:00', days: 3 },
    ]
    expect(clockOf(late, promise, calendar, '2026-12-03T10:00:00+08:00')).toMatchObject({
      dueOn: '2026-12-02',
      firstDueOn: null,
      lateBy: 1,
    })
  })
  it('noted in time stays, though the calendar says otherwise later', () => {
    const noted = [
      ...extended.slice(0, 2),
      { event: 'extend' as const, at: '2026-12-03T09:00:00+08:00', days: 3, late: null },
    ]
    expect(clockOf(noted, promise, calendar, '2026-12-03T10:00:00+08:00').firstDueOn).toBe('2026-12-02')
  })
})
