import { withdrawRole } from '@talent/contract/account'
import { listAccessRecords } from '@talent/contract/audit'
import {
  finishFollowUp,
  getFollowUp,
  listFollowUps,
  noteFollowUp,
  revealFollowUpPhone,
  takeFollowUp,
} from '@talent/contract/follow-up'
import { sendLeave } from '@talent/contract/leave'
import { listInbox } from '@talent/contract/notification'
import { evaluateRequest, getRequest, reopenRequest, resolveRequest } from '@talent/contract/service-request'
import { interestOf } from '../../../test/demand.ts'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  PHONE,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { stage } from '../../../test/events.ts'
import { remindFollowUps } from './remind.ts'

const { t, ...staff } = useDistrict({
  commissioner: (t) => addCommissioner(t, { capacity: 100 }),
  other: (t) => addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] }),
  coordinator: addCoordinator,
})

const see = (by: Person, id: string) => by.client.call(getRequest, { params: { id } })
const mine = (by: Person, scope: 'mine' | 'late' | 'all' | 'ended' = 'mine') =>
  by.client.call(listFollowUps, { query: { scope } })
const newsOf = async (by: Person) => {
  await t.drain()
  return (await by.client.call(listInbox, { query: {} })).items.map(({ what, subject }) => [
    subject?.kind,
    what,
  ])
}

/** Rated by its talent as badly as may be. */
async function ratedBadly() {
  const { id, cast } = await stage(t, staff, 'resolved')
  const { version } = await see(cast.talent, id)
  await cast.talent.client.call(evaluateRequest, {
    params: { id },
    body: { version, level: 2, reasons: ['问题没解决'], text: '专家号没挂上' },
  })
  const { items } = await mine(staff.coordinator)
  return { id, cast, owed: items[0]?.id ?? '' }
}

it('a bad rating needs a sentence; with one somebody else calls within two working days, and the talent is told', async () => {
  const { id, cast } = await stage(t, staff, 'resolved')
  const { version } = await see(cast.talent, id)
  const rate = (level: 1 | 3, reasons: string[], text: string) =>
    cast.talent.client.try(evaluateRequest, { params: { id }, body: { version, level, reasons, text } })
  expect((await rate(1, ['问题没解决'], '')).error).toMatchObject({
    code: 'invalid',
    fields: [{ field: 'text', message: '请写一句哪里不满意，会有人回访' }],
  })
  expect((await see(cast.talent, id)).owed).toEqual([])

  t.clock.moveTo('2026-11-24T15:00:00+08:00')
  expect((await rate(1, ['问题没解决'], '专家号没挂上')).status).toBe(200)
  const [owed] = (await see(cast.talent, id)).owed
  expect(owed).toMatchObject({ kind: 'revisit', owner: '统筹人员', nextOn: '2026-11-26', result: null })
  expect((await mine(staff.coordinator)).items).toMatchObject([
    { kind: 'revisit', title: '子女入学', who: '周予安', mine: true, what: '专家号没挂上', remaining: 2 },
  ])
  expect(await newsOf(cast.talent)).toContainEqual([
    'request',
    '您的评价收到了，统筹人员会在11月26日前回访您',
  ])
  expect(await newsOf(staff.coordinator)).toContainEqual([
    'follow_up',
    '周予安对子女入学不满意，请在11月26日前回访',
  ])

  // Whoever was rated has no part in it.
  expect((await see(cast.commissioner, id)).owed).toEqual([])
  expect((await mine(cast.commissioner)).total).toBe(0)
  const stranger = await cast.commissioner.client.try(getFollowUp, { params: { id: owed?.id ?? '' } })
  expect(stranger.status).toBe(404)
})

it('one tap is enough for a good rating, and nobody calls', async () => {
  const { id, cast } = await stage(t, staff, 'resolved')
  const { version } = await see(cast.talent, id)
  await cast.talent.client.call(evaluateRequest, { params: { id }, body: { version, level: 3, reasons: [] } })
  expect(await see(cast.talent, id)).toMatchObject({ state: 'evaluated', owed: [] })
})

it('where the only coordinator is the one rated, another commissioner of the department calls', async () => {
  await t.deps.db
    .insertInto('account_role')
    .values({ account_id: staff.commissioner.id, role: 'coordinator' })
    .execute()
  await t.deps.db.deleteFrom('account_role').where('account_id', '=', staff.coordinator.id).execute()
  const { id, cast } = await stage(t, { ...staff, coordinator: staff.commissioner }, 'resolved')
  const { version } = await see(cast.talent, id)
  await cast.talent.client.call(evaluateRequest, {
    params: { id },
    body: { version, level: 2, reasons: ['问题没解决'], text: '没人告知' },
  })
  const { items } = await mine(staff.other)
  expect(items).toMatchObject([{ kind: 'revisit', mine: true }])
  // A coordinator now, and still the one rated.
  expect((await mine(staff.commissioner, 'all')).total).toBe(0)
  const read = { params: { id: items[0]?.id ?? '' } }
  expect((await staff.commissioner.client.try(takeFollowUp, { ...read, body: { version: 1 } })).status).toBe(
    404,
  )
  expect((await staff.other.client.call(getFollowUp, read)).facts).toEqual([
    { label: '评价', text: '不满意，问题没解决' },
    { label: '办结写的', text: '已安排' },
  ])
})

it('whoever is on leave is not asked to call', async () => {
  await t.deps.db
    .insertInto('account_role')
    .values({ account_id: staff.other.id, role: 'coordinator' })
    .execute()
  const now = { day: '2026-11-24', half: 'pm' } as const
  await staff.other.client.call(sendLeave, { body: { from: now, to: now } })
  for (const rated of [1, 2, 3]) {
    const { id, cast } = await stage(t, staff, 'resolved')
    const { version } = await see(cast.talent, id)
    await cast.talent.client.call(evaluateRequest, {
      params: { id },
      body: { version, level: 2, reasons: ['问题没解决'], text: '没人告知' },
    })
    expect([rated, (await mine(staff.coordinator)).total]).toEqual([rated, rated])
  }
})

it('回访 shows what was said, the telephone with a look on record, and ends only with a result that the talent reads', async () => {
  const { id, cast, owed } = await ratedBadly()
  const params = { id: owed }
  const { client } = staff.coordinator
  expect(await client.call(revealFollowUpPhone, { params })).toEqual({ phone: PHONE })
  expect((await cast.talent.client.call(listAccessRecords, {})).records[0]).toMatchObject({
    what: '手机号',
  })
  const end = (version: number, result: 'explained' | 'unreached' | 'done', words = '已道歉并说明') =>
    client.try(finishFollowUp, { params, body: { version, result, words } })
  expect((await end(1, 'done')).error?.fields?.[0]?.message).toBe('请从列出的结果里选')
  expect((await end(1, 'unreached')).error?.fields?.[0]?.message).toContain('两次')
  expect((await end(1, 'explained', '')).error?.code).toBe('invalid')

  const note = (version: number, body: object) =>
    client.try(noteFollowUp, { params, body: { version, ...body } as never })
  expect((await note(1, {})).error?.fields?.[0]?.message).toBe('请写下做了什么')
  expect((await note(1, { nextOn: '2026-11-27', words: '约好周五' })).error?.fields?.[0]?.message).toBe(
    '不能晚于承诺的那一天',
  )
  expect((await note(1, { reached: false })).status).toBe(200)
  t.clock.moveTo('2026-11-24T15:00:00+08:00')
  expect((await note(2, { nextOn: '2026-11-25', words: '约好明天下午' })).status).toBe(200)
  expect(await newsOf(cast.talent)).toContainEqual(['request', '回访改到了11月25日'])
  t.clock.moveTo('2026-11-24T15:10:00+08:00')
  expect((await end(1, 'explained')).error?.code).toBe('stale_version')
  expect((await end(3, 'explained')).status).toBe(200)
  expect((await end(4, 'explained')).error?.code).toBe('wrong_state')

  expect((await see(cast.talent, id)).owed).toMatchObject([
    { state: 'ended', result: 'explained', resultWords: '已道歉并说明', nextOn: null },
  ])
  expect(await newsOf(cast.talent)).toContainEqual(['request', '回访有结果了：当场说清了'])
  expect((await mine(staff.coordinator, 'ended')).items).toMatchObject([{ id: owed, state: 'ended' }])
  const { steps } = await client.call(getFollowUp, { params })
  expect(steps.map(({ kind }) => kind)).toEqual(['open', 'note', 'note', 'finish'])
})

it('a 回访 may take the request up again: the thread goes on, and it may be rated once more', async () => {
  const { id, cast, owed } = await ratedBadly()
  await staff.coordinator.client.call(finishFollowUp, {
    params: { id: owed },
    body: { version: 1, result: 'reopened', words: '专家号没挂上，重新办理' },
  })
  const again = await see(cast.talent, id)
  expect(again).toMatchObject({ state: 'in_progress', outcome: null, result: null, evaluation: null })
  expect(again.clock).toMatchObject({ phase: 'running', lateBy: 0 })
  expect(again.stages.resolvedOn).toBeNull()
  expect(again.timeline.at(-1)).toMatchObject({ kind: 'reopen', author: { role: 'coordinator' } })
  await cast.commissioner.client.call(resolveRequest, {
    params: { id },
    body: { version: again.version, outcome: 'solved', text: '专家号已挂好' },
  })
  const closed = await see(cast.talent, id)
  expect(closed).toMatchObject({ state: 'resolved', reopenUntil: null })
  expect(closed.allowedEvents).toContain('evaluate')
  const { status } = await cast.talent.client.try(evaluateRequest, {
    params: { id },
    body: { version: closed.version, level: 5, reasons: [] },
  })
  expect(status).toBe(200)
  expect(await see(cast.talent, id)).toMatchObject({ evaluation: { level: 5 } })
})

it.each([
  ['partly_solved', 'remaining'],
  ['planned', 'planned'],
] as const)('%s says what is left and when it goes on, and comes back on its day', async (outcome, kind) => {
  const { id, cast } = await stage(t, staff, 'accepted')
  const { version } = await see(cast.commissioner, id)
  const resolve = (remaining: object | null) =>
    cast.commissioner.client.try(resolveRequest, {
      params: { id },
      body: { version, outcome, text: '单间已安排', remaining } as never,
    })
  expect((await resolve(null)).error?.fields?.[0]?.field).toBe('remaining.left')
  expect((await resolve({ left: '两居室', goesOn: '2026-11-24' })).error?.fields?.[0]).toMatchObject({
    field: 'remaining.goesOn',
    message: '请选今天以后的日子',
  })
  expect((await see(cast.talent, id)).state).toBe('accepted')
  expect((await resolve({ left: '两居室还没有', goesOn: '2026-12-01' })).status).toBe(200)

  const closed = await see(cast.talent, id)
  expect(closed.timeline.at(-1)).toMatchObject({ remaining: '两居室还没有', remainingOn: '2026-12-01' })
  expect(closed.owed).toMatchObject([{ kind, owner: '林专员', nextOn: '2026-12-01', what: '两居室还没有' }])

  await remindFollowUps(t.deps)
  t.clock.moveTo('2026-12-01T08:30:00+08:00')
  for (let run = 0; run < 2; run++) await remindFollowUps(t.deps)
  const told = (await newsOf(cast.talent)).filter(([, what]) => what?.includes('约定的日子'))
  expect(told).toEqual([['request', '子女入学到了约定的日子，林专员会告诉您进展']])
  expect((await mine(cast.commissioner)).items).toMatchObject([{ kind, remaining: 0, mine: true }])
  expect((await mine(staff.coordinator, 'late')).total).toBe(0)

  // Three days without anybody there, on one of which it was late: it rises once.
  t.clock.moveTo('2026-12-04T08:30:00+08:00')
  for (let run = 0; run < 2; run++) await remindFollowUps(t.deps)
  const raised = (await newsOf(staff.coordinator)).filter(([, what]) => what?.includes('还没有结果'))
  expect(raised).toHaveLength(1)
  const late = await mine(staff.coordinator, 'late')
  expect(late.items).toMatchObject([{ remaining: -3, owner: '林专员', allowedEvents: ['take'] }])

  // A coordinator takes it, and only then ends it.
  const params = { id: late.items[0]?.id ?? '' }
  const end = { params, body: { version: 1, result: 'done', words: '两居室已安排' } } as const
  expect((await staff.coordinator.client.try(finishFollowUp, end)).error?.code).toBe('wrong_state')
  await staff.coordinator.client.call(takeFollowUp, { params, body: { version: 1 } })
  expect((await cast.commissioner.client.try(finishFollowUp, end)).status).toBe(404)
  await staff.coordinator.client.call(finishFollowUp, { ...end, body: { ...end.body, version: 2 } })
  expect((await see(cast.talent, id)).owed).toMatchObject([{ result: 'done', resultWords: '两居室已安排' }])
})

it('a result that leaves nothing can’t say that it does', async () => {
  const { id, cast } = await stage(t, staff, 'accepted')
  const { version } = await see(cast.commissioner, id)
  const { error } = await cast.commissioner.client.try(resolveRequest, {
    params: { id },
    body: {
      version,
      outcome: 'solved',
      text: '已安排',
      remaining: { left: '还有', goesOn: '2026-12-01' },
    },
  })
  expect(error?.fields?.[0]?.field).toBe('remaining.left')
})

it('taken up again by its talent in time, once; what was left for later is part of it again', async () => {
  const { id, cast } = await stage(t, staff, 'accepted')
  const resolve = async (outcome: 'planned' | 'solved') => {
    const { version } = await see(cast.commissioner, id)
    await cast.commissioner.client.call(resolveRequest, {
      params: { id },
      body: {
        version,
        outcome,
        text: '列入明年计划',
        remaining: outcome === 'planned' ? { left: '明年春季安排', goesOn: '2027-03-05' } : null,
      },
    })
  }
  await resolve('planned')
  const closed = await see(cast.talent, id)
  expect(closed.reopenUntil).toBe('2026-12-08')
  const reopen = async (reason = '学校说没有收到') => {
    const { version } = await see(cast.talent, id)
    return cast.talent.client.try(reopenRequest, { params: { id }, body: { version, reason } })
  }
  t.clock.moveTo('2026-12-08T17:59:00+08:00')
  expect((await reopen('')).error?.code).toBe('invalid')
  expect((await reopen()).body).toMatchObject({ state: 'in_progress' })
  const open = await see(cast.talent, id)
  expect(open).toMatchObject({ commissioner: { id: cast.commissioner.id }, owed: [{ state: 'dropped' }] })
  expect(open.timeline.at(-1)).toMatchObject({ kind: 'reopen', reason: '学校说没有收到' })
  expect(await newsOf(cast.commissioner)).toContainEqual(['request', '周予安的子女入学申请要重新办理'])
  await resolve('solved')
  expect((await reopen()).error?.code).toBe('wrong_state')
})

it('after ten working days it can’t be taken up again by its talent', async () => {
  const { id, cast } = await stage(t, staff, 'resolved')
  t.clock.moveTo('2026-12-08T18:01:00+08:00')
  const { version, reopenUntil, allowedEvents } = await see(cast.talent, id)
  expect([reopenUntil, allowedEvents.includes('reopen')]).toEqual([null, false])
  const late = await cast.talent.client.try(reopenRequest, {
    params: { id },
    body: { version, reason: '没解决' },
  })
  expect(late.error?.code).toBe('wrong_state')
})

it('taken up again while its commissioner has no place left, it waits in the line', async () => {
  const { id, cast } = await stage(t, staff, 'resolved')
  await t.deps.db.updateTable('commissioner').set({ on_duty: false }).execute()
  const { version } = await see(cast.talent, id)
  await cast.talent.client.call(reopenRequest, { params: { id }, body: { version, reason: '没解决' } })
  await t.drain()
  expect(await see(cast.talent, id)).toMatchObject({
    state: 'in_progress',
    commissioner: null,
    nextStep: { actor: 'coordinator' },
  })
  expect(await newsOf(staff.coordinator)).toContainEqual([
    'request',
    '周予安的子女入学申请重新办理，在等候分派',
  ])
})

it('whoever loses the role of staff owes nothing any more: a coordinator does', async () => {
  const { id, cast } = await stage(t, staff, 'accepted')
  const { version } = await see(cast.commissioner, id)
  await cast.commissioner.client.call(resolveRequest, {
    params: { id },
    body: {
      version,
      outcome: 'planned',
      text: '列入计划',
      remaining: { left: '明年春季', goesOn: '2027-03-05' },
    },
  })
  await staff.coordinator.client.call(withdrawRole, {
    params: { id: staff.commissioner.id },
    body: { role: 'commissioner' },
  })
  expect((await mine(staff.coordinator)).items).toMatchObject([{ kind: 'planned', mine: true }])
  expect(await newsOf(staff.coordinator)).toContainEqual([
    'follow_up',
    '周予安的子女入学，列入计划转由您负责',
  ])
})

it('what somebody is interested in waits for the coordinators, and rises when nobody asked the employer in time', async () => {
  await interestOf(t, await addTalent(t))
  expect((await mine(staff.coordinator, 'all')).items).toMatchObject([{ kind: 'interest', owner: '' }])
  t.clock.moveTo('2026-11-30T09:00:00+08:00')
  await remindFollowUps(t.deps)
  expect(await newsOf(staff.coordinator)).toContainEqual([
    'follow_up',
    '周予安的需求 n1，需求跟进过了日子还没有结果',
  ])
  expect((await mine(staff.coordinator, 'late')).total).toBe(1)
})
