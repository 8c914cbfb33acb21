import { confirmCalendarYear, getCalendarYear, setCalendarDay, type DayKind } from '@talent/contract/calendar'
import { getRequest } from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { startWith } from '../../../test/start-with.ts'
import { refreshCalendar } from './index.ts'

/** While the trial was open a real and a demo coordinator both entered days. */
const { t, coordinator, demo, talent, demoTalent } = useDistrict({
  coordinator: addCoordinator,
  demo: (t) => addCoordinator(t, '演示统筹'),
  lin: addCommissioner,
  talent: addTalent,
  demoTalent: (t) => addTalent(t, { name: '演示', phone: '13900000003' }),
})
let own: { id: string; number: string }
beforeEach(async () => {
  const ids = [demo.id, demoTalent.id]
  await t.deps.db.updateTable('account').set({ demo: true }).where('id', 'in', ids).execute()
  await start(true)
  own = await submitSchooling(talent)
  await submitSchooling(demoTalent)
})

/** A start, and what a copy that was running already does within the minute. */
async function start(open: boolean): Promise<void> {
  await startWith(t, open)
  await refreshCalendar(t.deps)
  await t.drain()
}
const set = (by: Person, day: string, kind: DayKind) =>
  by.client.call(setCalendarDay, { params: { day }, body: { kind, note: '停电', reason: '' } })
const read = (year: string) => coordinator.client.call(getCalendarYear, { params: { year } })
const kinds = async (year = '2026') => (await read(year)).overrides.map(({ day, kind }) => [day, kind])
/** By its thread, and by what lists are ordered by. */
const dueOn = async () => {
  const row = t.deps.db.selectFrom('service_request').select('due_on').where('id', '=', own.id)
  const { clock } = await talent.client.call(getRequest, { params: { id: own.id } })
  return [clock.dueOn, (await row.executeTakeFirstOrThrow()).due_on]
}

it('count no more with DEMO=false: what a real coordinator entered before is in force again, and deadlines move back', async () => {
  await set(coordinator, '2026-11-25', 'half')
  await set(demo, '2026-11-25', 'off')
  await set(demo, '2026-11-26', 'off')
  await t.drain()
  expect(await dueOn()).toEqual(['2026-11-27', '2026-11-27'])

  await start(false)
  expect(await kinds()).toEqual([['2026-11-25', 'half']])
  expect((await read('2026')).versions.map(({ by }) => by)).toEqual(['顾明月'])
  expect(await dueOn()).toEqual(['2026-11-25', '2026-11-25'])

  await start(true)
  expect(await kinds()).toEqual([
    ['2026-11-25', 'off'],
    ['2026-11-26', 'off'],
  ])
  expect(await dueOn()).toEqual(['2026-11-27', '2026-11-27'])
})

it('may be entered by a real coordinator all the same, in the same words', async () => {
  await set(demo, '2026-11-25', 'off')
  await start(false)
  expect((await set(coordinator, '2026-11-25', 'off')).moved.requests).toEqual([
    { ...{ id: own.id, number: own.number }, from: '2026-11-25', to: '2026-11-26' },
  ])
  expect((await read('2026')).versions).toHaveLength(1)
  expect(await kinds()).toEqual([['2026-11-25', 'off']])
})

it('and a year they confirmed is provisional again, until a real coordinator confirms it', async () => {
  await demo.client.call(confirmCalendarYear, { params: { year: '2027' } })
  expect((await read('2027')).provisional).toBe(false)
  await start(false)
  expect((await read('2027')).provisional).toBe(true)
  const confirmed = await coordinator.client.call(confirmCalendarYear, { params: { year: '2027' } })
  expect(confirmed.provisional).toBe(false)
  await start(false)
  expect((await read('2027')).provisional).toBe(false)
})

it('what a real entry moved of demo people’s is told nobody', async () => {
  expect((await set(coordinator, '2026-11-25', 'off')).moved.count).toBe(2)
  await start(false)
  const moved = {
    count: 1,
    requests: [{ id: own.id, number: own.number, from: '2026-11-25', to: '2026-11-26' }],
  }
  expect((await read('2026')).versions[0]?.moved).toEqual(moved)
  expect((await set(coordinator, '2026-11-25', 'off')).moved).toEqual(moved)
})
