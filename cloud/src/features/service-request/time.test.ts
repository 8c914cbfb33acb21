import { withdrawRole } from '@talent/contract/account'
import {
  acceptRequest,
  answerNudge,
  answerSupervision,
  attentionAfter,
  endSupervision,
  extendRequest,
  getRequest,
  isOpen,
  NO_ATTENTION,
  nudgeRequest,
  postMessage,
  resolveRequest,
  superviseRequest,
  type RequestDetail,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { attentionMoment, attentionOf } from './attention.ts'
import { watchDue } from './watch-due.ts'

const { t, lin, gu } = useDistrict({ lin: (t) => addCommissioner(t, { capacity: 50 }), gu: addCoordinator })

let zhou: Person
beforeEach(async () => void (zhou = await addTalent(t)))

/** Days later: sessions of before are over. */
async function moveTo(when: string): Promise<void> {
  t.clock.moveTo(when)
  for (const person of [lin, gu, zhou]) person.client = await t.as(person.id)
}
const see = (person: Person, id: string): Promise<RequestDetail> =>
  person.client.call(getRequest, { params: { id } })
const accepted = async () => {
  const { id, version } = await submitSchooling(zhou, { slots: [] })
  await lin.client.call(acceptRequest, { params: { id }, body: { version } })
  return id
}
const version = async (id: string) => (await see(gu, id)).version
const extend = async (id: string, workingDays: number) =>
  lin.client.try(extendRequest, {
    params: { id },
    body: { version: await version(id), workingDays, reason: '号源周一才放', basis: '第 4 条' },
  })
const nudge = (id: string) => zhou.client.try(nudgeRequest, { params: { id }, body: {} })
/** Every request's row equals its thread, messages too. */
async function expectKept(): Promise<void> {
  for (const row of await t.deps.db.selectFrom('service_request').selectAll().execute()) {
    const entries = await t.deps.db
      .selectFrom('timeline_entry')
      .selectAll()
      .where('request_id', '=', row.id)
      .orderBy('seq')
      .execute()
    const told = entries.reduce(
      (before, entry) =>
        attentionAfter(
          before,
          attentionMoment(entry, {
            actor: { role: entry.actor_role },
            at: entry.at,
            ends: !isOpen(row) && entry.seq === row.last_seq,
          }),
        ),
      NO_ATTENTION,
    )
    expect(attentionOf(row)).toEqual(told)
  }
}

it('延期: before the deadline, once, with reason and basis; the talent is told both days and the first stays visible', async () => {
  const id = await accepted()
  const before = (await see(zhou, id)).clock.dueOn
  expect((await extend(id, 11)).error?.fields?.[0]).toMatchObject({ field: 'workingDays' })
  expect((await extend(id, 3)).status).toBe(200)
  const { clock, attention, timeline, allowedEvents } = await see(zhou, id)
  expect([before, clock.firstDueOn, clock.dueOn, clock.extendedBy]).toEqual([
    '2026-12-08',
    '2026-12-08',
    '2026-12-11',
    3,
  ])
  expect(attention.extensionReason).toBe('号源周一才放')
  expect(timeline.at(-1)).toMatchObject({
    kind: 'extend',
    from: '2026-12-08',
    to: '2026-12-11',
    basis: '第 4 条',
  })
  expect(allowedEvents).not.toContain('extend')
  await t.drain()
  expect(await newsOf(zhou)).toContain('林专员把办结的日子从 12月8日延到 12月11日')
  expect((await extend(id, 1)).error?.code).toBe('wrong_state')

  const other = await accepted()
  await moveTo('2026-12-08T18:00:01+08:00')
  expect((await extend(other, 1)).error?.code).toBe('wrong_state')
  expect((await see(zhou, other)).clock).toMatchObject({ lateBy: 1, firstDueOn: null })
  // By the new day the first one isn't late.
  expect((await see(zhou, id)).clock.lateBy).toBe(0)
})

it('催办: once a working day, up a level each time, until somebody answers', async () => {
  const id = await accepted()
  expect((await nudge(id)).status).toBe(200)
  expect((await nudge(id)).error?.code).toBe('wrong_state')
  await t.drain()
  expect((await newsOf(lin)).join()).toContain('催办子女入学，请今天回话')
  expect((await newsOf(gu)).join()).toContain('催办子女入学')
  for (const person of [zhou, lin, gu])
    expect((await see(person, id)).attention).toMatchObject({ nudges: 1, answerBy: '2026-11-24' })
  await moveTo('2026-11-25T09:00:00+08:00')
  expect((await nudge(id)).status).toBe(200)
  expect((await see(gu, id)).attention.nudges).toBe(2)
  await expectKept()
  const answered = { params: { id }, body: { version: await version(id), text: '已电话说明' } }
  expect((await gu.client.call(answerNudge, answered)).state).toBe('accepted')
  await t.drain()
  expect(await newsOf(zhou)).toContain('统筹人员回复了您的催办')
  expect((await see(zhou, id)).attention.nudges).toBe(0)
  expect((await gu.client.try(answerNudge, answered)).error?.code).toBe('wrong_state')

  await moveTo('2026-11-26T09:00:00+08:00')
  await nudge(id)
  await lin.client.call(postMessage, { params: { id }, body: { text: '正在办' } })
  expect((await see(gu, id)).attention.nudges).toBe(0)
  await expectKept()
})

it('督办: of what is late, by an owner until a day, answered to them alone, ended by a result everybody reads', async () => {
  const id = await accepted()
  const supervise = async () =>
    gu.client.try(superviseRequest, {
      params: { id },
      body: { version: await version(id), note: '请写清卡在哪里' },
    })
  expect((await supervise()).error?.code).toBe('wrong_state')
  await moveTo('2026-12-09T10:00:00+08:00')
  expect((await supervise()).status).toBe(200)
  expect((await supervise()).error?.code).toBe('wrong_state')
  expect((await see(zhou, id)).attention.supervision).toMatchObject({ by: '顾明月', dueOn: '2026-12-10' })
  expect((await see(zhou, id)).timeline.at(-1)).toMatchObject({ kind: 'supervise', note: '' })
  expect((await see(lin, id)).timeline.at(-1)).toMatchObject({ note: '请写清卡在哪里' })
  const end = async (result: 'agreed' | 'settled') =>
    gu.client.try(endSupervision, {
      params: { id },
      body: { version: await version(id), result, text: '周四给准信' },
    })
  expect((await end('agreed')).error?.fields?.[0]).toMatchObject({ field: 'result' })
  const answer = async (newDay: string) =>
    lin.client.try(answerSupervision, {
      params: { id },
      body: { version: await version(id), reason: '周四才有号', newDay },
    })
  expect((await answer('2026-12-12')).error?.fields?.[0]).toMatchObject({ field: 'newDay' })
  expect((await answer('2026-12-10')).status).toBe(200)
  await expectKept()
  await t.drain()
  expect((await newsOf(gu)).join()).toContain('回复了对')
  // Why it is late is the coordinator's to pass on.
  expect((await see(zhou, id)).attention.supervision?.answer).toBeNull()
  expect(JSON.stringify(await see(zhou, id))).not.toContain('周四才有号')
  expect((await see(gu, id)).attention.supervision?.answer).toEqual({
    newDay: '2026-12-10',
    reason: '周四才有号',
  })
  expect((await end('agreed')).status).toBe(200)
  await t.drain()
  expect((await newsOf(zhou)).join()).toContain('改到 12月10日')
  expect(await see(zhou, id)).toMatchObject({ attention: { supervision: null }, clock: { lateBy: 1 } })

  // Ended with the request itself as well.
  await supervise()
  await lin.client.call(resolveRequest, {
    params: { id },
    body: { version: await version(id), outcome: 'solved', text: '已办好' },
  })
  expect((await see(gu, id)).attention.supervision).toBeNull()
  await expectKept()
})

/** Late, and watched over until 10 December. */
async function watched(): Promise<string> {
  const id = await accepted()
  await moveTo('2026-12-09T10:00:00+08:00')
  await gu.client.call(superviseRequest, { params: { id }, body: { version: await version(id), note: '' } })
  return id
}

it('督办 without an answer on its day is told once: the coordinators and its commissioner, not the talent', async () => {
  const id = await watched()
  const lu = await addCoordinator(t, '陆统筹')
  const watch = async () => {
    await Promise.all([watchDue(t.deps), watchDue(t.deps)])
    await t.drain()
  }
  const told = async (person: Person) =>
    (await newsOf(person)).filter((what) => what.includes('督办过了日子')).length
  await moveTo('2026-12-10T18:00:00+08:00')
  await watch()
  expect(await told(gu)).toBe(0)
  await moveTo('2026-12-10T18:00:01+08:00')
  await watch()
  await watch()
  lu.client = await t.as(lu.id)
  expect([await told(gu), await told(lu), await told(lin), await told(zhou)]).toEqual([1, 1, 1, 0])
  await moveTo('2026-12-14T10:00:00+08:00')
  await watch()
  expect(await told(gu)).toBe(1)
  expect((await see(gu, id)).attention.supervision?.remaining).toBe(-2)
  await expectKept()

  // Answered: nothing more is told of it, whatever day it names.
  await lin.client.call(answerSupervision, {
    params: { id },
    body: { version: await version(id), reason: '等专家', newDay: '2026-12-14' },
  })
  await moveTo('2026-12-18T10:00:00+08:00')
  await watch()
  expect(await told(gu)).toBe(1)
})

it('督办 of somebody who is no coordinator any more goes to another one, with its day', async () => {
  const id = await watched()
  const lu = await addCoordinator(t, '陆统筹')
  await lu.client.call(withdrawRole, { params: { id: gu.id }, body: { role: 'coordinator' } })
  await t.drain()
  for (const reader of [lu, lin, zhou])
    expect((await see(reader, id)).attention.supervision).toMatchObject({ by: '陆统筹', dueOn: '2026-12-10' })
  expect((await newsOf(lu)).join()).toContain('督办交给您了')
  await expectKept()
  await lin.client.call(answerSupervision, {
    params: { id },
    body: { version: (await see(lu, id)).version, reason: '等专家', newDay: '2026-12-11' },
  })
  await t.drain()
  expect((await newsOf(lu)).join()).toContain('回复了对')

  // Sent while its owner's role was being withdrawn: the next round finds it.
  await t.deps.db.updateTable('service_request').set({ supervised_by: gu.id }).where('id', '=', id).execute()
  await Promise.all([watchDue(t.deps), watchDue(t.deps)])
  expect((await see(lu, id)).attention.supervision?.by).toBe('陆统筹')
  expect((await see(lu, id)).timeline.filter(({ kind }) => kind === 'hand_over_supervision')).toHaveLength(2)
  await expectKept()
})
