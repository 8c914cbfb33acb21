import { setCalendarDay, type DayKind } from '@talent/contract/calendar'
import { addCoordinator, type Person } from '../../../test/district.ts'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { listenOn } from '../../db/listen.ts'
import { createCalendar } from '../../lib/working-days.ts'
import { loadCalendarEntries } from './in-force.ts'
import { CALENDAR_CHANNEL } from './refresh.ts'

let t: TestApp
let coordinator: Person
beforeAll(async () => {
  t = await createTestApp()
  coordinator = await addCoordinator(t)
}, 60_000)
afterAll(() => t.close())

const set = (day: string, kind: DayKind, note: string) =>
  coordinator.client.call(setCalendarDay, { params: { day }, body: { kind, note, reason: '' } })

// A second copy of the process: its own connections and calendar, on the same database.
test('another copy counts by an entry at once, and also by one made while its connection was lost', async () => {
  const listener = listenOn(String(t.pool.options.connectionString))
  const calendar = createCalendar()
  let told = 0
  const failures: unknown[] = []
  await listener.on(CALENDAR_CHANNEL, () => {
    loadCalendarEntries(t.deps.db)
      .then((entries) => {
        calendar.use(entries)
        told += 1
      })
      .catch((error: unknown) => failures.push(error))
  })
  const heard = async (times: number) => {
    while (told < times && failures.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(failures).toEqual([])
  }
  await set('2026-12-01', 'off', '停电')
  await heard(1)
  expect(calendar.isWorkingDay('2026-12-01')).toBe(false)

  await t.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %' and datname = current_database()",
  )
  await set('2026-12-02', 'off', '停电')
  await heard(2)
  expect(calendar.isWorkingDay('2026-12-02')).toBe(false)
  await listener.stop()
})
