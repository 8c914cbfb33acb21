import { setCalendarDay, addDays, chinaInstant, DAY_KINDS } from '@talent/contract/calendar'
import {
  acceptRequest,
  askSupplement,
  declineRequest,
  endUnanswered,
  extendRequest,
  getRequest,
  postMessage,
  reportProgress,
  resolveRequest,
  retractSupplement,
  standingOf,
  supplement,
  withdrawRequest,
  OPEN_STATES,
  type Clock,
} from '@talent/contract/service-request'
import fc from 'fast-check'
import { sql } from 'kysely'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  beginAnew,
  submitSchooling,
  type Person,
} from '../../../test/district.ts'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { reloadCalendar } from '../calendar/index.ts'
import { standingConditions } from '../desk/index.ts'
import { findMatter } from '../matter/index.ts'
import { clockAt, isLate } from './clock.ts'
import { dueColumns, loadMoments } from './due-projection.ts'

let t: TestApp
let coordinator: Person
let lin: Person
beforeAll(async () => void (t = await createTestApp()), 60_000)
afterAll(() => t.close())

const begin = async () => {
  await beginAnew(t)
  // After what the notices of the story before still had to read.
  await reloadCalendar(t.deps)
  coordinator = await addCoordinator(t)
  lin = await addCommissioner(t)
}

/** The projection and what it must equal: the clock of the thread, now. */
async function compare(): Promise<void> {
  const { late, today } = standingConditions(t.deps)
  const rows = await t.deps.db
    .selectFrom('service_request')
    .selectAll()
    .select([late.as('isLate'), today.as('isToday')])
    .execute()
  const moments = await loadMoments(
    t.deps.db,
    rows.map(({ id }) => id),
  )
  for (const row of rows) {
    const matter = await findMatter(t.deps.db, row.matter_code, row.matter_version)
    const clock = clockAt(moments.get(row.id) ?? [], matter, t.deps.calendar, t.clock.now())
    // What has ended keeps the day it ended by: no list asks for it.
    if (!OPEN_STATES.includes(row.state)) {
      expect([row.phase, clock.phase]).toEqual(['ended', 'ended'])
      continue
    }
    expect(row).toMatchObject(dueColumns(t.deps.calendar, clock))
    // Said again in TypeScript, for the workflow's guards.
    expect([row.id, isLate(row, t.deps.calendar, t.clock.now())]).toEqual([row.id, row.isLate])
    expect([row.id, row.isLate ? 'late' : row.isToday ? 'today' : 'neither']).toEqual([
      row.id,
      standing(clock),
    ])
  }
}
const standing = (clock: Clock) => {
  const found = standingOf(clock)
  return found === 'late' || found === 'today' ? found : 'neither'
}

const MINUTES = 24 * 60
const instant = (minute: number) => {
  const inDay = minute % MINUTES
  const time = [Math.floor(inDay / 60), inDay % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return chinaInstant(addDays('2026-11-24', Math.floor(minute / MINUTES)), time)
}

/** One thing that may happen next to a request, by whoever may do it; which one, `choice` decides. */
async function act(id: string, talent: Person, choice: number): Promise<void> {
  const { allowedEvents: forStaff, version, state } = await lin.client.call(getRequest, { params: { id } })
  const call = <B extends object>(body: B) => ({ params: { id }, body: { version, ...body } })
  const staff = {
    accept: () => lin.client.call(acceptRequest, call({})),
    decline: () =>
      lin.client.call(
        declineRequest,
        call({ reason: '不在范围', basis: '第 2 条', otherRoute: '到窗口办理' }),
      ),
    report_progress: () => lin.client.call(reportProgress, call({ doing: '核对学位', dueOn: null })),
    ask_supplement: () =>
      lin.client.call(
        askSupplement,
        call({
          items: [{ what: '居住证明', basis: null }],
          note: '',
          withinWorkingDays: 3,
          again: '前次没有写全',
        }),
      ),
    extend: () =>
      lin.client.call(extendRequest, call({ workingDays: 3, reason: '号源周一才放', basis: '第 4 条' })),
    resolve: () => lin.client.call(resolveRequest, call({ outcome: 'solved', text: '已安排', fileIds: [] })),
    message: () => lin.client.call(postMessage, { params: { id }, body: { text: '在办', fileIds: [] } }),
  } as const
  if (forStaff.includes('end_unanswered')) return void (await lin.client.call(endUnanswered, call({})))
  if (state === 'supplementing' && choice % 5 === 1)
    return void (await lin.client.call(retractSupplement, call({ reason: '已经交齐' })))
  if (state === 'supplementing' || state === 'lapsed')
    return void (choice % 5 === 0 && state === 'supplementing'
      ? await talent.client.call(withdrawRequest, call({ reason: '' }))
      : await talent.client.call(
          supplement,
          call({ items: [{ key: 'item-1', fileIds: [], text: '已补' }], note: '' }),
        ))
  const may = (
    ['accept', 'ask_supplement', 'report_progress', 'message', 'decline', 'extend', 'resolve'] as const
  ).filter((event) => forStaff.includes(event))
  const event = may[choice % Math.max(1, may.length)]
  if (event !== undefined) await staff[event]()
}

test('what is kept equals the clock: after any history, any change of the calendar, at any time', async () => {
  const step = fc.record({
    // Now and then so long that a 补正 nobody answers can be ended.
    gap: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 * MINUTES }) },
      fc.constant(26 * MINUTES),
    ),
    who: fc.integer({ min: 0, max: 1 }),
    choice: fc.integer({ min: 0, max: 29 }),
  })
  const entry = fc.record({ ahead: fc.integer({ min: 0, max: 45 }), kind: fc.constantFrom(...DAY_KINDS) })
  const story = fc.record({
    steps: fc.array(step, { minLength: 3, maxLength: 9 }),
    entries: fc.array(entry, { maxLength: 3 }),
    look: fc.integer({ min: 0, max: 40 * MINUTES }),
  })
  await fc.assert(
    fc.asyncProperty(story, async ({ steps, entries, look }) => {
      await begin()
      const moveTo = async (minute: number) => {
        t.clock.moveTo(instant(minute))
        for (const person of [coordinator, lin, ...talents]) person.client = await t.as(person.id)
      }
      const talents: Person[] = [
        await addTalent(t),
        await addTalent(t, { name: '孙一', phone: '13800000128' }),
      ]
      const ids: string[] = []
      for (const talent of talents) ids.push((await submitSchooling(talent, { slots: [] })).id)
      await compare()
      let minute = 15 * 60
      for (const { gap, who, choice } of steps) {
        minute += gap
        await moveTo(minute)
        await act(ids[who] as string, talents[who] as Person, choice)
        await compare()
      }
      for (const { ahead, kind } of entries)
        await coordinator.client.call(setCalendarDay, {
          params: { day: addDays('2026-11-24', ahead) },
          body: { kind, note: '', reason: '按通知' },
        })
      await t.drain()
      await compare()
      await moveTo(minute + look)
      await compare()
    }),
    { numRuns: 12, endOnFailure: true },
  )
}, 180_000)

test('what was never computed, or by another calendar, is computed at the next look', async () => {
  await begin()
  const { id } = await submitSchooling(await addTalent(t), { slots: [] })
  await sql`update service_request set phase = null, due_on = null, due_revision = null`.execute(t.deps.db)
  await coordinator.client.call(setCalendarDay, {
    params: { day: '2027-03-01' },
    body: { kind: 'half', note: '' },
  })
  await t.drain()
  const row = await t.deps.db
    .selectFrom('service_request')
    .select(['phase', 'due_on', 'due_revision'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({
    phase: 'awaiting_acceptance',
    due_on: '2026-11-25',
    due_revision: t.deps.calendar.revision(),
  })
})

test('a lateness noted when it happened stays, though the days it was counted by are declared off later', async () => {
  await begin()
  const talent = await addTalent(t)
  const { id, version } = await submitSchooling(talent, { slots: [] })
  t.clock.moveTo('2026-12-01T10:00:00+08:00')
  for (const person of [coordinator, lin, talent]) person.client = await t.as(person.id)
  await lin.client.call(acceptRequest, { params: { id }, body: { version } })
  for (const day of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'])
    await coordinator.client.call(setCalendarDay, {
      params: { day },
      body: { kind: 'off', note: '', reason: '补录' },
    })
  await t.drain()
  const { clock } = await lin.client.call(getRequest, { params: { id } })
  expect(clock.latenesses).toEqual([
    expect.objectContaining({ what: 'acceptance', event: 'accept', dueOn: '2026-11-25', lateBy: 4 }),
  ])
  await compare()
})
