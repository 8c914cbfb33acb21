import { withdrawRole } from '@talent/contract/account'
import { getWorklist, setCapacity, setDuty } from '@talent/contract/desk'
import { sql } from 'kysely'
import {
  acceptLeave,
  cancelLeave,
  declineLeave,
  getLeave,
  getMyLeaves,
  listStandIns,
  listUncoveredLeaves,
  nameStandIn,
  sendLeave,
  tryLeave,
  type LeaveChanged,
} from '@talent/contract/leave'
import {
  acceptRequest,
  declineRequest,
  getRequest,
  listCandidates,
  listThread,
  postMessage,
  reportProgress,
  resolveRequest,
  transferRequest,
} from '@talent/contract/service-request'
import { at, offer, take, weekdays } from '../../../test/booking.ts'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  submitSchooling,
  type Person,
  useDistrict,
} from '../../../test/district.ts'
import { watchLeaves } from './watch-leaves.ts'

const { t, lin, xu, coordinator } = useDistrict({
  lin: (t) => addCommissioner(t),
  xu: (t) => addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] }),
  coordinator: addCoordinator,
})

/** From a Monday to a Wednesday, three working days. */
const TIME = { from: { day: '2026-11-30', half: 'am' }, to: { day: '2026-12-02', half: 'pm' } } as const
const BEFORE = '2026-11-27T10:00:00+08:00'
const DURING = '2026-12-01T10:00:00+08:00'
const AFTER = '2026-12-03T09:00:00+08:00'

type Body = Parameters<typeof trySend>[1]
const trySend = ({ client }: Person, more: object = {}) =>
  client.try(sendLeave, { body: { ...TIME, standInId: xu.id, note: '学校周五回话', ...more } })
async function send(who: Person, more: Body = {}): Promise<LeaveChanged> {
  const { body, error } = await trySend(who, more)
  if (error) throw new Error(JSON.stringify(error))
  return body
}
const accept = ({ client }: Person, { id, version }: LeaveChanged) =>
  client.call(acceptLeave, { params: { id }, body: { version } })
/** Away from Monday to Wednesday with an accepted stand-in. */
const covered = async () => accept(xu, await send(lin))
const see = (who: Person, id: string) => who.client.call(getRequest, { params: { id } })
const statusOf = async (who: Person, id: string) =>
  (await who.client.try(getRequest, { params: { id } })).status
const holderOf = async (id: string) => (await see(coordinator, id)).commissioner?.id ?? null
/** Of the first area, so that it is the first commissioner's. */
async function schooling(): Promise<{ id: string; talent: Person }> {
  const talent = await addTalent(t)
  const { id } = await submitSchooling(talent, { slots: [] })
  return { id, talent }
}
const faultOf = (answer: Awaited<ReturnType<typeof trySend>>) => answer.error?.fields?.[0]

test('the trial tells what is sent, and changes nothing', async () => {
  const { id } = await schooling()
  await t.deps.db.updateTable('service_request').set({ due_on: '2026-12-01' }).where('id', '=', id).execute()
  const cannot = await addCommissioner(t, { name: '程远山', matters: [] })
  const query = { from: '2026-11-30', fromHalf: 'am', to: '2026-12-02', toHalf: 'pm' } as const
  const trial = await lin.client.call(tryLeave, { query })
  expect(trial).toMatchObject({
    halves: 6,
    backOn: { day: '2026-12-03', half: 'am' },
    due: [{ id, title: '子女入学', talentName: '周予安', dueOn: '2026-12-01' }],
    stranded: [],
    standIns: [
      { id: xu.id, canDo: 1, total: 1, cannot: [], unfit: null },
      { id: cannot.id, canDo: 0, total: 1, cannot: ['子女入学'], unfit: null },
    ],
  })
  expect((await lin.client.call(getMyLeaves, {})).own).toEqual([])
  const { status, error } = await lin.client.try(tryLeave, { query: { ...query, to: '2026-11-29' } })
  expect([status, error?.fields?.[0]]).toEqual([
    422,
    { field: 'to', label: '结束时间', message: '结束要晚于开始，请改结束的时间' },
  ])
})

test('who can’t stand in is refused in a sentence, and nothing is saved', async () => {
  const song = await addCommissioner(t, { name: '宋知微' })
  const talent = await addTalent(t)
  const refusal = async (who: Person, more: object) => {
    const answer = await trySend(who, more)
    return [answer.status, faultOf(answer)?.field, faultOf(answer)?.message]
  }
  const at = 'standInId'
  expect(await refusal(lin, { standInId: lin.id })).toEqual([422, at, '这位不能由本人代班，请换一位'])
  expect(await refusal(lin, { standInId: talent.id })).toEqual([422, at, '这位现在不是服务专员，请换一位'])
  expect(await refusal(lin, { standInId: 'nobody' })).toEqual([422, at, '这位现在不是服务专员，请换一位'])
  // Xu is away with Song: Lin with Xu would be a chain, Song with Xu a circle, and Song can't go at all then.
  const theirs = await send(xu, { standInId: song.id })
  expect(await refusal(lin, {})).toEqual([422, at, '这位同一时间也请假，已请别人代班，请换一位'])
  expect(await refusal(song, {})).toEqual([422, 'from', '这段时间您要替别人代班，请先请对方改代班'])
  expect(await refusal(xu, { standInId: lin.id })).toEqual([
    422,
    'from',
    '这段时间和您已经请的假重叠，请改时间',
  ])
  expect((await lin.client.call(getMyLeaves, {})).own).toEqual([])
  await xu.client.call(cancelLeave, { params: { id: theirs.id }, body: { version: theirs.version } })
  expect((await trySend(lin)).status).toBe(200)
  // What the program refuses the database refuses.
  const row = await t.deps.db
    .selectFrom('leave')
    .selectAll()
    .where('account_id', '=', lin.id)
    .executeTakeFirstOrThrow()
  await expect(
    t.deps.db
      .insertInto('leave')
      .values({ ...row, id: 'again' })
      .execute(),
  ).rejects.toThrow()
})

test('the stand-in accepts; from then on, and only then, they read and answer for whoever is away', async () => {
  const { id, talent } = await schooling()
  expect(await holderOf(id)).toBe(lin.id)
  const asked = await send(lin)
  await t.drain()
  expect(await newsOf(xu)).toEqual(['林专员请您代班：11月30日 – 12月2日，请接受或说明不便'])
  // Asked, one reads neither the note nor the requests.
  expect(await xu.client.call(getLeave, { params: { id: asked.id } })).toMatchObject({
    state: 'asked',
    note: '',
    due: [],
    allowedEvents: ['accept', 'decline'],
  })
  t.clock.moveTo(DURING)
  expect(await statusOf(xu, id)).toBe(404)
  expect((await see(talent, id)).commissioner?.away).toEqual({ until: '2026-12-02', standIn: null })
  t.clock.moveTo(BEFORE)
  await accept(xu, asked)
  await t.drain()
  expect(await newsOf(lin)).toEqual(expect.arrayContaining(['许专员接受了代班：11月30日 – 12月2日']))
  expect([await statusOf(xu, id), (await xu.client.call(getWorklist, { query: {} })).total]).toEqual([404, 0])

  t.clock.moveTo(DURING)
  const seen = await see(talent, id)
  expect(seen.commissioner).toMatchObject({
    id: lin.id,
    onDuty: false,
    away: { until: '2026-12-02', standIn: { id: xu.id, title: '许专员' } },
  })
  expect(seen.nextStep).toMatchObject({ actor: 'commissioner', who: '许专员' })
  const list = await xu.client.call(getWorklist, { query: {} })
  expect([list.items.map((one) => [one.id, one.standsIn]), list.load]).toEqual([[[id, true]], 0])

  // Answers, but doesn't end it or give it away.
  const { allowedEvents, version } = await see(xu, id)
  expect(allowedEvents).toEqual(['accept', 'message'])
  const { body: accepted } = await xu.client.try(acceptRequest, {
    params: { id },
    body: { version, note: '' },
  })
  expect(accepted).toMatchObject({ state: 'accepted' })
  const { body: going } = await xu.client.try(reportProgress, {
    params: { id },
    body: { version: accepted.version, doing: '联系学校' },
  })
  for (const [endpoint, body] of [
    [resolveRequest, { outcome: 'solved', text: '好了' }],
    [declineRequest, { reason: '不办', basis: '第一条', otherRoute: '可找人社部门' }],
    [transferRequest, { commissionerId: xu.id, reason: '统筹调整', note: '材料齐全' }],
  ] as const) {
    const { status } = await xu.client.try(endpoint, {
      params: { id },
      body: { version: going.version, ...body },
    } as never)
    expect([endpoint.path, status]).toEqual([endpoint.path, 409])
  }
  await talent.client.call(postMessage, { params: { id }, body: { text: '请问进展' } })
  await xu.client.call(postMessage, { params: { id }, body: { text: '周五回您' } })
  await t.drain()
  const words = (await newsOf(xu)).join()
  expect(words).toContain('周予安')
  expect(await holderOf(id)).toBe(lin.id)
  const thread = await talent.client.call(listThread, { params: { id }, query: {} })
  expect(thread.items[0]).toMatchObject({ text: '周五回您' })
  // The talent sees that who stands in has read it; read in their stand-in, it stays so.
  const readers = async () => [...new Set((await see(talent, id)).reads.map(({ name }) => name))]
  expect(await readers()).toEqual(['许专员'])

  t.clock.moveTo(AFTER)
  expect([await statusOf(xu, id), (await see(talent, id)).nextStep?.who]).toEqual([404, '林专员'])
  expect((await xu.client.try(postMessage, { params: { id }, body: { text: '还有一句' } })).status).toBe(404)
  expect(await readers()).toEqual(['许专员'])
  // Who it is, is back.
  expect((await see(lin, id)).allowedEvents).toContain('resolve')
})

test('nobody stands in for their own matter, nor where they gave it back for good', async () => {
  await covered()
  const own = await addTalent(t)
  const { id } = await submitSchooling(own, { slots: [] })
  const back = await schooling()
  await t.deps.db
    .updateTable('service_request')
    .set({ talent_account_id: xu.id })
    .where('id', '=', id)
    .execute()
  await t.deps.db
    .updateTable('service_request')
    .set({ handed_back_by: [xu.id] })
    .where('id', '=', back.id)
    .execute()
  t.clock.moveTo(DURING)
  expect((await see(xu, id)).viewer).toBe('talent')
  expect(await statusOf(xu, back.id)).toBe(404)
  expect((await xu.client.call(getWorklist, { query: {} })).items).toEqual([])
})

test('on leave nobody is given anything new: the own one’s stand-in goes on, with the reason in words', async () => {
  const { talent } = await schooling()
  await covered()
  // Nearer by area: without the leave's rule this one would get it.
  await addCommissioner(t, { name: '宋知微' })
  t.clock.moveTo(DURING)
  const { id } = await submitSchooling(talent, { slots: [] })
  const seen = await see(talent, id)
  expect(seen.commissioner?.id).toBe(xu.id)
  expect(seen.matchReasons[0]).toMatchObject({
    kind: 'stand_in',
    text: '之前由林专员办理，休假期间继续由代班的这位专员办理',
  })
  const { items } = await coordinator.client.call(listCandidates, { params: { id }, query: {} })
  expect(items.find((one) => one.id === lin.id)?.unfit).toBe('on_leave')
  const { error } = await coordinator.client.try(transferRequest, {
    params: { id },
    body: { version: seen.version, commissionerId: lin.id, reason: '统筹调整', note: '材料齐全' },
  })
  expect(error?.code).toBe('commissioner_unfit')
})

test('the line is given out when a leave ends or is cancelled, a capacity grows, or somebody comes on duty', async () => {
  await xu.client.call(setDuty, { body: { onDuty: false } })
  const leave = await send(lin, { standInId: null })
  t.clock.moveTo(DURING)
  const first = await schooling()
  const second = await schooling()
  await t.drain()
  expect([await holderOf(first.id), await holderOf(second.id)]).toEqual([null, null])
  // A place for one only: the oldest gets it.
  await lin.client.call(setCapacity, { body: { capacity: 1 } })
  t.clock.moveTo(AFTER)
  await watchLeaves(t.deps)
  await t.drain()
  expect([await holderOf(first.id), await holderOf(second.id)]).toEqual([lin.id, null])
  await lin.client.call(setCapacity, { body: { capacity: 2 } })
  await t.drain()
  expect(await holderOf(second.id)).toBe(lin.id)
  // Lowered below what one has it takes nothing away, and gives nothing new.
  await lin.client.call(setCapacity, { body: { capacity: 1 } })
  const third = await schooling()
  await t.drain()
  expect([await holderOf(second.id), await holderOf(third.id)]).toEqual([lin.id, null])
  expect(await lin.client.call(getWorklist, { query: {} })).toMatchObject({ load: 2, capacity: 1 })
  await xu.client.call(setDuty, { body: { onDuty: true } })
  await t.drain()
  expect(await holderOf(third.id)).toBe(xu.id)
  const { error } = await lin.client.try(setCapacity, { body: { capacity: 0 } })
  expect(error?.fields?.[0]?.message).toBe('同时在办上限在 1 到 100 件之间')
  // Over: nothing can be done with it any more.
  const { status } = await lin.client.try(cancelLeave, {
    params: { id: leave.id },
    body: { version: leave.version },
  })
  expect(status).toBe(409)
})

test('the end of a leave has a job of its own, due at that moment, that gives out the line once', async () => {
  await xu.client.call(setDuty, { body: { onDuty: false } })
  const asked = t.clock.now().getTime()
  const { id: leaveId } = await send(lin, { standInId: null })
  const { ends_at: ends } = await t.deps.db
    .selectFrom('leave')
    .select('ends_at')
    .where('id', '=', leaveId)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{
    wait: number
  }>`select extract(epoch from start_after - created_on)::float as wait
    from pgboss.job where name = 'end-leave' and data ->> 'id' = ${leaveId}`.execute(t.deps.db)
  expect(rows.map(({ wait }) => Math.round(wait))).toEqual([Math.ceil((ends.getTime() - asked) / 1000)])
  t.clock.moveTo(DURING)
  const { id } = await schooling()
  const due = () =>
    sql`update pgboss.job set start_after = now() where name = 'end-leave' and data ->> 'id' = ${leaveId}`.execute(
      t.deps.db,
    )
  // What the submit itself sent is done before.
  await t.drain()
  t.clock.moveTo(ends.toISOString())
  await t.drain()
  expect(await holderOf(id)).toBeNull()
  await due()
  await t.drain()
  expect(await holderOf(id)).toBe(lin.id)
  await watchLeaves(t.deps)
  const steps = await t.deps.db
    .selectFrom('leave_step')
    .select('kind')
    .where('leave_id', '=', leaveId)
    .where('kind', '=', 'return')
    .execute()
  expect(steps).toHaveLength(1)
})

test('cancelled in the middle, the line is given out at once', async () => {
  await xu.client.call(setDuty, { body: { onDuty: false } })
  const leave = await send(lin, { standInId: null })
  t.clock.moveTo(DURING)
  const { id } = await schooling()
  await t.drain()
  expect(await holderOf(id)).toBeNull()
  await lin.client.call(cancelLeave, { params: { id: leave.id }, body: { version: leave.version } })
  await t.drain()
  expect(await holderOf(id)).toBe(lin.id)
})

test('one who declines says why; begun without anybody, the coordinators see it once and name one', async () => {
  const asked = await send(lin)
  const declined = await xu.client.call(declineLeave, {
    params: { id: asked.id },
    body: { version: asked.version, reason: '那几天在外地' },
  })
  await t.drain()
  expect(await newsOf(lin)).toEqual(['许专员不能代班（11月30日 – 12月2日），请另选一位'])
  expect((await lin.client.call(getMyLeaves, {})).own[0]).toMatchObject({
    state: 'uncovered',
    declined: '那几天在外地',
    standIn: null,
  })
  // It isn't there for them any more.
  expect((await xu.client.try(getLeave, { params: { id: asked.id } })).status).toBe(404)
  expect((await coordinator.client.call(listUncoveredLeaves, { query: {} })).items).toMatchObject([
    { id: asked.id, note: '', dueCount: 0, allowedEvents: ['name'] },
  ])
  t.clock.moveTo(DURING)
  await watchLeaves(t.deps)
  await watchLeaves(t.deps)
  await t.drain()
  expect(await newsOf(coordinator)).toEqual([
    '林专员休假（11月30日 – 12月2日）已开始，还没有人接受代班，请指定一位',
  ])
  const { standIns } = await coordinator.client.call(listStandIns, { params: { id: asked.id } })
  expect(standIns.map((one) => one.id)).toEqual([xu.id])
  const named = await coordinator.client.call(nameStandIn, {
    params: { id: asked.id },
    body: { version: declined.version, standInId: xu.id },
  })
  await accept(xu, named)
  expect((await coordinator.client.call(listUncoveredLeaves, { query: {} })).items).toEqual([])
})

test('who loses the role is no stand-in any more, and their own leave means nothing', async () => {
  const mine = await covered()
  await coordinator.client.call(withdrawRole, {
    params: { id: xu.id },
    body: { role: 'commissioner' },
  } as never)
  await t.drain()
  expect((await lin.client.call(getMyLeaves, {})).own[0]).toMatchObject({ id: mine.id, state: 'uncovered' })
  expect(await newsOf(lin)).toContain('许专员不再是服务专员，11月30日 – 12月2日请另选一位代班')
})

test('appointments in the leave are decided on before it is sent; nothing can be booked in it', async () => {
  const { id, talent } = await schooling()
  await offer(lin, weekdays())
  const { body: booked } = await take(talent, id, at('2026-12-01', '09:00'))
  const query = { from: '2026-11-30', fromHalf: 'am', to: '2026-12-02', toHalf: 'pm' } as const
  const trial = await lin.client.call(tryLeave, { query })
  expect(trial.stranded).toMatchObject([{ id: booked.id, guest: '周予安' }])
  expect(trial.slots.map(({ startsAt }) => startsAt)).not.toContain(at('2026-12-01', '09:30'))
  const undecided = await trySend(lin)
  expect([undecided.status, faultOf(undecided)?.field]).toEqual([422, `decisions.${booked.id}`])
  expect((await lin.client.call(getMyLeaves, {})).own).toEqual([])
  const to = at('2026-12-03', '09:00')
  const leave = await send(lin, { decisions: [{ id: booked.id, act: 'move', startsAt: to }] })
  await t.drain()
  expect((await newsOf(talent)).join()).toContain('12月3日')
  expect((await take(await addTalent(t), id, at('2026-12-02', '09:00'))).status).toBe(404)
  expect((await take(talent, id, at('2026-12-02', '09:00'))).error?.code).toBe('slot_gone')
  await lin.client.call(cancelLeave, { params: { id: leave.id }, body: { version: leave.version } })
  expect((await take(talent, id, at('2026-12-02', '09:00'))).status).toBe(200)
})

test('two who ask each other at once: one is away, no circle', async () => {
  for (let round = 0; round < 5; round += 1) {
    const day = `2026-12-${String(7 + round).padStart(2, '0')}`
    const time = { from: { day, half: 'am' }, to: { day, half: 'pm' } }
    const answers = await Promise.all([
      trySend(lin, { ...time, standInId: xu.id }),
      trySend(xu, { ...time, standInId: lin.id }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
  }
})
