import { confirmCalendarYear, getCalendarYear, getRequest, setCalendarDay } from '@talent/contract'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  openDistrict,
  submitSchooling,
  type Person,
} from '../../../test/district.ts'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { createCalendar } from '../../lib/working-days.ts'
import { loadCalendarEntries } from './load-entries.ts'

let t: TestApp
let coordinator: Person
beforeAll(async () => {
  t = await createTestApp()
  await openDistrict(t)
  coordinator = await addCoordinator(t)
  await addCommissioner(t)
}, 60_000)
afterAll(() => t.close())

const set = (day: string, working: boolean, note: string) =>
  coordinator.client.call(setCalendarDay, { params: { day }, body: { working, note } })

test('a year nobody has announced is provisional until a coordinator says it is complete', async () => {
  expect(await coordinator.client.call(getCalendarYear, { params: { year: '2026' } })).toEqual({
    year: 2026,
    provisional: false,
    overrides: [],
  })
  expect((await coordinator.client.call(getCalendarYear, { params: { year: '2027' } })).provisional).toBe(
    true,
  )
  expect(await set('2027-02-08', false, '春节')).toEqual({
    year: 2027,
    provisional: true,
    overrides: [{ day: '2027-02-08', working: false, note: '春节' }],
  })
  expect((await set('2027-02-08', true, '照常')).overrides).toEqual([
    { day: '2027-02-08', working: true, note: '照常' },
  ])
  expect((await coordinator.client.call(confirmCalendarYear, { params: { year: '2027' } })).provisional).toBe(
    false,
  )
  expect((await coordinator.client.call(confirmCalendarYear, { params: { year: '2027' } })).provisional).toBe(
    false,
  )
})

test('a day entered moves every deadline at once, because none is stored', async () => {
  const talent = await addTalent(t)
  const { id } = await submitSchooling(talent)
  const dueOn = async () => (await talent.client.call(getRequest, { params: { id } })).clock.dueOn
  expect(await dueOn()).toBe('2026-11-25')
  await set('2026-11-25', false, '停电')
  expect(await dueOn()).toBe('2026-11-26')
  await set('2026-11-25', true, '')
  expect(await dueOn()).toBe('2026-11-25')
})

test('another process, started now, counts by the same entries', async () => {
  await set('2026-11-26', false, '停电')
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
    body: { working: true },
  })
  expect([status, error?.fields?.[0]?.message]).toEqual([422, '请选择日期'])
})
