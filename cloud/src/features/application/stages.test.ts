import {
  declineTimes,
  getApplication,
  getApplying,
  listMyApplications,
  withdrawApplication,
} from '@talent/contract/application'
import {
  exportApplicants,
  hireOne,
  listApplicants,
  openApplicant,
  passStage,
  refuseOne,
} from '@talent/contract/employer'
import { listInbox } from '@talent/contract/notification'
import {
  addEmployer,
  applied,
  EIGHT,
  fillCv,
  openPost,
  stagedPost,
  tryApply,
} from '../../../test/applications.ts'
import { addContact, addTalent, useDistrict, type Person } from '../../../test/district.ts'
import { inviteToTimes } from '../../../test/interviews.ts'
import { readSheet } from '../../platform/sheets/sheets.ts'
import { putNoticeVersion, latestNotice } from '../recruitment/index.ts'

const { t, lu, tang, employer, other } = useDistrict({
  lu: (app) => addTalent(app, { name: '陆闻笛', phone: '13800000542' }),
  tang: (app) => addTalent(app, { name: '唐临溪', phone: '13800000653' }),
  employer: addEmployer,
  other: (app) => addContact(app, ['别的单位']),
})

let post = ''
beforeEach(async () => {
  post = await stagedPost(t)
  for (const person of [lu, tang]) await fillCv(person)
})

const pass = (
  chosen: readonly { id: string; version: number }[],
  stage: string,
  { by = employer, words = '' }: { by?: Person; words?: string } = {},
) => by.client.try(passStage, { params: { id: post }, body: { applicants: [...chosen], stage, words } })
const detail = ({ client }: Person, id: string) => client.call(getApplication, { params: { id } })
const standing = async (person: Person, id: string) =>
  (await detail(person, id)).stages.map(({ name, stands }) => `${name} ${stands}`)
const newsOf = async ({ client }: Person) => {
  await t.drain()
  return (await client.call(listInbox, { query: {} })).items.map(({ what }) => what)
}

test('whoever applied sees every stage with its days and where they stand; the answer is owed by the stage’s own day', async () => {
  const { answerBy } = await lu.client.call(getApplying, { params: { id: post } })
  const { id } = await applied(lu, post)
  const { stages, stage, next } = await detail(lu, id)
  expect(stages.map(({ name, from, until }) => ({ name, detail: null, from, until }))).toEqual(EIGHT)
  expect(stages.map(({ stands }) => stands)).toEqual(['passed', 'now', ...Array<string>(6).fill('ahead')])
  expect(stage).toEqual({ name: '资格审查', number: 2, of: 8 })
  expect([answerBy, next?.dueOn, next?.what]).toEqual(['2026-12-11', '2026-12-11', '给出“资格审查”的结果'])
  const { items } = await employer.client.call(listApplicants, { query: {} })
  expect(items.map((one) => one.stage)).toEqual([{ name: '资格审查', number: 2, of: 8 }])
})

test('a stage passed is told once, with the words and the next stage’s day', async () => {
  const { id } = await applied(lu, post)
  expect((await pass([{ id, version: 1 }], '资格审查', { words: '准考证 12 月 16 日起打印' })).body).toEqual({
    ...{ passed: 1, dropped: 0 },
  })
  const { stages, stage, next, state } = await detail(lu, id)
  expect([stage?.name, state, next?.dueOn]).toEqual(['笔试', 'viewed', '2026-12-25'])
  expect(stages[1]).toMatchObject({
    ...{ stands: 'passed', words: '准考证 12 月 16 日起打印', at: t.clock.now().toISOString() },
  })
  expect(await newsOf(lu)).toEqual(['“检测工程师”的“资格审查”通过了，请看下一步'])
  // Sent once more, by a colleague too, it is another stage by now, and tells nobody.
  expect((await pass([{ id, version: 1 }], '资格审查')).body).toEqual({ passed: 0, dropped: 1 })
  expect((await pass([{ id, version: 2 }], '资格审查')).body).toEqual({ passed: 0, dropped: 1 })
  expect(await newsOf(lu)).toHaveLength(1)
})

test('several at once: who is in another stage, answered, taken back or changed is dropped', async () => {
  const [one, two] = [await applied(lu, post), await applied(tang, post)]
  await pass([{ id: two.id, version: 1 }], '资格审查')
  const both = [one, two].map(({ id }) => ({ id, version: id === two.id ? 2 : 1 }))
  expect((await pass(both, '资格审查')).body).toEqual({ passed: 1, dropped: 1 })
  expect((await pass([...both.map(({ id }) => ({ id, version: 2 }))], '笔试')).body).toEqual({
    ...{ passed: 2, dropped: 0 },
  })
  await employer.client.call(refuseOne, { params: { id: one.id }, body: { version: 3, reason: '专业不符' } })
  await tang.client.call(withdrawApplication, { params: { id: two.id }, body: { version: 3 } })
  const after = [
    { id: one.id, version: 4 },
    { id: two.id, version: 4 },
  ]
  expect((await pass(after, '面试')).body).toEqual({ passed: 0, dropped: 2 })
  expect(await standing(tang, two.id)).toEqual([
    ...['报名 passed', '资格审查 passed', '笔试 passed', '面试 ended'],
    ...['体检 ahead', '考察 ahead', '公示 ahead', '聘用 ahead'],
  ])
})

test('ended in a stage it says in which, and why: no end without a reason', async () => {
  const { id } = await applied(lu, post)
  await pass([{ id, version: 1 }], '资格审查')
  const refuse = (reason: string) =>
    employer.client.try(refuseOne, { params: { id }, body: { version: 2, reason } })
  expect((await refuse('')).error?.fields).toHaveLength(1)
  // What is shown of a thing is its latest news.
  t.clock.moveTo('2026-11-25T10:00:00+08:00')
  expect((await refuse('笔试成绩没到合格线')).status).toBe(200)
  const { stages, stage } = await detail(lu, id)
  expect(stages[2]).toMatchObject({ name: '笔试', stands: 'ended', words: '笔试成绩没到合格线' })
  expect(stages.slice(3).map(({ stands }) => stands)).toEqual(Array(5).fill('ahead'))
  expect(stage?.name).toBe('笔试')
  expect(await newsOf(lu)).toEqual(['“检测工程师”有结果了，请看单位写的原因'])
})

test('invited within a stage the result is owed by its day; after 都不行 other times, until the stage is passed', async () => {
  const { id } = await applied(lu, post)
  await inviteToTimes(employer, id)
  expect((await detail(lu, id)).next).toMatchObject({ what: '给出“资格审查”的结果', dueOn: '2026-12-11' })
  await lu.client.call(declineTimes, { params: { id }, body: { version: 2, words: '下周都可以' } })
  expect((await detail(lu, id)).next).toMatchObject({ what: '另放面试时间', dueOn: '2026-12-01' })
  expect((await pass([{ id, version: 3 }], '资格审查')).body).toEqual({ passed: 1, dropped: 0 })
  expect((await detail(lu, id)).next).toMatchObject({ what: '给出“笔试”的结果', dueOn: '2026-12-25' })
})

test('录用 is the last stage, and none before it', async () => {
  const { id } = await applied(lu, post)
  const hire = (version: number) =>
    employer.client.try(hireOne, { params: { id }, body: { version, words: '1 月 20 日报到' } })
  expect((await hire(1)).status).toBe(409)
  for (const [n, { name }] of EIGHT.slice(1, -1).entries())
    expect((await pass([{ id, version: n + 1 }], name)).body).toEqual({ passed: 1, dropped: 0 })
  const { version } = await detail(lu, id)
  expect((await pass([{ id, version }], '聘用')).body).toEqual({ passed: 0, dropped: 1 })
  const opened = await employer.client.call(openApplicant, { params: { id } })
  expect([opened.allowedEvents.includes('hire'), opened.allowedEvents.includes('pass')]).toEqual([
    true,
    false,
  ])
  expect((await hire(version)).body).toMatchObject({ state: 'hired' })
  expect((await detail(lu, id)).stages.map(({ stands }) => stands)).toEqual(Array(8).fill('passed'))
})

test('a corrected notice may put a stage between: who passed what stays', async () => {
  const { id } = await applied(lu, post)
  await pass([{ id, version: 1 }], '资格审查')
  const noticeId = `notice-${post}`
  await t.deps.db.transaction().execute(async (trx) => {
    const shipped = await latestNotice(trx, noticeId)
    if (shipped === null || shipped === undefined) throw new Error('no notice')
    const keyed = EIGHT.map((one, n) => ({ ...one, key: `s${n}` }))
    const stages = [...keyed.slice(0, 2), { ...keyed[1]!, key: 's9', name: '资格复审' }, ...keyed.slice(2)]
    await putNoticeVersion(
      trx,
      noticeId,
      { ...shipped.content, stages, correction: '加资格复审' },
      t.clock.now(),
    )
  })
  const { stage } = (await lu.client.call(listMyApplications, { query: {} })).items[0]!
  expect(stage).toEqual({ name: '资格复审', number: 3, of: 9 })
})

test('sent anew after it was taken back it begins anew', async () => {
  const { id } = await applied(lu, post)
  await pass([{ id, version: 1 }], '资格审查')
  await lu.client.call(withdrawApplication, { params: { id }, body: { version: 2 } })
  expect((await tryApply(lu, post)).status).toBe(200)
  expect((await standing(lu, id)).slice(0, 3)).toEqual(['报名 passed', '资格审查 now', '笔试 ahead'])
})

test('another’s post isn’t there, a talent has no such press, and a notice without stages has none', async () => {
  const { id } = await applied(lu, post)
  const chosen = [{ id, version: 1 }]
  expect((await pass(chosen, '资格审查', { by: other })).status).toBe(404)
  expect((await pass(chosen, '资格审查', { by: lu })).status).toBe(403)
  expect((await pass(chosen, '')).error?.fields).toEqual([
    expect.objectContaining({ field: 'stage' }) as unknown,
  ])
  expect((await pass(chosen, '面试')).body).toEqual({ passed: 0, dropped: 1 })
  post = await openPost(t, { id: 'post-plain' })
  const plain = await applied(tang, post)
  expect((await pass([{ id: plain.id, version: 1 }], '资格审查')).body).toEqual({ passed: 0, dropped: 1 })
  const { stages, stage } = await detail(tang, plain.id)
  expect([stages, stage]).toEqual([[], null])
})

test('the list that is exported says the stage too', async () => {
  await applied(lu, post)
  const bytes = await employer.client.call(exportApplicants, { query: {} })
  const sheet = await readSheet(Buffer.from(bytes))
  const cells =
    'tables' in sheet
      ? sheet.tables.flatMap(({ rows }) => rows.flatMap(({ cells: row }) => Object.values(row)))
      : []
  expect(cells.map(({ text }) => text)).toContain('资格审查中')
})
