import { setCalendarDay } from '@talent/contract/calendar'
import {
  acceptComplaint,
  answerComplaint,
  askComplaint,
  getComplaint,
  submitComplaint,
} from '@talent/contract/complaint'
import { reloadCalendar } from '../calendar/index.ts'
import { addCoordinator, addTalent, useDistrict, type Person } from '../../../test/district.ts'

const { t, talent, coordinator } = useDistrict({ talent: addTalent, coordinator: addCoordinator })

// What the test before entered is in the process's own calendar still.
beforeEach(() => reloadCalendar(t.deps))

const submit = () =>
  talent.client.call(submitComplaint, { body: { kind: 'complaint', words: '窗口让我跑了两趟' } })
const dueOf = async (id: string, by: Person = talent) =>
  (await by.client.call(getComplaint, { params: { id } })).nextStep?.dueOn
/** Taken on and answered; the version it has then. */
async function answer({ id, version }: { id: string; version: number }): Promise<number> {
  const taken = await coordinator.client.call(acceptComplaint, { params: { id }, body: { version } })
  const body = { version: taken.version, words: '已经提醒窗口' }
  return (await coordinator.client.call(answerComplaint, { params: { id }, body })).version
}
const takeOff = async (day: string) => {
  await coordinator.client.call(setCalendarDay, {
    params: { day },
    body: { kind: 'off', note: '临时放假', reason: '' },
  })
  await t.drain()
}

test('a day off among those that are counted moves the day of an open complaint, for both', async () => {
  const { id } = await submit()
  const before = await dueOf(id)
  await takeOff('2026-12-02')
  const after = await dueOf(id)
  expect([before, after]).toEqual(['2026-12-11', '2026-12-14'])
  expect(await dueOf(id, coordinator)).toBe(after)
})

test('one that was asked back is counted from there', async () => {
  const made = await submit()
  const { id } = made
  t.clock.moveTo('2026-11-30T10:00:00+08:00')
  const version = await answer(made)
  await talent.client.call(askComplaint, { params: { id }, body: { version, words: '提醒了谁' } })
  const before = await dueOf(id)
  await takeOff('2026-12-02')
  expect([before, await dueOf(id)]).toEqual(['2026-12-07', '2026-12-08'])
})

test('one that was answered keeps the day it had', async () => {
  const made = await submit()
  const { id } = made
  await answer(made)
  const row = () =>
    t.deps.db.selectFrom('complaint').select('due_on').where('id', '=', id).executeTakeFirstOrThrow()
  const before = await row()
  await takeOff('2026-12-02')
  expect(await row()).toEqual(before)
})
