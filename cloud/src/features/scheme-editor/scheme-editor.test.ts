import {
  getRecognition,
  getScheme,
  listMyRecognitions,
  reviewRecognition,
} from '@talent/contract/recognition'
import { listVerified } from '@talent/contract/service-request'
import {
  adviceOnScheme,
  getSchemeEditor,
  getSchemeVersion,
  listEditableSchemes,
  publishScheme,
  reviewScheme,
  saveSchemeCopy,
  sendSchemeForReview,
  setSchemeReview,
  withdrawScheme,
  type SchemeContent,
} from '@talent/contract/scheme-editor'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { acceptedRecognition, PROPOSED, reviewed } from '../../../test/recognition.ts'
import { publishFrom, writeScheme } from '../../../test/scheme-editor.ts'
import { shipRent } from '../../../test/policy-editor.ts'
import { recognitionScheme } from '../../seed/content/recognition-scheme.ts'
import { seedRecognition } from '../../seed/seed-recognition.ts'
import { watchRecognitions } from '../recognition/index.ts'

const params = { id: 'district' }
const { t, coordinator, other, lin, talent, stranger } = useDistrict({
  coordinator: addCoordinator,
  other: (app) => addCoordinator(app, '高远'),
  lin: (app) => addCommissioner(app, { matters: ['talent-recognition'] }),
  talent: addTalent,
  stranger: (app) => addTalent(app, { name: '江远' }),
})
const at = (when: string) => t.clock.moveTo(`${when.replace(' ', 'T')}:00+08:00`)
beforeEach(() => at('2026-11-24 09:30'))

const editor = (by: Person = coordinator) => by.client.call(getSchemeEditor, { params })
const published = async () => (await editor()).published.content
const trySave = (content: SchemeContent, basedOn: number | null, by = coordinator, publishedVersion = 1) =>
  by.client.try(saveSchemeCopy, { params, body: { content, basedOn, publishedVersion } })
const tryPublish = (hash: string, by = coordinator) =>
  by.client.try(publishScheme, { params, body: { hash } })
const shown = (on?: string) => talent.client.call(getScheme, { query: on === undefined ? {} : { on } })
const versionShown = async (on?: string) => (await shown(on)).version

/** D 类 asks for more: another standard in the place of the first. */
const withoutDoctor = (content: SchemeContent): SchemeContent => ({
  ...content,
  classes: content.classes.map((one) =>
    one.category === 'D 类'
      ? {
          ...one,
          termMonths: 24,
          standards: one.standards.map((standard) =>
            standard.key === 'd1'
              ? { ...standard, key: 'd9', text: '博士研究生，全职在区工作满一年' }
              : standard,
          ),
        }
      : one,
  ),
})

test('opening writes nothing, and so does saving without a change; the list says what is published', async () => {
  const before = await editor()
  expect(before).toMatchObject({ copy: null, published: { version: 1 }, nextVersion: 2 })
  expect(before.history).toMatchObject([{ event: 'publish', version: 1, by: null }])
  expect(await trySave(before.published.content, null)).toMatchObject({ status: 200, body: { copy: null } })
  expect(await coordinator.client.call(listEditableSchemes, {})).toMatchObject({
    schemes: [{ code: 'district', version: 1, inForceFrom: '2026-01-01', copy: null }],
    rule: { required: false },
  })
})

test('what is written is nobody else’s to read; published, it holds from its day on and not before', async () => {
  const { hash } = await writeScheme(coordinator, (content) => ({
    ...withoutDoctor(content),
    inForceFrom: '2026-12-01',
  }))
  expect(await versionShown('2026-12-01')).toBe(1)
  expect((await tryPublish(hash)).body).toEqual({ version: 2 })
  expect([await versionShown(), await versionShown('2026-11-30')]).toEqual([1, 1])
  expect((await shown()).coming).toBe('2026-12-01')
  expect((await shown('2026-12-01')).classes.find(({ category }) => category === 'D 类')?.termMonths).toBe(24)
  at('2026-12-01 00:30')
  expect(await shown()).toMatchObject({ version: 2, coming: null })
  expect((await editor()).history).toMatchObject([
    { event: 'publish', version: 2, by: '顾明月' },
    { event: 'publish', version: 1, by: null },
  ])
})

test('a request is verified by what held on the day it was handed in, whenever that is; the next by the new one', async () => {
  const before = await acceptedRecognition(talent, lin)
  await publishFrom(coordinator, '2026-11-25', withoutDoctor)
  at('2026-11-26 09:30')
  const after = await acceptedRecognition(stranger, lin)
  const verify = ({ id, version }: { id: string; version: number }, standard: string) =>
    lin.client.try(reviewRecognition, {
      params: { id },
      body: { version, ...PROPOSED, checks: [{ standard, met: true, materials: ['diploma'] }] },
    })
  expect((await verify(before, 'd9')).status).toBe(422)
  expect((await verify(before, 'd1')).status).toBe(200)
  expect((await verify(after, 'd1')).status).toBe(422)
  expect((await verify(after, 'd9')).status).toBe(200)
  at('2026-12-20 08:10')
  await watchRecognitions(t.deps)
  const terms = await Promise.all(
    [talent, stranger].map(async ({ client }) => (await client.call(listMyRecognitions, {})).recognitions[0]),
  )
  // 36 months by the first version, 24 by the second.
  expect(terms.map((one) => one?.validUntil?.slice(0, 4))).toEqual(['2029', '2028'])
})

test('a version in use never changes: what was recognised by it reads as before, its term and class stand', async () => {
  const { id } = await reviewed(talent, lin)
  at('2026-12-09 08:10')
  await watchRecognitions(t.deps)
  const read = async () => {
    const one = await talent.client.call(getRecognition, { params: { id } })
    const { verified } = await talent.client.call(listVerified, {})
    return { one, verified }
  }
  const before = await read()
  await publishFrom(coordinator, '2026-12-10', (content) => ({
    ...withoutDoctor(content),
    name: '示范区 2027 版',
    classes: withoutDoctor(content).classes.filter(({ category }) => category !== 'D 类'),
  }))
  at('2026-12-11 08:10')
  await watchRecognitions(t.deps)
  expect(await read()).toEqual(before)
  const { content } = await coordinator.client.call(getSchemeVersion, { params: { ...params, version: '1' } })
  const { code: _c, version: _v, ...shipped } = recognitionScheme
  expect(content).toEqual(shipped)
})

test('a save over another’s is refused with theirs, and nothing of either is lost', async () => {
  const mine = await writeScheme(coordinator, (content) => ({ ...content, document: '我写的' }))
  const refused = await trySave({ ...(await published()), document: '对方写的' }, null, other)
  expect(refused).toMatchObject({ status: 409, error: { code: 'stale_copy' } })
  expect((refused.error as { copy?: { content: SchemeContent } }).copy?.content.document).toBe('我写的')
  const both = await trySave({ ...mine.content, name: '对方的名称' }, mine.version, other)
  expect(both.body?.copy?.content).toMatchObject({ document: '我写的', name: '对方的名称' })
})

test('nobody publishes over what they haven’t seen, and not twice', async () => {
  const seen = await writeScheme(coordinator, (content) => ({ ...content, inForceFrom: '2027-01-01' }))
  const now = await writeScheme(other, (content) => ({ ...content, renewalDays: 90 }))
  expect(await tryPublish(seen.hash)).toMatchObject({ status: 409, error: { code: 'stale_copy' } })
  expect((await tryPublish(now.hash, other)).body).toEqual({ version: 2 })
  expect((await tryPublish(now.hash, other)).body).toEqual({ version: 2 })
  expect((await editor()).history).toHaveLength(2)
})

test('every fault is named, and nothing with one is published', async () => {
  const { hash } = await writeScheme(coordinator, ({ classes: [first, second, third], ...content }) => ({
    ...content,
    classes: [
      { ...first!, standards: [], termMonths: 3 },
      { ...second!, name: third!.name, standards: [{ ...second!.standards[0]!, clause: '' }] },
      { ...third!, opens: [{ text: '人才公寓', matterCode: 'no-such-matter' }] },
    ],
  }))
  const { status, error } = await tryPublish(hash)
  expect(status).toBe(422)
  expect(error?.fields?.map(({ field, message }) => `${field} ${message}`)).toEqual([
    'inForceFrom 请选明天或以后：已经提交的申请按提交那天的目录核验',
    'classes.A 类 有效期请写 6 到 120 个月',
    'classes.A 类 没有认定标准',
    'classes.B 类 和另一类同名：省级领军人才',
    'standards.b1 没有写条款',
    'classes.C 类 和另一类同名：省级领军人才',
    'classes.C 类 “人才公寓”连到的事项没有了，或已停办',
  ])
  const none = await writeScheme(coordinator, (content) => ({ ...content, classes: [] }))
  expect((await tryPublish(none.hash)).error?.fields).toContainEqual(
    expect.objectContaining({ field: 'classes', message: '一个类别也没有' }),
  )
  expect(await versionShown('2099-01-01')).toBe(1)
})

test('a class that policies ask for is not dropped unseen: their titles are said, and so are forms that list its standards', async () => {
  await shipRent(t)
  const { references, published: was } = await editor()
  const advice = (content: SchemeContent) =>
    adviceOnScheme(content, was.content, references).map(({ label, message }) => `${label} ${message}`)
  expect(advice(was.content)).toEqual([])
  const dropped = was.content.classes.filter(({ category }) => category !== 'C 类')
  const said = advice({ ...was.content, classes: dropped })
  expect(said).toContainEqual(expect.stringMatching(/^C 类 新版没有这一类.*《示范区人才租房补助细则/))
  expect(said).toContainEqual(expect.stringMatching(/^人才认定 .*删去或改过的条款/))
  expect(advice({ ...was.content, name: '示范区 2027 版' })).toEqual([
    expect.stringMatching(/^目录名称 .*只认“示范区 2026 版”.*《示范区人才租房补助细则/),
  ])
})

test('taken back before its day the former goes on; one that holds is not, and its number is given to none', async () => {
  const withdraw = (version: number) => coordinator.client.try(withdrawScheme, { params, body: { version } })
  expect(await withdraw(1)).toMatchObject({ status: 409, error: { code: 'wrong_state' } })
  await publishFrom(coordinator, '2026-12-01', withoutDoctor)
  expect((await withdraw(2)).status).toBe(200)
  expect(await withdraw(2)).toMatchObject({ status: 409, error: { code: 'stale_version' } })
  at('2026-12-02 09:00')
  expect(await versionShown()).toBe(1)
  expect(await editor()).toMatchObject({ published: { version: 1 }, nextVersion: 3 })
  expect((await editor()).history[0]).toMatchObject({ event: 'withdraw', version: 2, by: '顾明月' })
  expect(await publishFrom(coordinator, '2027-01-01')).toBe(3)
})

test('of two whose days have come the one published last holds', async () => {
  await publishFrom(coordinator, '2027-01-01')
  await publishFrom(coordinator, '2026-12-01', (content) => ({ ...content, renewalDays: 90 }))
  expect([await versionShown('2026-12-15'), await versionShown('2027-02-01')]).toEqual([3, 3])
})

test('what a coordinator published is never taken back by a later seed', async () => {
  await publishFrom(coordinator, '2026-12-01', (content) => ({ ...content, document: '统筹改的办法' }))
  await t.deps.db.transaction().execute(seedRecognition)
  expect((await shown('2026-12-01')).document).toBe('统筹改的办法')
})

test('with 审核 on, another coordinator reads the difference, is told of it once, and approves before it is published', async () => {
  await coordinator.client.call(setSchemeReview, { body: { required: true } })
  const { hash } = await writeScheme(coordinator, (content) => ({ ...content, inForceFrom: '2026-12-01' }))
  expect(await tryPublish(hash)).toMatchObject({ status: 409, error: { code: 'not_approved' } })
  await coordinator.client.call(sendSchemeForReview, { params, body: { hash } })
  expect(await newsOf(other)).toEqual(['顾明月送审“示范区 2026 版”第 2 版，请您审核'])
  expect(await newsOf(coordinator)).toEqual([])
  const decide = async (by: Person) => {
    const review = (await editor(by)).review.sent?.id ?? ''
    return by.client.try(reviewScheme, { params, body: { review, decision: 'approve', reason: '' } })
  }
  expect(await decide(coordinator)).toMatchObject({ status: 403 })
  expect((await decide(other)).status).toBe(200)
  expect((await tryPublish(hash)).body).toEqual({ version: 2 })
  expect((await editor()).history[0]).toMatchObject({ version: 2, by: '顾明月', reviewer: '高远' })
  await coordinator.client.call(setSchemeReview, { body: { required: false } })
})
