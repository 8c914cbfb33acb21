import fc from 'fast-check'
import { HALF_DAY, testCalendar as calendar } from '../calendar/test-calendar.ts'
import { NO_PATTERN, patternFaults, type BookingPattern, type Hours } from './pattern.ts'
import { freeIn, isOffered, loadOf, slotsFrom, slotsOn, strandedBy, type HeldTime } from './slots.ts'

const HALL: Hours = {
  from: '09:00',
  to: '11:00',
  minutes: 30,
  every: 30,
  capacity: 1,
  channel: 'in-person',
  place: '区人才服务大厅',
}
const weekly = (on: BookingPattern['weekly'][number]['on'], more: Partial<Hours> = {}): BookingPattern => ({
  ...NO_PATTERN,
  weekly: [{ on, ...HALL, ...more }],
})
const timesOf = (pattern: BookingPattern, day: string) =>
  slotsOn(calendar, pattern, day).map(({ startsAt }) => startsAt.slice(11, 16))
const at = (day: string, from: string, to: string, id = 'b'): HeldTime => ({
  id,
  startsAt: `${day}T${from}:00+08:00`,
  endsAt: `${day}T${to}:00+08:00`,
})

const MORNING = ['09:00', '09:30', '10:00', '10:30']
const closed = (from: string | null, to: string | null): BookingPattern => ({
  ...weekly('thu'),
  closed: [{ day: '2026-11-26', from, to, note: '会议' }],
})
const WITH_EXTRA: BookingPattern = {
  ...weekly('thu'),
  extra: [{ day: '2026-11-26', ...HALL, from: '10:00', to: '11:00', minutes: 60, every: 60 }],
}

describe('what is offered on a day', () => {
  it.each<[string, BookingPattern, string, string[]]>([
    ['its day of the week', weekly('thu'), '2026-11-26', MORNING],
    ['another day of the week', weekly('thu'), '2026-11-27', []],
    ['a weekend', weekly('thu'), '2026-11-28', []],
    ['a holiday', weekly('thu'), '2026-10-01', []],
    ['a Saturday that is made up', weekly('make_up'), '2026-10-10', MORNING],
    ['a Saturday made up, by hours of a weekday', weekly('fri'), '2026-10-10', []],
    ['a half day past its noon', weekly('fri', { from: '11:00', to: '15:00' }), HALF_DAY, ['11:00', '11:30']],
    ['what doesn’t fit in whole', weekly('thu', { to: '09:50' }), '2026-11-26', ['09:00']],
    [
      'every quarter of an hour',
      weekly('thu', { to: '10:00', every: 15 }),
      '2026-11-26',
      ['09:00', '09:15', '09:30'],
    ],
    ['a closed day', closed(null, null), '2026-11-26', []],
    ['a closed hour, and what reaches into it', closed('09:45', '10:15'), '2026-11-26', ['09:00', '10:30']],
    ['what ends where it closes', closed('10:00', '11:00'), '2026-11-26', ['09:00', '09:30']],
    ['hours of that day instead of those they touch', WITH_EXTRA, '2026-11-26', ['09:00', '09:30', '10:00']],
    [
      'hours of one day off',
      { ...NO_PATTERN, extra: [{ day: '2026-11-28', ...HALL, to: '10:00' }] },
      '2026-11-28',
      ['09:00', '09:30'],
    ],
  ])('%s', (_name, pattern, day, times) => {
    expect(timesOf(pattern, day)).toEqual(times)
  })

  it('over days, one after the other', () => {
    expect(slotsFrom(calendar, weekly('thu'), '2026-11-24', 14).map(({ startsAt }) => startsAt)).toEqual(
      ['2026-11-26', '2026-12-03'].flatMap((day) => MORNING.map((time) => `${day}T${time}:00+08:00`)),
    )
  })
})

describe('places', () => {
  const DAY = '2026-11-26'
  const slot = (from: string, to: string, capacity = 1) => ({
    ...at(DAY, from, to),
    capacity,
    channel: 'phone' as const,
    place: '',
  })
  it.each<[string, ReturnType<typeof slot>, HeldTime[], string | null, number]>([
    ['nobody there', slot('09:00', '09:30'), [], null, 1],
    ['taken', slot('09:00', '09:30'), [at(DAY, '09:00', '09:30')], null, 0],
    [
      'before and after it',
      slot('09:00', '09:30'),
      [at(DAY, '08:30', '09:00'), at(DAY, '09:30', '10:00')],
      null,
      1,
    ],
    ['reached into', slot('09:15', '09:45'), [at(DAY, '09:00', '09:30')], null, 0],
    ['a quarter later, by the one who has it', slot('09:15', '09:45'), [at(DAY, '09:00', '09:30')], 'b', 1],
    ['a quarter later, by somebody else', slot('09:15', '09:45'), [at(DAY, '09:00', '09:30')], 'other', 0],
    [
      'two one after the other take one of two places',
      slot('09:00', '10:00', 2),
      [at(DAY, '09:00', '09:30', 'a'), at(DAY, '09:30', '10:00', 'b')],
      null,
      1,
    ],
    [
      'more than it holds is none, not less than none',
      slot('09:00', '10:00'),
      [at(DAY, '09:00', '10:00', 'a'), at(DAY, '09:00', '10:00', 'b')],
      null,
      0,
    ],
  ])('%s', (_name, wanted, held, except, free) => {
    expect(freeIn(wanted, held, except)).toBe(free)
  })

  it('taking only where a place is free never holds more than the capacity at any moment', () => {
    const minute = fc.integer({ min: 0, max: 47 })
    fc.assert(
      fc.property(fc.array(minute, { maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (starts, capacity) => {
        const offered = slotsOn(
          calendar,
          weekly('thu', { from: '08:00', to: '20:00', every: 15, capacity }),
          DAY,
        )
        const held: HeldTime[] = []
        starts.forEach((start, i) => {
          const wanted = offered[start % Math.max(1, offered.length)]
          if (wanted !== undefined && freeIn(wanted, held) > 0) held.push({ ...wanted, id: String(i) })
        })
        for (const one of held) expect(loadOf(one, held)).toBeLessThanOrEqual(capacity)
      }),
    )
  })
})

describe('what a change leaves outside', () => {
  const DAY = '2026-11-26'
  const booking = (from: string, to: string, id: string) => ({
    ...at(DAY, from, to, id),
    channel: HALL.channel,
    place: HALL.place,
  })
  const two = [booking('09:00', '09:30', 'a'), booking('10:30', '11:00', 'b')]
  it.each<[string, BookingPattern, BookingPattern, string[]]>([
    ['nothing changed', weekly('thu'), weekly('thu'), []],
    ['more hours', weekly('thu'), weekly('thu', { to: '12:00' }), []],
    ['fewer hours', weekly('thu'), weekly('thu', { to: '10:00' }), ['b']],
    ['another day', weekly('thu'), weekly('fri'), ['a', 'b']],
    ['leave', weekly('thu'), closed(null, null), ['a', 'b']],
    ['leave of some hours', weekly('thu'), closed('09:00', '10:00'), ['a']],
    ['another length', weekly('thu'), weekly('thu', { minutes: 60, every: 30 }), ['a', 'b']],
    ['another place', weekly('thu'), weekly('thu', { place: '科创园人才工作站' }), ['a', 'b']],
    ['what was outside before is not asked about again', weekly('fri'), weekly('mon'), []],
  ])('%s', (_name, before, after, ids) => {
    expect(strandedBy(calendar, before, after, two).map(({ id }) => id)).toEqual(ids)
  })

  it('capacity lowered below the load leaves everybody there to be decided on', () => {
    const both = [
      booking('09:00', '09:30', 'a'),
      booking('09:00', '09:30', 'b'),
      booking('10:30', '11:00', 'c'),
    ]
    const before = weekly('thu', { capacity: 2 })
    expect(both.every((one) => isOffered(calendar, before, one, both))).toBe(true)
    expect(strandedBy(calendar, before, weekly('thu'), both).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('a pattern is refused', () => {
  it.each<[string, BookingPattern, string[]]>([
    ['ends before it begins', weekly('thu', { to: '08:00' }), ['weekly.0.to']],
    ['in person without a place', weekly('thu', { place: '' }), ['weekly.0.place']],
    ['by telephone without a place is right', weekly('thu', { place: '', channel: 'phone' }), []],
    [
      'two hours of one day that overlap',
      {
        ...NO_PATTERN,
        weekly: [
          { on: 'thu', ...HALL },
          { on: 'thu', ...HALL, from: '10:30', to: '12:00' },
        ],
      },
      ['weekly.1.from'],
    ],
    [
      'one after the other is right',
      {
        ...NO_PATTERN,
        weekly: [
          { on: 'thu', ...HALL },
          { on: 'thu', ...HALL, from: '11:00', to: '12:00' },
        ],
      },
      [],
    ],
    ['too short for one', weekly('thu', { to: '09:20' }), ['weekly.0.minutes']],
    ['too many times a day', weekly('thu', { to: '20:00', every: 5 }), ['weekly.0.every']],
    ['closed from nowhere', closed(null, '10:00'), ['closed.0.to']],
    ['closed backwards', closed('10:00', '09:00'), ['closed.0.to']],
  ])('%s', (_name, pattern, fields) => {
    expect(patternFaults(pattern).map(({ field }) => field)).toEqual(fields)
  })
})
