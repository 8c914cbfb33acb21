import { getCalendarYear, tryCalendarDay, type DayKind } from '@talent/contract/calendar'
import { at, offer, take, weekdays } from '../../../test/booking.ts'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
} from '../../../test/district.ts'

/** Today is Tuesday, 24 November, 14:32; the promise of 受理 ends on Wednesday. */
const { coordinator, host, talent } = useDistrict({
  coordinator: addCoordinator,
  host: addCommissioner,
  talent: addTalent,
})
const WED = '2026-11-25'
const effectOf = (kind: DayKind, day = WED) =>
  coordinator.client.call(tryCalendarDay, { params: { day }, query: { kind } })

test('a day tried says whose last day moves and how many appointments it leaves outside, and keeps nothing', async () => {
  const { id, number } = await submitSchooling(talent)
  await offer(host, weekdays({ to: '15:00' }))
  const before = await coordinator.client.call(getCalendarYear, { params: { year: '2026' } })
  expect((await take(talent, id, at(WED, '14:00'))).status).toBe(200)

  expect(await effectOf('working')).toEqual({ moved: { count: 0, requests: [] }, appointments: 0 })
  // In the afternoon: past a half day's noon as well, but the last day stays.
  expect(await effectOf('half')).toEqual({ moved: { count: 0, requests: [] }, appointments: 1 })
  expect(await effectOf('off')).toEqual({
    moved: { count: 1, requests: [{ id, number, from: WED, to: '2026-11-26' }] },
    appointments: 1,
  })
  expect(await effectOf('off', '2026-11-26')).toEqual({ moved: { count: 0, requests: [] }, appointments: 0 })

  expect(await coordinator.client.call(getCalendarYear, { params: { year: '2026' } })).toEqual(before)
})

test('the days of a year that aren’t ordinary weekdays at work are told, 调休 among them', async () => {
  const { days } = await coordinator.client.call(getCalendarYear, { params: { year: '2026' } })
  const kindOn = (day: string) => days.find((one) => one.day === day)?.kind
  // The week of 国庆 2026 and the Saturday made up for it.
  expect(
    ['2026-09-30', '2026-10-01', '2026-10-07', '2026-10-08', '2026-10-10', '2026-10-11'].map(kindOn),
  ).toEqual([undefined, 'off', 'off', undefined, 'working', 'off'])
  expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).sort())
})

test('a day too far off can’t be tried any more than entered', async () => {
  const { status, error } = await coordinator.client.try(tryCalendarDay, {
    params: { day: '2031-01-02' },
    query: { kind: 'off' },
  })
  expect([status, error?.fields?.[0]?.field]).toEqual([422, 'day'])
})
