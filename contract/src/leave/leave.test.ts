import { HALF_DAY, testCalendar } from '../calendar/test-calendar.ts'
import {
  backOn,
  dueDays,
  leaveTimes,
  officeHalves,
  spanWords,
  type Half,
  type LeaveSpan,
} from './half-days.ts'
import { ownFault, spanFault, standInFault, type StandingLeave } from './rules.ts'

const span = (from: string, fromHalf: Half, to: string, toHalf: Half): LeaveSpan => ({
  from: { day: from, half: fromHalf },
  to: { day: to, half: toHalf },
})
const whole = (from: string, to: string) => span(from, 'am', to, 'pm')

// The offices’ half days in it, and when one is back.
it.each<[string, LeaveSpan, number, string]>([
  ['three days', whole('2026-11-30', '2026-12-02'), 6, '2026-12-03 am'],
  ['a morning', span('2026-11-30', 'am', '2026-11-30', 'am'), 1, '2026-11-30 pm'],
  ['an afternoon', span('2026-11-30', 'pm', '2026-11-30', 'pm'), 1, '2026-12-01 am'],
  ['from noon to noon', span('2026-11-30', 'pm', '2026-12-02', 'am'), 4, '2026-12-02 pm'],
  ['over a weekend', whole('2026-11-27', '2026-11-30'), 4, '2026-12-01 am'],
  ['until a Friday evening', whole('2026-11-26', '2026-11-27'), 4, '2026-11-30 am'],
  ['over 国庆', whole('2026-09-30', '2026-10-08'), 4, '2026-10-09 am'],
  ['a Saturday made up', whole('2026-10-10', '2026-10-11'), 2, '2026-10-12 am'],
  ['a half day', whole(HALF_DAY, HALF_DAY), 1, '2026-12-21 am'],
  ['the afternoon of a half day', span(HALF_DAY, 'pm', HALF_DAY, 'pm'), 0, '2026-12-21 am'],
  ['the morning of a half day', span(HALF_DAY, 'am', HALF_DAY, 'am'), 1, '2026-12-21 am'],
])('%s', (_name, time, halves, back) => {
  const { day, half } = backOn(testCalendar, time)
  expect([officeHalves(testCalendar, time), `${day} ${half}`]).toEqual([halves, back])
})

it('is from midnight or noon to noon or midnight in China, and said in words', () => {
  expect(leaveTimes(span('2026-11-30', 'am', '2026-12-02', 'pm'))).toEqual({
    startsAt: '2026-11-30T00:00:00+08:00',
    endsAt: '2026-12-03T00:00:00+08:00',
  })
  expect(leaveTimes(span('2026-11-30', 'pm', '2026-12-02', 'am'))).toEqual({
    startsAt: '2026-11-30T12:00:00+08:00',
    endsAt: '2026-12-02T12:00:00+08:00',
  })
  expect(
    [
      whole('2026-11-30', '2026-12-02'),
      span('2026-11-30', 'pm', '2026-12-02', 'am'),
      whole('2026-11-30', '2026-11-30'),
      span('2026-11-30', 'pm', '2026-11-30', 'pm'),
    ].map(spanWords),
  ).toEqual(['11月30日 – 12月2日', '11月30日下午 – 12月2日上午', '11月30日', '11月30日下午'])
})

it('what is due on a day falls into it when one isn’t back before its closing time', () => {
  expect(dueDays(testCalendar, whole('2026-11-30', '2026-12-02'))).toEqual({
    from: '2026-11-30',
    to: '2026-12-02',
  })
  expect(dueDays(testCalendar, span('2026-11-30', 'pm', '2026-12-02', 'am'))).toEqual({
    from: '2026-11-30',
    to: '2026-12-01',
  })
  expect(dueDays(testCalendar, span('2026-11-30', 'am', '2026-11-30', 'am'))).toBeNull()
  // Its offices close at noon.
  expect(dueDays(testCalendar, span(HALF_DAY, 'am', HALF_DAY, 'am'))).toEqual({
    from: HALF_DAY,
    to: HALF_DAY,
  })
})

const NOW = '2026-11-24T14:32:00+08:00'
it.each<[string, LeaveSpan, string | null]>([
  ['this afternoon', span('2026-11-24', 'pm', '2026-11-24', 'pm'), null],
  ['this morning, which has passed', span('2026-11-24', 'am', '2026-11-24', 'pm'), 'from'],
  ['yesterday', whole('2026-11-23', '2026-11-25'), 'from'],
  ['the end before the beginning', whole('2026-12-02', '2026-11-30'), 'to'],
  ['the morning after the afternoon', span('2026-11-30', 'pm', '2026-11-30', 'am'), 'to'],
  ['31 days', whole('2026-11-30', '2026-12-30'), null],
  ['32 days', whole('2026-11-30', '2026-12-31'), 'to'],
  ['a weekend', whole('2026-11-28', '2026-11-29'), 'to'],
  ['too far ahead', whole('2027-05-24', '2027-05-25'), 'from'],
])('%s', (_name, time, field) => {
  expect(spanFault(testCalendar, time, NOW)?.field ?? null).toBe(field)
})

const leave = (ownerId: string, standInId: string | null, time: LeaveSpan): StandingLeave => ({
  id: `${ownerId} ${time.from.day}`,
  ownerId,
  standInId,
  ...leaveTimes(time),
})
const WEEK = whole('2026-11-30', '2026-12-04')
const asked = { id: null, ownerId: 'lin', span: whole('2026-12-02', '2026-12-03') }
const fit = { id: 'xu', isCommissioner: true }

it.each<[string, StandingLeave[], string | null]>([
  ['nobody else is away', [], null],
  ['is away then', [leave('xu', null, WEEK)], '同一时间也请假'],
  ['is away then, a third stands in: a chain', [leave('xu', 'song', WEEK)], '同一时间也请假，已请别人代班'],
  [
    'is away then, the asker stands in: a circle',
    [leave('xu', 'lin', WEEK)],
    '同一时间也请假，代班的正是请假的人，不能互相代班',
  ],
  ['is away until noon before', [leave('xu', 'song', whole('2026-11-30', '2026-12-01'))], null],
  [
    'comes back at noon of the first day',
    [leave('xu', 'song', span('2026-11-30', 'am', '2026-12-02', 'am'))],
    '同一时间也请假，已请别人代班',
  ],
  ['stands in for a third then', [leave('song', 'xu', WEEK)], null],
])('who %s', (_name, leaves, fault) => {
  expect(standInFault(asked, fit, leaves)).toBe(fault)
})

it('nobody stands in for themselves, nor without the role', () => {
  expect(standInFault(asked, { ...fit, id: 'lin' }, [])).toBe('不能由本人代班')
  expect(standInFault(asked, { ...fit, isCommissioner: false }, [])).toBe('现在不是服务专员')
})

it.each<[string, StandingLeave[], boolean]>([
  ['is away then already', [leave('lin', 'xu', WEEK)], true],
  ['is away until the evening before', [leave('lin', 'xu', whole('2026-11-30', '2026-12-01'))], false],
  ['is to stand in for another then', [leave('song', 'lin', WEEK)], true],
  ['is to stand in for another before', [leave('song', 'lin', whole('2026-11-30', '2026-12-01'))], false],
])('one who %s', (_name, leaves, refused) => {
  expect(ownFault(asked, leaves) !== null).toBe(refused)
})

it('a leave doesn’t meet itself', () => {
  const own = leave('lin', 'xu', asked.span)
  expect(ownFault({ ...asked, id: own.id }, [own])).toBeNull()
})
