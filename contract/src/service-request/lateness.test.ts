import { HALF_DAY, testCalendar as calendar } from '../calendar/test-calendar.ts'
import { clockOf, type Moment } from './deadline.ts'

const promise = { acceptWithinWorkingDays: 1, promisedWorkingDays: 10 }
const at = (when: string) => `2026-${when.replace(' ', 'T')}:00+08:00`
const history = (...moments: [Moment['event'], string][]): Moment[] =>
  moments.map(([event, when]) => ({ event, at: at(when) }))
const clock = (moments: Moment[], now: string) => clockOf(moments, promise, calendar, at(now))

const accepted = history(['submit', '11-17 14:36'], ['accept', '11-18 10:05'])
describe('a 一次性告知 that was taken back', () => {
  const asked = history(
    ['submit', '11-02 10:00'],
    ['accept', '11-03 10:00'],
    ['ask_supplement', '11-05 10:00'],
  )
  const retracted = [...asked, ...history(['retract_supplement', '11-12 10:00'])]
  const never = history(['submit', '11-02 10:00'], ['accept', '11-03 10:00'])

  it.each(['11-12 11:00', '11-17 10:00', '11-25 10:00'])(
    'leaves the clock at %s as if it had never been sent',
    (at) => {
      expect(clock(asked, at).phase).toBe('stopped')
      expect(clock(retracted, at)).toEqual(clock(never, at))
    },
  )

  it('buys no day: late when it was asked, it is late still, and once when it ends', () => {
    const late = [
      ...never,
      ...history(['ask_supplement', '11-20 10:00'], ['retract_supplement', '11-24 10:00']),
    ]
    expect(clock(late, '11-24 11:00')).toMatchObject({ phase: 'running', lateBy: 5, latenesses: [] })
    const resolved = [...late, ...history(['resolve', '11-25 10:00'])]
    expect(clock(resolved, '12-30 10:00').latenesses).toMatchObject([{ event: 'resolve', lateBy: 6 }])
  })

  it('leaves the one after it as it would have been', () => {
    const again = history(['ask_supplement', '11-16 10:00'], ['supplement', '11-18 10:00'])
    expect(clock([...retracted, ...again], '11-19 10:00')).toEqual(clock([...never, ...again], '11-19 10:00'))
  })
})

describe('a request ended for want of an answer', () => {
  const asked = history(
    ['submit', '11-02 10:00'],
    ['accept', '11-03 10:00'],
    ['ask_supplement', '11-05 10:00'],
  )
  const lapsed = [...asked, ...history(['end_unanswered', '11-27 10:00'])]

  it('has ended, with the days it used until it was asked', () => {
    expect(clock(lapsed, '12-30 10:00')).toMatchObject({
      phase: 'ended',
      dueOn: null,
      remaining: null,
      used: 2,
    })
  })

  it('is answered after all: as if the answer had come in its time, the pause as long as it was', () => {
    const answer = history(['supplement', '12-10 10:00'])
    const [resumed, patient] = [
      [...lapsed, ...answer],
      [...asked, ...answer],
    ]
    for (const at of ['12-10 11:00', '12-15 10:00', '12-30 10:00'])
      expect(clock(resumed, at)).toEqual(clock(patient, at))
    expect(clock([...resumed, ...history(['resolve', '12-11 10:00'])], '12-30 10:00').phase).toBe('ended')
  })
})

describe('a lateness that happened stays', () => {
  const late = (what: string, event: string, dueOn: string, lateBy: number) =>
    expect.objectContaining({ what, event, dueOn, lateBy })

  it('accepting 13 working days late, though the promise runs anew from then on', () => {
    const moments = history(['submit', '11-02 10:00'], ['accept', '11-20 10:00'])
    expect(clock(moments, '11-20 11:00')).toMatchObject({
      phase: 'running',
      remaining: 10,
      lateBy: 0,
      latenesses: [late('acceptance', 'accept', '2026-11-03', 13)],
    })
    const resolved = [...moments, ...history(['resolve', '11-23 10:00'])]
    expect(clock(resolved, '12-30 10:00').latenesses).toHaveLength(1)
  })

  it('accepted and resolved in the same second', () => {
    const moments = history(['submit', '11-02 10:00'], ['accept', '11-20 10:00'], ['resolve', '11-20 10:00'])
    expect(clock(moments, '11-20 10:00').latenesses).toEqual([late('acceptance', 'accept', '2026-11-03', 13)])
  })

  const askedLate = [...accepted, ...history(['ask_supplement', '12-04 09:00'])]
  it('asking for a 补正 when it was late already: stopped, and still late by as much', () => {
    for (const when of ['12-04 10:00', '12-30 10:00'])
      expect(clock(askedLate, when)).toMatchObject({
        phase: 'stopped',
        remaining: null,
        lateBy: 2,
        missedOn: '2026-12-02',
        latenesses: [late('handling', 'ask_supplement', '2026-12-02', 2)],
      })
  })

  it('and four 补正 in a row undo nothing', () => {
    const rounds = ['12-08', '12-10', '12-14'].flatMap((day): Moment[] =>
      history(['supplement', `${day} 09:00`], ['ask_supplement', `${day} 10:00`]),
    )
    const found = clock([...askedLate, ...rounds], '12-14 11:00')
    expect(found.latenesses.map(({ lateBy }) => lateBy)).toEqual([2, 4, 6, 8])
    expect(found).toMatchObject({ phase: 'stopped', lateBy: 8, missedOn: '2026-12-02' })
  })

  it('declining or withdrawing after the day, and resolving after it', () => {
    for (const event of ['decline', 'withdraw'] as const)
      expect(
        clock(history(['submit', '11-17 10:00'], [event, '11-20 10:00']), '11-20 10:00').latenesses,
      ).toEqual([late('acceptance', event, '2026-11-18', 2)])
    expect(clock([...accepted, ...history(['resolve', '12-02 18:01'])], '12-30 10:00').latenesses).toEqual([
      late('handling', 'resolve', '2026-12-02', 1),
    ])
  })

  it.each([
    ['late', { dueOn: '2026-11-18', by: 3 }, 1],
    ['in time', null, 0],
  ] as const)('as it was noted then: %s, whatever the calendar says since', (_name, noted, count) => {
    const moments = history(['submit', '11-17 10:00'], ['accept', noted ? '11-18 10:00' : '11-24 10:00'])
    const [submit, accept] = moments as [Moment, Moment]
    const found = clock([submit, { ...accept, late: noted }], '11-24 10:00').latenesses
    expect(found).toHaveLength(count)
    if (noted) expect(found).toEqual([late('acceptance', 'accept', '2026-11-18', 3)])
  })
})

it('a promise that ends on a half day ends at noon', () => {
  const moments = history(['submit', '12-03 10:00'], ['accept', '12-04 10:00'])
  expect(clock(moments, '12-18 12:00')).toMatchObject({
    dueOn: HALF_DAY,
    closesAt: '12:00',
    remaining: 0,
    lateBy: 0,
  })
  expect(clock(moments, '12-18 12:01')).toMatchObject({ remaining: -1, lateBy: 1 })
})
