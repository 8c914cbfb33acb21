import {
  EditedPolicy,
  beginPolicy,
  discardPolicyCopy,
  getPolicyEditor,
  getPolicyVersion,
  listEditablePolicies,
  publishPolicy,
  savePolicyCopy,
  restorePolicy,
  withConditions,
  withPart,
  withdrawPolicy,
  type PolicyContent,
  type PolicyCopy,
} from '@talent/contract/policy-editor'
import { getPolicy, listPolicies } from '@talent/contract/policy'
import { listEligibility } from '@talent/contract/self-check'
import * as v from 'valibot'
import { addCoordinator, useDistrict, type Person } from '../../../test/district.ts'
import { shipRent } from '../../../test/policy-editor.ts'
import { policyKind } from '../../seed/content-kinds.ts'
import { putItem } from '../../content/put-item.ts'
import { rent as shipped, settling } from '../../seed/content/demo-policies/housing.ts'
import { demoPolicies } from '../../seed/content/demo-policies/index.ts'
import { realPolicies } from '../../seed/read-content.ts'

const ID = shipped.policy.id
const params = { id: ID }

const { t, coordinator, other } = useDistrict({
  coordinator: addCoordinator,
  other: (t) => addCoordinator(t, '高远'),
})
beforeEach(() => shipRent(t))

const editor = (by: Person = coordinator) => by.client.call(getPolicyEditor, { params })
const published = async () => (await editor()).published.content
const trySave = (
  content: unknown,
  basedOn: number | null,
  { by = coordinator, publishedVersion = 1 }: { by?: Person; publishedVersion?: number } = {},
) =>
  by.client.try(savePolicyCopy, {
    params,
    body: { content: content as PolicyContent, basedOn, publishedVersion },
  })
async function save(...given: Parameters<typeof trySave>): Promise<PolicyCopy> {
  const { status, body } = await trySave(...given)
  expect(status).toBe(200)
  return body.copy as PolicyCopy
}
const tryPublish = (hash: string, by = coordinator) =>
  by.client.try(publishPolicy, { params, body: { hash } })
const shown = () => coordinator.client.call(getPolicy, { params })
const found = async (q: string) =>
  (await coordinator.client.call(listPolicies, { query: { q } })).items.map(({ id }) => id)
const inPlay = async () =>
  (await coordinator.client.call(listEligibility, {})).policies.find(({ id }) => id === ID)
const seedAgain = (title: string) =>
  t.deps.db
    .transaction()
    .execute((trx) => putItem(trx, policyKind, ID, { ...shipped, policy: { ...shipped.policy, title } }))

test('opening an editor writes nothing, and so does saving without a change', async () => {
  const before = await editor()
  expect(before).toMatchObject({ id: ID, copy: null, published: { version: 1 } })
  expect(before.history).toMatchObject([{ event: 'publish', version: 1, by: null }])
  expect(await trySave(before.published.content, null)).toMatchObject({ status: 200, body: { copy: null } })
  const { items } = await coordinator.client.call(listEditablePolicies, { query: { q: '租房' } })
  expect(items).toMatchObject([{ id: ID, version: 1, copy: null }])
})

test('what is shipped is saved as it is: no word of any policy changes by being opened and saved', () => {
  for (const { policy, eligibility } of [...realPolicies(), ...demoPolicies]) {
    const { id: _, ...rest } = policy
    const content = { ...rest, eligibility }
    expect(v.parse(EditedPolicy, JSON.parse(JSON.stringify(content)))).toEqual(
      JSON.parse(JSON.stringify(content)),
    )
  }
})

test('a change is a working copy nobody else sees; published, the page, the search and the self-check use it at once', async () => {
  const content = await published()
  const tree = content.eligibility
  if (tree === null) throw new Error('no conditions')
  const changed = withConditions({ ...content, title: '青年英才安居细则（演示）' }, withPart(tree, [0], null))
  const copy = await save(changed, null)
  expect(copy).toMatchObject({ by: '顾明月', publishedVersion: 1 })
  expect([(await shown()).title, await found('青年英才安居')]).toEqual([content.title, []])
  const { items } = await coordinator.client.call(listEditablePolicies, {})
  expect(items[0]).toMatchObject({ id: ID, copy: { by: '顾明月' } })

  expect(await tryPublish(copy.hash)).toMatchObject({ status: 200, body: { version: 2 } })
  expect(await shown()).toMatchObject({ title: changed.title, conditions: changed.conditions })
  expect(await found('青年英才安居')).toEqual([ID])
  expect(await inPlay()).toMatchObject({ title: changed.title, condition: changed.eligibility })
  expect(await editor(other)).toMatchObject({
    copy: null,
    published: { version: 2, content: changed },
    history: [
      { event: 'publish', version: 2, by: '顾明月', restored: null },
      { event: 'publish', version: 1, by: null },
    ],
  })
})

test('what a coordinator published is never taken back by a later seed, not even after it was restored', async () => {
  const content = await published()
  const copy = await save({ ...content, title: '统筹改的名称' }, null)
  await tryPublish(copy.hash)
  await seedAgain('随程序来的新名称')
  expect((await shown()).title).toBe('统筹改的名称')

  const restored = await save(content, null, { publishedVersion: 2 })
  await tryPublish(restored.hash)
  expect((await editor()).history[0]).toMatchObject({ version: 3, restored: 1 })
  await seedAgain('随程序来的新名称')
  expect((await shown()).title).toBe(content.title)
})

test('where nobody published, newer shipped content is the next version; a copy over the former is told so', async () => {
  const content = await published()
  const copy = await save({ ...content, gist: '写了一半' }, null)
  await seedAgain('随程序来的新名称')
  expect((await editor()).published).toMatchObject({ version: 2, content: { title: '随程序来的新名称' } })
  expect(await tryPublish(copy.hash)).toMatchObject({ status: 409, error: { code: 'stale_version' } })
  expect(await coordinator.client.call(getPolicyVersion, { params: { ...params, version: '1' } })).toEqual({
    version: 1,
    content,
  })
  expect((await shown()).gist).toBe(content.gist)
})

test('two coordinators: the second save is told of the first, with both at hand, and loses nothing', async () => {
  const content = await published()
  const first = await save({ ...content, gist: '甲写的' }, null)
  expect(await trySave({ ...content, gist: '乙写的' }, null, { by: other })).toMatchObject({
    status: 409,
    error: {
      code: 'stale_copy',
      copy: { version: first.version, by: '顾明月', content: { gist: '甲写的' } },
    },
  })
  const second = await save({ ...content, gist: '乙写的' }, first.version, { by: other })
  expect(await tryPublish(first.hash)).toMatchObject({ status: 409, error: { code: 'stale_copy' } })
  expect((await tryPublish(second.hash)).status).toBe(200)
  expect((await shown()).gist).toBe('乙写的')
})

test('publishing sent twice is one version; a copy that was given up is gone', async () => {
  const content = await published()
  const copy = await save({ ...content, gist: '改一句' }, null)
  expect(await tryPublish(copy.hash)).toEqual(await tryPublish(copy.hash))
  expect((await editor()).published.version).toBe(2)
  const next = await save({ ...content, gist: '又改' }, null, { publishedVersion: 2 })
  await coordinator.client.call(discardPolicyCopy, { params: { ...params, version: String(next.version) } })
  expect((await editor()).copy).toBeNull()
})

const leaf = (value: unknown) => ({
  ...{ fact: 'socialInsuranceMonths', operator: 'gte', value, summary: '社保', clause: '第六条' },
})
const deep = (times: number): unknown => {
  let tree: unknown = leaf(6)
  for (let at = 0; at < times; at += 1) tree = { all: [tree] }
  return tree
}

test.each<[string, Record<string, unknown>, string]>([
  ['a tree of 50 levels', { eligibility: deep(50) }, '条件：条件最多套 12 层，请拆开写'],
  [
    'a fact not in the vocabulary',
    { eligibility: { ...leaf(6), fact: 'shoeSize' } },
    '条件：条件里有词汇表没有的事实',
  ],
  [
    'a value that isn’t the fact’s',
    { eligibility: leaf('六个月') },
    '条件：“社会保险缴纳月数”要比较的值不对',
  ],
  ['a day that isn’t', { expiresOn: '2026-02-30' }, '失效日期：请选择日期'],
])('%s is refused in a sentence, and nothing is kept', async (_, more, message) => {
  const { status, error } = await trySave({ ...(await published()), ...more }, null)
  expect([status, error?.fields?.map((one) => one.message)]).toEqual([422, [message]])
  expect((await editor()).copy).toBeNull()
})

test('1e400 is no number, wherever it stands', async () => {
  const content = await published()
  const url = `/api/desk/policies/${ID}/copy`
  const [row] = content.benefits
  const send = (raw: unknown) =>
    JSON.stringify({ basedOn: null, publishedVersion: 1, content: raw }).replace('"1e400"', '1e400')
  for (const raw of [
    { ...content, eligibility: leaf('1e400') },
    { ...content, benefits: [{ ...row, sum: { per: 'once', yuan: '1e400' } }] },
  ]) {
    const { statusCode } = await t.app.inject({
      method: 'PUT',
      url,
      headers: { authorization: `Bearer ${coordinator.client.token}`, 'content-type': 'application/json' },
      payload: send(raw),
    })
    expect(statusCode).toBe(422)
  }
  expect((await editor()).copy).toBeNull()
})

test('what must be mended is named with its place, and isn’t published', async () => {
  const content = await published()
  const tree = { all: [{ ...leaf(6), clause: null }, leaf(12), { not: leaf(3) }] } as never
  const copy = await save(
    {
      ...withConditions(content, tree),
      title: '',
      applyFrom: '2027-02-01',
      applyUntil: '2027-01-01',
      matter: 'nothing',
    },
    null,
  )
  const { status, error } = await tryPublish(copy.hash)
  expect(status).toBe(422)
  expect(error?.fields).toEqual(
    expect.arrayContaining([
      { field: 'title', label: '名称', message: '请填写' },
      { field: 'applyUntil', label: '截止受理', message: '2027-01-01 早于开始受理 2027-02-01，请核对' },
      {
        field: 'eligibility.0',
        label: '社会保险缴纳月数 ≥ 6 个月',
        message: '没有条款，每个条件都要写依据',
      },
      { field: 'eligibility', label: '条件', message: '没有人能满足，请核对里面互相矛盾的要求' },
      { field: 'matter', label: '办理事项', message: '没有这个事项，或已停办' },
    ]),
  )
  expect((await shown()).title).toBe(content.title)
})

const withdraw = (id: string, successor: string | null = null, version = 1) =>
  coordinator.client.try(withdrawPolicy, {
    params: { id },
    body: { version, reason: '并入新办法', successor },
  })

test('taken back it is in no list and no self-check; its page says since when and why, and it comes back as it was', async () => {
  expect(await inPlay()).toBeDefined()
  expect(await withdraw(ID)).toMatchObject({ status: 200, body: { version: 1 } })
  expect([await found('租房'), await inPlay()]).toEqual([[], undefined])
  expect(await shown()).toMatchObject({
    applying: 'closed',
    withdrawn: { on: '2026-11-24', reason: '并入新办法', successor: null },
  })
  const { items } = await coordinator.client.call(listEditablePolicies, {})
  expect(items).toMatchObject([{ id: ID, withdrawn: true }])
  expect((await editor()).history[0]).toMatchObject({ event: 'withdraw', version: 1, by: '顾明月' })
  expect((await withdraw(ID)).error?.code).toBe('wrong_state')
  expect((await withdraw(ID, null, 9)).error?.code).toBe('stale_version')
  const body = { version: 1 }
  expect((await coordinator.client.try(restorePolicy, { params, body })).status).toBe(200)
  expect([await found('租房'), (await shown()).withdrawn]).toEqual([[ID], null])
})

test('what takes its place is named on its page; two never take each other’s, and publishing anew puts it in force', async () => {
  const { policy } = settling
  await t.deps.db.transaction().execute((trx) => putItem(trx, policyKind, policy.id, settling))
  expect((await withdraw(ID, 'nothing')).error?.fields).toMatchObject([
    { message: '没有这份政策，请重新选择' },
  ])
  expect((await withdraw(ID, ID)).error?.fields).toMatchObject([
    { message: '它已由这份政策替代，不能互相替代' },
  ])
  expect((await withdraw(ID, policy.id)).status).toBe(200)
  expect(await shown()).toMatchObject({
    validity: 'superseded',
    withdrawn: { successor: { id: policy.id, title: policy.title } },
  })
  expect((await withdraw(policy.id, ID)).error?.fields).toMatchObject([
    { message: '它已由这份政策替代，不能互相替代' },
  ])
  const copy = await save({ ...(await published()), gist: '重新发布' }, null)
  await tryPublish(copy.hash)
  expect(await shown()).toMatchObject({ gist: '重新发布', validity: 'in_force', withdrawn: null })
})

test('a new policy is nobody’s but the coordinators’ until it is published as version 1; one given up leaves nothing', async () => {
  const { id } = await coordinator.client.call(beginPolicy, { body: { title: '青年人才公寓办法（演示）' } })
  const read = () => coordinator.client.call(getPolicyEditor, { params: { id } })
  const { copy, published: before, history } = await read()
  expect([before.version, copy?.content.title, history]).toEqual([0, '青年人才公寓办法（演示）', []])
  const { begun } = await coordinator.client.call(listEditablePolicies, {})
  expect(begun).toMatchObject([{ id, title: '青年人才公寓办法（演示）', by: '顾明月' }])
  expect([
    await found('青年人才公寓'),
    (await coordinator.client.try(getPolicy, { params: { id } })).status,
  ]).toEqual([[], 404])
  const put = (content: PolicyContent, basedOn: number) =>
    coordinator.client.call(savePolicyCopy, {
      params: { id },
      body: { content, basedOn, publishedVersion: 0 },
    })
  const publish = (hash: string) => coordinator.client.try(publishPolicy, { params: { id }, body: { hash } })
  expect((await publish(copy?.hash ?? '')).error?.fields?.map(({ field }) => field)).toEqual([
    'topics',
    'benefits',
  ])
  const [row] = shipped.policy.benefits
  if (copy === null || row === undefined) throw new Error('nothing to write')
  const written = { ...copy.content, topics: ['住房'], benefits: [row], eligibility: shipped.eligibility }
  const saved = await put(written, copy.version)
  expect(await publish(saved.copy?.hash ?? '')).toMatchObject({ status: 200, body: { version: 1 } })
  expect(await found('青年人才公寓')).toEqual([id])
  expect((await read()).history).toMatchObject([{ version: 1, by: '顾明月', event: 'publish' }])

  const other = await coordinator.client.call(beginPolicy, { body: { title: '不写了' } })
  const version = (await coordinator.client.call(getPolicyEditor, { params: other })).copy?.version
  await coordinator.client.call(discardPolicyCopy, { params: { ...other, version: String(version) } })
  expect((await coordinator.client.try(getPolicyEditor, { params: other })).status).toBe(404)
})
