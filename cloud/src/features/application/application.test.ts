import {
  applyForPost,
  getApplication,
  getApplying,
  getCv,
  listMyApplications,
  saveCv,
  withdrawApplication,
} from '@talent/contract/application'
import { listAccessRecords } from '@talent/contract/audit'
import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { listInbox } from '@talent/contract/notification'
import { getPost } from '@talent/contract/recruitment'
import { addEmployer, applied, CV, EMPLOYER, fillCv, openPost, tryApply } from '../../../test/applications.ts'
import { addContact, addTalent, useDistrict, type Person } from '../../../test/district.ts'
import type { Caller } from '../../http/caller.ts'
import { endNotice, importNotice, withdrawNotice } from '../recruitment/index.ts'
import { tellApplicants } from './tell-applicants.ts'
import { hireApplicant, inviteApplicant, openApplication, refuseApplicant } from './index.ts'
import { bareNotice } from '../../../test/notices.ts'

const { t, talent, employer } = useDistrict({ talent: (app) => addTalent(app), employer: addEmployer })

const callerOf = ({ id }: Person): Caller => ({
  ...{ accountId: id, name: '苏晚晴', roles: ['contact'], standsInFor: [], sessionId: 's' },
})
const inTrx = <T>(work: (trx: Parameters<typeof openApplication>[1]) => Promise<T>) =>
  t.deps.db.transaction().execute(work)
const open = (id: string, by = employer) => inTrx((trx) => openApplication(t.deps, trx, callerOf(by), id))
const code = (made: Promise<unknown>) =>
  made.then(
    () => 'done',
    ({ code: why }: { code: string }) => why,
  )
const seen = (id: string, by = talent) => by.client.call(getApplication, { params: { id } })
const withdraw = (id: string, version: number) =>
  talent.client.try(withdrawApplication, { params: { id }, body: { version } })
const inbox = async ({ client }: Person) => {
  await t.drain()
  return (await client.call(listInbox, {})).items.map(({ what }) => what)
}

test('a CV is kept whole and encrypted; two tabs: over a newer one nothing is saved', async () => {
  expect(await talent.client.call(getCv, {})).toMatchObject({ version: 0, person: { name: '周予安' } })
  const saved = await fillCv(talent)
  expect(saved).toMatchObject({ version: 1, content: CV, applications: 0 })
  // Its answer was lost.
  expect(await fillCv(talent)).toEqual(saved)
  const other = await talent.client.try(saveCv, { body: { basedOn: 0, content: { ...CV, jobs: [] } } })
  expect(other.error?.code).toBe('stale_version')
  expect(await talent.client.call(getCv, {})).toEqual(saved)
  const row = await t.deps.db.selectFrom('cv').selectAll().executeTakeFirstOrThrow()
  expect(row.body_encrypted.includes('工程师')).toBe(false)
  const stranger = await addTalent(t)
  expect((await stranger.client.call(getCv, {})).content.jobs).toEqual([])
})

test.each([
  [
    'a job that ends before it began',
    { jobs: [{ ...CV.jobs[0], until: '2020-01' }] },
    'content.jobs.0.until',
  ],
  ['a month to come', { jobs: [{ ...CV.jobs[0], from: '2027-01' }] }, 'content.jobs.0.from'],
  ['a file of somebody else', { fileId: 'nobodys' }, 'content.fileId'],
  ['a job without a name', { jobs: [{ ...CV.jobs[0], employer: ' ' }] }, 'content.jobs.0.employer'],
])('refused with its place, and nothing is kept: %s', async (_, wrong, field) => {
  const { status, error } = await talent.client.try(saveCv, {
    body: { basedOn: 0, content: { ...CV, ...wrong } as typeof CV },
  })
  expect([status, error?.fields?.map((one) => one.field)]).toEqual([422, [field]])
  expect((await talent.client.call(getCv, {})).version).toBe(0)
})

test('sent once a person and post: what goes is the CV of that moment; sent again it is the same', async () => {
  const post = await openPost(t)
  expect((await talent.client.call(getPost, { params: { id: post } })).takesCvs).toBe(true)
  expect((await tryApply(talent, post)).error?.message).toContain('求职意向')
  await fillCv(talent)
  const before = await talent.client.call(getApplying, { params: { id: post } })
  expect(before).toMatchObject({ application: null, missing: [], answerBy: '2026-12-01', jobs: 2 })
  const { id, ...rest } = await applied(talent, post)
  expect(rest).toEqual({ state: 'sent', version: 1 })
  expect((await applied(talent, post)).id).toBe(id)
  await talent.client.call(saveCv, { body: { basedOn: 1, content: { ...CV, jobs: [], works: [] } } })
  expect((await applied(talent, post)).id).toBe(id)
  const one = await seen(id)
  expect(one).toMatchObject({
    ...{ title: '检测工程师', employer: EMPLOYER, state: 'sent', allowedEvents: ['withdraw'] },
    ...{ sent: { jobs: CV.jobs, phone: null, employer: '某材料研究院', education: 'doctor' } },
    next: { actor: 'employer', what: '看简历并回复', dueOn: '2026-12-01', remaining: 5 },
  })
  expect(one.steps.map(({ kind, by, name }) => [kind, by, name])).toEqual([['apply', 'talent', '周予安']])
  const row = await t.deps.db.selectFrom('application').selectAll().executeTakeFirstOrThrow()
  expect(row.sent_encrypted.includes('周予安')).toBe(false)
  expect(await inbox(employer)).toEqual(['周**投了“检测工程师”，请在12月1日前回复'])
  expect(await inbox(talent)).toEqual([])
})

test('two at once of one person are one', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  const both = await Promise.all([tryApply(talent, post), tryApply(talent, post)])
  expect(new Set(both.map(({ body }) => body?.id)).size).toBe(1)
  expect(await t.deps.db.selectFrom('application').select('id').execute()).toHaveLength(1)
})

test('closed by the server’s clock, with a sentence that says since when; taken back before, it may be sent anew until then', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  const { id } = await applied(talent, post)
  expect((await withdraw(id, 1)).body).toMatchObject({ state: 'withdrawn' })
  expect((await seen(id)).allowedEvents).toEqual(['apply_again'])
  expect(await applied(talent, post)).toMatchObject({ id, state: 'sent', version: 3 })
  await withdraw(id, 3)
  t.clock.moveTo('2026-12-04T17:29:59+08:00')
  expect((await seen(id)).allowedEvents).toEqual(['apply_again'])
  t.clock.moveTo('2026-12-04T17:30:00+08:00')
  expect((await seen(id)).allowedEvents).toEqual([])
  const { status, error } = await tryApply(talent, post)
  expect([status, error?.code, error?.message]).toEqual([
    409,
    'wrong_state',
    '这个岗位 12月4日 17:30 已截止，不能再投',
  ])
  expect((await seen(id)).state).toBe('withdrawn')
})

test('on its last day it is open until the last second of it', async () => {
  const post = await openPost(t, { closes: '2026-12-05T00:00:00+08:00' })
  await fillCv(talent)
  t.clock.moveTo('2026-12-05T00:00:00+08:00')
  expect((await tryApply(talent, post)).error?.message).toBe('这个岗位 12月4日 24:00 已截止，不能再投')
  t.clock.moveTo('2026-12-04T23:59:59+08:00')
  expect((await tryApply(talent, post)).body?.state).toBe('sent')
})

test('a notice that ends early: nobody applies any more, who waits for an answer is told once and keeps it, who took theirs back isn’t', async () => {
  const post = await openPost(t)
  const [gone, late] = [await addTalent(t), await addTalent(t)]
  for (const person of [talent, gone, late]) await fillCv(person)
  const { id } = await applied(talent, post)
  const taken = await applied(gone, post)
  await gone.client.call(withdrawApplication, {
    params: { id: taken.id },
    body: { version: (await seen(taken.id, gone)).version },
  })
  await inTrx((trx) =>
    endNotice(trx, t.clock, {
      params: { id: `notice-${post}` },
      body: { version: 1, reason: '已招满' },
    }),
  )
  const told = async () => {
    await tellApplicants(t.deps, `notice-${post}`)
    return (await inbox(talent)).filter((what) => what.includes('提前截止'))
  }
  expect(await told()).toEqual([
    expect.stringMatching(/^您投的“检测工程师”.*起提前截止报名。原因：已招满。已投的仍由单位回复$/),
  ])
  expect(await told()).toHaveLength(1)
  expect((await inbox(gone)).join()).not.toContain('提前截止')
  expect(await seen(id)).toMatchObject({ state: 'sent' })
  expect((await tryApply(late, post)).error).toMatchObject({
    code: 'wrong_state',
    message: expect.stringMatching(/起提前截止报名。原因：已招满。不能再投$/) as string,
  })
  // Sent before, it is the same sent again.
  expect(await tryApply(talent, post)).toMatchObject({ status: 200 })
})

test('of a post that was taken back, alone or with its notice, nothing is sent; what was sent keeps it', async () => {
  const [alone, withNotice] = [await openPost(t, { id: 'alone' }), await openPost(t, { id: 'with' })]
  await fillCv(talent)
  const { id } = await applied(talent, alone)
  await inTrx((trx) => importNotice(trx, bareNotice(`notice-${alone}`, [])))
  await inTrx((trx) =>
    withdrawNotice(trx, t.clock.now(), {
      params: { id: `notice-${withNotice}` },
      body: { version: 1, reason: '发错了' },
    }),
  )
  const other = await addTalent(t)
  await fillCv(other)
  for (const post of [alone, withNotice])
    expect((await tryApply(other, post)).error?.message).toContain('撤下')
  expect(await seen(id)).toMatchObject({ state: 'sent', title: '检测工程师' })
  expect((await talent.client.call(getPost, { params: { id: alone } })).phase).toBe('closed')
  // The employer can still answer.
  expect((await open(id)).state).toBe('viewed')
})

test('a post whose employer nobody speaks for, or that takes mail, takes no CV here', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  await t.deps.db.updateTable('post').set({ apply_how: '发 hr@example.cn' }).execute()
  expect((await tryApply(talent, post)).error?.message).toContain('不在这里收简历')
  await t.deps.db.updateTable('post').set({ apply_how: null }).execute()
  await t.deps.db.deleteFrom('role_scope').where('role', '=', 'contact').execute()
  expect((await tryApply(talent, post)).error?.message).toContain('不在这里收简历')
  expect((await talent.client.call(getPost, { params: { id: post } })).takesCvs).toBe(false)
})

test('an employer’s way: seen, invited, hired; the telephone from the invitation on; each look is on the trail', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  const { id } = await applied(talent, post)
  expect(await open(id)).toMatchObject({ state: 'viewed', version: 2, sent: { name: '周**', phone: null } })
  expect((await open(id)).version).toBe(2)
  expect(await inbox(talent)).toEqual(['单位看了您投“检测工程师”的简历'])
  const by = callerOf(employer)
  expect(await code(inTrx((trx) => hireApplicant(t.deps, trx, by, { id, version: 2, words: '' })))).toBe(
    'wrong_state',
  )
  expect(await code(inTrx((trx) => inviteApplicant(t.deps, trx, by, { id, version: 1, words: '' })))).toBe(
    'stale_version',
  )
  await inTrx((trx) => inviteApplicant(t.deps, trx, by, { id, version: 2, words: '周一 9:30，带证书' }))
  expect(await seen(id)).toMatchObject({
    ...{ state: 'invited', words: '周一 9:30，带证书', allowedEvents: ['withdraw'] },
    next: { what: '面试后给结果', dueOn: '2026-12-08' },
    sent: { phone: '138****0127' },
  })
  expect((await open(id)).sent.phone).toBe('13800000127')
  await inTrx((trx) => hireApplicant(t.deps, trx, by, { id, version: 3, words: '12月1日报到' }))
  expect(await seen(id)).toMatchObject({
    state: 'hired',
    next: null,
    allowedEvents: [],
    words: '12月1日报到',
  })
  expect((await withdraw(id, 4)).error?.code).toBe('wrong_state')
  await t.drain()
  const told = await t.deps.db
    .selectFrom('notification')
    .select('id')
    .where('account_id', '=', talent.id)
    .execute()
  expect(told).toHaveLength(3)
  const { records } = await talent.client.call(listAccessRecords, {})
  expect(records.map(({ what, byRole }) => [what, byRole]).sort()).toEqual([
    ['投递的简历', 'contact'],
    ['投递的简历', 'contact'],
    ['投递的简历和手机号', 'contact'],
  ])
})

test('not suitable needs a reason, which the talent reads', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  const { id } = await applied(talent, post)
  const refuse = (words: string) =>
    inTrx((trx) => refuseApplicant(t.deps, trx, callerOf(employer), { id, version: 1, words }))
  expect(await code(refuse('  '))).toBe('invalid')
  expect((await seen(id)).state).toBe('sent')
  await refuse('经验方向不同')
  expect(await seen(id)).toMatchObject({ state: 'unsuitable', words: '经验方向不同', next: null })
  const { items, facets } = await talent.client.call(listMyApplications, { query: { tab: 'ended' } })
  expect([items.map((one) => one.words), facets.tab]).toEqual([
    ['经验方向不同'],
    [{ value: 'ended', count: 1 }],
  ])
})

test('only whoever speaks for its employer now: not another’s contact, nor one whose role is gone', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  const { id } = await applied(talent, post)
  const other = await addContact(t, ['别的单位'], '别人')
  expect(await code(open(id, other))).toBe('not_found')
  await t.deps.db.deleteFrom('account_role').where('account_id', '=', employer.id).execute()
  expect(await code(open(id))).toBe('not_found')
  const stranger = await addTalent(t)
  expect((await stranger.client.try(getApplication, { params: { id } })).status).toBe(404)
})

test('taken back, also after it closed, the employer opens neither CV nor telephone any more', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  const { id } = await applied(talent, post)
  await open(id)
  t.clock.moveTo('2026-12-10T10:00:00+08:00')
  expect((await withdraw(id, 2)).status).toBe(200)
  expect(await code(open(id))).toBe('not_found')
  const by = callerOf(employer)
  expect(await code(inTrx((trx) => inviteApplicant(t.deps, trx, by, { id, version: 3, words: '' })))).toBe(
    'not_found',
  )
  expect(await inbox(employer)).toContain('周**撤回了“检测工程师”的投递，简历不能再打开')
  const { items } = await talent.client.call(listMyApplications, { query: { tab: 'withdrawn' } })
  expect(items.map((one) => one.state)).toEqual(['withdrawn'])
})

test('with its consent it is taken back; after an answer the employer can’t open it any more', async () => {
  const [one, two] = [await openPost(t, { id: 'one' }), await openPost(t, { id: 'two' })]
  await fillCv(talent)
  const [first, second] = [await applied(talent, one), await applied(talent, two)]
  await inTrx((trx) =>
    refuseApplicant(t.deps, trx, callerOf(employer), { id: second.id, version: 1, words: '已招满' }),
  )
  const { consents } = await talent.client.call(listConsents, {})
  expect(consents).toHaveLength(2)
  for (const { id } of consents) await talent.client.call(withdrawConsent, { params: { id } })
  expect((await seen(first.id)).state).toBe('withdrawn')
  expect((await seen(second.id)).state).toBe('unsuitable')
  for (const { id } of [first, second]) expect(await code(open(id))).toBe('not_found')
})

test('agreed to by the words as they stand, with the CV as it was seen', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  const send = (body: { consent: number; cvVersion: number }) =>
    talent.client.try(applyForPost, { params: { id: post }, body })
  expect((await send({ consent: 9, cvVersion: 1 })).error?.fields?.map(({ field }) => field)).toEqual([
    'consent',
  ])
  expect((await send({ consent: 1, cvVersion: 2 })).error?.code).toBe('stale_version')
  expect(await t.deps.db.selectFrom('application').select('id').execute()).toEqual([])
})

test('how it fits is judged here and kept as counts', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  await talent.client.call(applyForPost, {
    params: { id: post },
    body: {
      ...{ consent: 1, cvVersion: 1 },
      answers: [{ asked: 'degree', value: '本科', answeredOn: '2026-11-20' }],
    },
  })
  const { items } = await talent.client.call(listMyApplications, {})
  expect(items[0]?.fit).toEqual({ met: 0, unmet: 1, unknown: 0 })
})

test('switched off, the present employer isn’t told, nor by the list of jobs; switched on, the telephone is', async () => {
  const post = await openPost(t)
  await fillCv(talent, { ...CV, showEmployer: false, showPhone: true })
  const { id } = await applied(talent, post)
  const { sent } = await open(id)
  expect([sent.employer, sent.phone, sent.jobs.map((job) => job.employer)]).toEqual([
    null,
    '13800000127',
    ['在职，暂不透露', '某厂'],
  ])
})
