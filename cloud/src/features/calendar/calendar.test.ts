import { confirmCalendarYear, getCalendarYear, setCalendarDay, type DayKind } from '@talent/contract/calendar'
import { getRequest } from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
} from '../../../test/district.ts'
import { createCalendar } from '../../lib/working-days.ts'
import { loadCalendarEntries } from './in-force.ts'

const { t, coordinator } = useDistrict({ coordinator: addCoordinator, lin: addCommissioner }, { once: true })

const set = (day: string, kind: DayKind, note: string, reason = '') =>
  coordinator.client.call(setCalendarDay, { params: { day }, body: { kind, note, reason } })
/** Alike in everything but ids and times. */
const year = (more: object) => ({
  year: 2027,
  provisional: true,
  days: expect.any(Array) as unknown,
  overrides: [],
  versions: [],
  ...more,
})

test('a year nobody has announced is provisional until a coordinator says it is complete', async () => {
  expect(await coordinator.client.call(getCalendarYear, { params: { year: '2026' } })).toEqual({
    year: 2026,
    provisional: false,
    days: expect.any(Array) as unknown,
    overrides: [],
    versions: [],
  })
  expect((await coordinator.client.call(getCalendarYear, { params: { year: '2027' } })).provisional).toBe(
    true,
  )
  const none = { count: 0, requests: [] }
  const version = (kind: DayKind, note: string) => ({
    id: expect.any(String) as string,
    day: '2027-02-09',
    kind,
    note,
    reason: '',
    by: '顾明月',
    at: t.clock.now().toISOString(),
    moved: none,
  })
  expect(await set('2027-02-09', 'off', '春节')).toEqual({
    ...year({
      overrides: [{ day: '2027-02-09', kind: 'off', note: '春节' }],
      versions: [version('off', '春节')],
    }),
    moved: none,
  })
  expect(await set('2027-02-09', 'half', '下午放假')).toMatchObject(
    year({
      overrides: [{ day: '2027-02-09', kind: 'half', note: '下午放假' }],
      versions: [version('half', '下午放假'), version('off', '春节')],
    }),
  )
  expect((await coordinator.client.call(confirmCalendarYear, { params: { year: '2027' } })).provisional).toBe(
    false,
  )
  expect((await coordinator.client.call(confirmCalendarYear, { params: { year: '2027' } })).provisional).toBe(
    false,
  )
})

test('a day entered moves every deadline at once, and says which requests it moved', async () => {
  const talent = await addTalent(t)
  const { id, number } = await submitSchooling(talent)
  const dueOn = async () => (await talent.client.call(getRequest, { params: { id } })).clock.dueOn
  expect(await dueOn()).toBe('2026-11-25')
  expect((await set('2026-11-25', 'off', '停电')).moved).toEqual({
    count: 1,
    requests: [{ id, number, from: '2026-11-25', to: '2026-11-26' }],
  })
  expect(await dueOn()).toBe('2026-11-26')
  expect((await set('2026-11-27', 'off', '停电')).moved.count).toBe(0)
  const back = await set('2026-11-25', 'working', '')
  expect(back.moved.requests).toEqual([{ id, number, from: '2026-11-26', to: '2026-11-25' }])
  expect(back.versions.map(({ moved }) => moved.count)).toEqual([1, 0, 1])
  expect(await dueOn()).toBe('2026-11-25')
})

test('a half day closes the offices at noon', async () => {
  const talent = await addTalent(t, { name: '半日' })
  const { id } = await submitSchooling(talent)
  await set('2026-11-25', 'half', '下午停电')
  const seen = await talent.client.call(getRequest, { params: { id } })
  expect(seen.clock).toMatchObject({ dueOn: '2026-11-25', closesAt: '12:00', remaining: 1 })
  expect(seen.nextStep).toMatchObject({ dueOn: '2026-11-25', closesAt: '12:00' })
  await set('2026-11-25', 'working', '')
})

test('a day that has passed is changed with a reason only, which is kept', async () => {
  const refused = await coordinator.client.try(setCalendarDay, {
    params: { day: '2026-11-20' },
    body: { kind: 'off', note: '', reason: ' ' },
  })
  expect(refused).toMatchObject({ status: 422, error: { fields: [{ field: 'reason' }] } })
  const before = await coordinator.client.call(getCalendarYear, { params: { year: '2026' } })
  expect(before.overrides.map(({ day }) => day)).not.toContain('2026-11-20')
  expect(before.versions.map(({ day }) => day)).not.toContain('2026-11-20')

  const { versions } = await set('2026-11-20', 'off', '', '当天因暴雨停止办公')
  expect(versions[0]).toMatchObject({ day: '2026-11-20', kind: 'off', reason: '当天因暴雨停止办公' })
  await set('2026-11-20', 'working', '', '录错了')
  const { versions: both } = await coordinator.client.call(getCalendarYear, { params: { year: '2026' } })
  expect(both.filter(({ day }) => day === '2026-11-20').map(({ reason }) => reason)).toEqual([
    '录错了',
    '当天因暴雨停止办公',
  ])
})

test('another process, started now, counts by the same entries', async () => {
  await set('2026-11-26', 'off', '停电')
  const calendar = createCalendar()
  calendar.use(await loadCalendarEntries(t.deps.db))
  expect([
    calendar.isWorkingDay('2026-11-26'),
    calendar.isProvisional(2027),
    calendar.isProvisional(2028),
  ]).toEqual([false, false, true])
})

test.each(['2026-13-01', '2026-02-30', 'tomorrow'])('%s names no day', async (day) => {
  const { status, error } = await coordinator.client.try(setCalendarDay, {
    params: { day },
    body: { kind: 'working' },
  })
  expect([status, error?.fields?.[0]?.message]).toEqual([422, '请选择日期'])
})

test.each([
  ['note', '值班电话 138-0000-0127'],
  ['note', '证件 １１０１０５１９４９１２３１００２Ｘ'],
  ['reason', '联系 +86 13800000127'],
])('a %s that everybody may read names nobody’s number: %s', async (field, words) => {
  const body = { kind: 'off' as const, note: '停电', reason: '检修', [field]: words }
  const answer = await coordinator.client.try(setCalendarDay, { params: { day: '2026-12-08' }, body })
  expect([answer.status, answer.error?.fields?.map((one) => one.field)]).toEqual([422, [field]])
  const { versions } = await coordinator.client.call(getCalendarYear, { params: { year: '2026' } })
  expect(versions.map(({ day }) => day)).not.toContain('2026-12-08')
})
