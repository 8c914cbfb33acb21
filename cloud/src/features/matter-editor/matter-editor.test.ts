import {
  discardMatterCopy,
  getMatterEditor,
  getMatterVersion,
  listEditableMatters,
  moveField,
  publishMatter,
  saveMatterCopy,
  withField,
  withoutField,
  type MatterContent,
  type WorkingCopy,
} from '@talent/contract/matter-editor'
import { getMatter, listMatters, type MatterField } from '@talent/contract/matter'
import { getRequest } from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  openDistrict,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { childSchooling } from '../../seed/content/matters/child-schooling.ts'

const SHIPPED = childSchooling.version
const CODE = 'child-schooling'
const params = { code: CODE }
const { t, coordinator, other, lin } = useDistrict({
  coordinator: addCoordinator,
  other: (t) => addCoordinator(t, '高远'),
  lin: addCommissioner,
})

const editor = (by: Person = coordinator) => by.client.call(getMatterEditor, { params })
const trySave = (
  content: MatterContent,
  basedOn: number | null,
  { by = coordinator, publishedVersion = SHIPPED }: { by?: Person; publishedVersion?: number } = {},
) => by.client.try(saveMatterCopy, { params, body: { content, basedOn, publishedVersion } })
async function save(...given: Parameters<typeof trySave>): Promise<WorkingCopy> {
  const { status, body } = await trySave(...given)
  expect(status).toBe(200)
  return body.copy as WorkingCopy
}
const tryPublish = (hash: string, by = coordinator) =>
  by.client.try(publishMatter, { params, body: { hash } })
const inForce = async () => (await coordinator.client.call(getMatter, { params })).matter
const published = async () => (await editor()).published.content
const count = async (table: 'publication_copy' | 'publication_entry' | 'matter') =>
  (await t.deps.db.selectFrom(table).selectAll().execute()).length

test('opening an editor writes nothing, and so does saving without a change', async () => {
  const before = await editor()
  expect(before).toMatchObject({
    code: CODE,
    copy: null,
    open: 0,
    closing: null,
    published: { version: SHIPPED },
  })
  expect(before.history).toEqual([
    {
      id: `shipped-${SHIPPED}`,
      event: 'publish',
      version: SHIPPED,
      by: null,
      at: null,
      restored: null,
      reviewer: null,
    },
  ])
  expect(await trySave(before.published.content, null)).toMatchObject({ status: 200, body: { copy: null } })
  expect([await count('publication_copy'), await count('publication_entry')]).toEqual([0, 0])
})

test('a change is a working copy nobody else sees, then a version; a running request keeps its own', async () => {
  const talent = await addTalent(t)
  const { id } = await submitSchooling(talent)
  const content = { ...(await published()), promisedWorkingDays: 7 }
  const copy = await save(content, null)
  expect(copy).toMatchObject({ by: '顾明月', publishedVersion: SHIPPED, content })
  expect((await inForce()).promisedWorkingDays).toBe(10)
  const { matters } = await coordinator.client.call(listEditableMatters, {})
  expect(matters.find(({ code }) => code === CODE)).toMatchObject({
    open: 1,
    version: SHIPPED,
    copy: { by: '顾明月' },
  })

  expect(await tryPublish(copy.hash)).toMatchObject({ status: 200, body: { version: SHIPPED + 1 } })
  expect(await inForce()).toMatchObject({
    version: SHIPPED + 1,
    promisedWorkingDays: 7,
    departmentName: '教体部门（演示）',
  })
  const after = await editor(other)
  expect(after).toMatchObject({ copy: null, published: { version: SHIPPED + 1, content } })
  expect(after.history[0]).toMatchObject({
    event: 'publish',
    version: SHIPPED + 1,
    by: '顾明月',
    restored: null,
  })
  const row = t.deps.db.selectFrom('service_request').select('matter_version').where('id', '=', id)
  expect(await row.executeTakeFirst()).toEqual({ matter_version: SHIPPED })
  expect((await talent.client.call(getRequest, { params: { id } })).clock.dueOn).toBe('2026-11-25')
  // The list keeps its order.
  expect((await coordinator.client.call(listMatters, {})).matters[0]?.code).toBe(CODE)
})

test('a consent of other words is its next version, counted here; what limits don’t allow isn’t published', async () => {
  const content = await published()
  const [consent, ...others] = content.consents
  if (consent === undefined) throw new Error('nothing is agreed to by itself')
  const worded = { ...content, consents: [{ ...consent, keptFor: '办结后两年' }, ...others] }
  const copy = await save(worded, null)
  expect(copy.content.consents[0]).toMatchObject({ keptFor: '办结后两年', version: consent.version + 1 })
  const [first, ...rest] = copy.content.materials
  if (first === undefined) throw new Error('nothing is handed in')
  const wrong = { ...copy.content, materials: [{ ...first, usableMonths: 0 }, ...rest] }
  const unfit = await save(wrong, copy.version)
  expect(await tryPublish(unfit.hash)).toMatchObject({
    status: 422,
    error: { fields: [{ message: '几个月内可以沿用，请写 1 到 120 个月' }] },
  })
  const right = await save({ ...wrong, materials: [{ ...first, usableMonths: 6 }, ...rest] }, unfit.version)
  expect((await tryPublish(right.hash)).status).toBe(200)
  expect((await inForce()).materials[0]).toMatchObject({ usableMonths: 6 })
})

test('publishing sent twice is one version; saving the same twice one copy', async () => {
  const content = { ...(await published()), summary: '别的说明' }
  const copy = await save(content, null)
  expect(await save(content, null)).toEqual(copy)
  expect(await tryPublish(copy.hash)).toEqual(await tryPublish(copy.hash))
  expect([await count('publication_entry'), (await inForce()).version]).toEqual([1, SHIPPED + 1])
})

test('two coordinators: the second save is told of the first, with both texts at hand, and loses nothing', async () => {
  const content = await published()
  const first = await save({ ...content, summary: '甲写的' }, null)
  const refused = await trySave({ ...content, summary: '乙写的' }, null, { by: other })
  expect(refused).toMatchObject({
    status: 409,
    error: {
      code: 'stale_copy',
      copy: { version: first.version, by: '顾明月', content: { summary: '甲写的' } },
    },
  })
  const second = await save({ ...content, summary: '乙写的' }, first.version, { by: other })
  expect(second).toMatchObject({ by: '高远', content: { summary: '乙写的' } })
  expect((await trySave({ ...content, summary: '甲再写' }, first.version)).error?.code).toBe('stale_copy')
})

test('what is published is exactly what was looked at', async () => {
  const content = await published()
  const seen = await save({ ...content, summary: '看过的' }, null)
  await save({ ...content, summary: '后来改的' }, seen.version, { by: other })
  expect(await tryPublish(seen.hash)).toMatchObject({
    status: 409,
    error: { code: 'stale_copy', copy: { content: { summary: '后来改的' } } },
  })
  expect((await inForce()).version).toBe(SHIPPED)
})

test('a copy written over a version that is no longer in force is not published over the newer one', async () => {
  const content = await published()
  const copy = await save({ ...content, summary: '新说明' }, null)
  // The program's own content is newer meanwhile.
  await t.deps.db.transaction().execute(async (trx) => {
    const { definition } = await trx
      .selectFrom('matter')
      .select('definition')
      .where('code', '=', CODE)
      .where('active', '=', true)
      .executeTakeFirstOrThrow()
    await trx.updateTable('matter').set({ active: false }).where('code', '=', CODE).execute()
    await trx
      .insertInto('matter')
      .values({
        code: CODE,
        version: SHIPPED + 1,
        definition: JSON.stringify({ ...definition, version: SHIPPED + 1 }),
        active: true,
      })
      .execute()
  })
  expect((await tryPublish(copy.hash)).error).toMatchObject({ code: 'stale_version' })
  const again = await save(copy.content, copy.version, { publishedVersion: SHIPPED + 1 })
  expect(await tryPublish(again.hash)).toMatchObject({ status: 200, body: { version: SHIPPED + 2 } })
})

test('every fault is named, and nothing of it is published', async () => {
  const content = await published()
  const [kind] = content.sections[0]?.fields ?? []
  const copy = await save({ ...withoutField(content, 'kind'), title: '' }, null)
  const { status, error } = await tryPublish(copy.hash)
  expect([status, error?.code]).toEqual([422, 'invalid'])
  expect(error?.fields?.map(({ field }) => field)).toEqual([
    'title',
    'variantField',
    'fields.currentSchool',
    'materials.schoolRecord',
  ])
  expect((await inForce()).version).toBe(SHIPPED)
  // Mended, it warns no more.
  const mended = await save(withField({ ...copy.content, title: content.title }, kind as never), copy.version)
  const left = (await tryPublish(mended.hash)).error?.fields
  expect(left?.map(({ field, message }) => [field, message])).toEqual([
    ['fields.currentSchool', '条件只能看前面的问题，“办理类型”不在它前面'],
  ])
})

test('an option that was published is retired, never deleted', async () => {
  const content = await published()
  const residence = content.sections[0]?.fields.find(({ key }) => key === 'residence') as MatterField
  const copy = await save(withField(content, { ...residence, options: ['自有住房', '租房'] }), null)
  const kept = copy.content.sections[0]?.fields.find(({ key }) => key === 'residence')
  expect(kept).toMatchObject({ options: ['自有住房', '租房'], retired: ['人才公寓', '单位宿舍'] })
})

test('an older version is restored as a new one, and the history says so', async () => {
  const first = await published()
  await tryPublish((await save(moveField(first, 'stage', -1), null)).hash)
  const { content } = await coordinator.client.call(getMatterVersion, {
    params: { ...params, version: String(SHIPPED) },
  })
  expect(content).toEqual(first)
  const copy = await save(content, null, { publishedVersion: SHIPPED + 1 })
  expect(await tryPublish(copy.hash)).toMatchObject({ body: { version: SHIPPED + 2 } })
  expect((await editor()).history.map(({ version, restored }) => [version, restored])).toEqual([
    [SHIPPED + 2, SHIPPED],
    [SHIPPED + 1, null],
    [SHIPPED, null],
  ])
})

test('a discarded copy is gone; one that another changed meanwhile is not discarded', async () => {
  const content = await published()
  const copy = await save({ ...content, summary: '一' }, null)
  const newer = await save({ ...content, summary: '二' }, copy.version, { by: other })
  const discard = (version: number) =>
    coordinator.client.try(discardMatterCopy, { params: { ...params, version: String(version) } })
  expect((await discard(copy.version)).error?.code).toBe('stale_copy')
  expect(await discard(newer.version)).toMatchObject({ status: 200 })
  expect(await discard(newer.version)).toMatchObject({ status: 200 })
  expect((await editor()).copy).toBeNull()
  // Changed back by hand, it is gone too.
  const third = await save({ ...content, summary: '三' }, null)
  expect(await trySave(content, third.version)).toMatchObject({ body: { copy: null } })
  expect(await count('publication_copy')).toBe(0)
})

test('shipped content never takes the place of what a coordinator published', async () => {
  const content = { ...(await published()), summary: '统筹改过的' }
  await tryPublish((await save(content, null)).hash)
  await openDistrict(t)
  expect(await inForce()).toMatchObject({ version: SHIPPED + 1, summary: '统筹改过的' })
})

test.each([
  ['no content', { content: null }],
  ['another shape', { content: { title: [] } }],
  ['a text without end', { content: { title: '长'.repeat(3000) } }],
])('%s is refused with a sentence, and nothing is kept', async (_, more) => {
  const body = { basedOn: null, publishedVersion: SHIPPED, ...more }
  const { status, error } = await coordinator.client.try(saveMatterCopy, { params, body } as never)
  expect([status, error?.fields?.[0]?.field]).toEqual([422, 'content'])
  expect(error?.fields?.[0]?.message).toMatch(/[一-鿿]/)
  expect(await count('publication_copy')).toBe(0)
})

test('a matter that isn’t there, and a version that never was, are not found', async () => {
  const no = { code: 'no-such' }
  const content = await published()
  const statuses = [
    await coordinator.client.try(getMatterEditor, { params: no }),
    await coordinator.client.try(getMatterVersion, { params: { ...params, version: '99' } }),
    await coordinator.client.try(publishMatter, { params: no, body: { hash: '0'.repeat(64) } }),
    await coordinator.client.try(saveMatterCopy, {
      params: no,
      body: { basedOn: null, publishedVersion: 1, content },
    }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([404, 404, 404, 404])
  expect((await lin.client.try(getMatterEditor, { params })).status).toBe(403)
})
