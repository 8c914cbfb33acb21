import type { Leaf } from '@talent/contract/eligibility'
import { withdrawConsent } from '@talent/contract/consent'
import { getPolicyCounts } from '@talent/contract/policy-count'
import { getPolicy } from '@talent/contract/policy'
import { getPolicyEffect, getPolicyEditor, savePolicyCopy } from '@talent/contract/policy-editor'
import { saveAnswers } from '@talent/contract/self-check'
import {
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { demoPolicies } from '../../seed/content/demo-policies/index.ts'
import { importPolicy } from '../policy/index.ts'
import { countThresholds } from './count-thresholds.ts'

const { t, coordinator } = useDistrict({ coordinator: addCoordinator })

const degree = (value: string, clause = '第五条'): Leaf => ({
  ...{ fact: 'degree', operator: 'gte', value, summary: `学历在${value}以上`, clause },
})
async function put(id: string, eligibility: Leaf, matter?: string): Promise<void> {
  const [record] = demoPolicies
  if (record === undefined) throw new Error('no policy')
  const { matter: _, offered: _offered, ...rest } = record.policy
  const policy = {
    ...{ ...rest, id, title: `政策 ${id}`, exclusions: [] },
    benefits: [
      {
        ...record.policy.benefits[0],
        name: '补贴',
        appliesTo: null,
        amount: '3000 元',
        whom: undefined,
        sum: undefined,
      },
    ],
    ...(matter !== undefined && { matter }),
  } as never
  await t.deps.db
    .transaction()
    .execute((trx) => importPolicy(trx, { ...record, policy, eligibility, versionGroup: id }))
}
async function keeping(value: string, consent = 3): Promise<Person> {
  const talent = await addTalent(t)
  const answers = [{ asked: 'degree', value, answeredOn: '2026-11-24' }]
  await talent.client.call(saveAnswers, { body: { answers, basedOn: 0, consent } })
  return talent
}
const many = async (count: number, value: string) => {
  const all: Person[] = []
  for (let n = 0; n < count; n += 1) all.push(await keeping(value))
  return all
}
const counts = () => coordinator.client.call(getPolicyCounts, {})

beforeEach(() => put('master', degree('硕士研究生')))

test('five whom a condition stands in the way of are told, four aren’t, nor anybody who agreed to less', async () => {
  expect((await counts()).countedOn).toBeNull()
  const four = await many(4, '本科')
  await countThresholds(t.deps)
  expect(await counts()).toMatchObject({ countedOn: '2026-11-24', people: null, thresholds: [] })
  expect(await t.deps.db.selectFrom('policy_threshold').selectAll().execute()).toEqual([])
  // Agreed to the words before counting was among them.
  const earlier = await keeping('本科')
  await t.deps.db.updateTable('consent').set({ version: 2 }).where('subject_id', '=', earlier.id).execute()
  await countThresholds(t.deps)
  expect((await counts()).thresholds).toEqual([])
  await keeping('专科')
  await many(3, '博士研究生')
  await countThresholds(t.deps)
  expect(await counts()).toMatchObject({
    people: 8,
    thresholds: [
      { policy: { id: 'master' }, text: '学历在硕士研究生以上', clause: '第五条', people: 5, soon: null },
    ],
  })
  // Taken back, they count no more from the next night.
  const [first] = four
  const consent = await t.deps.db
    .selectFrom('consent')
    .select('id')
    .where('subject_id', '=', first?.id ?? '')
    .executeTakeFirstOrThrow()
  await first?.client.call(withdrawConsent, { params: { id: consent.id } })
  await countThresholds(t.deps)
  expect((await counts()).thresholds).toEqual([])
})

test('two copies of the program count once, and nobody’s name or id is in it', async () => {
  const people = await many(5, '本科')
  await Promise.all([countThresholds(t.deps), countThresholds(t.deps)])
  const kept = JSON.stringify([
    await t.deps.db.selectFrom('policy_threshold').selectAll().execute(),
    await t.deps.db.selectFrom('policy_count').selectAll().execute(),
  ])
  expect((await counts()).thresholds).toHaveLength(1)
  for (const { id } of people) expect(kept).not.toContain(id)
})

test('what is read and applied for fewer than five times is named, by how often; staff who read it don’t count', async () => {
  await put('applied', degree('专科'), 'child-schooling')
  const reader = await addTalent(t)
  const read = async (id: string, times: number, by = reader) => {
    for (let n = 0; n < times; n += 1) await by.client.call(getPolicy, { params: { id } })
  }
  await read('master', 6)
  await read('applied', 7)
  await read('master', 9, coordinator)
  expect((await counts()).unused).toEqual([
    { policy: { id: 'applied', title: '政策 applied' }, reads: 7, online: true },
    { policy: { id: 'master', title: '政策 master' }, reads: 6, online: false },
  ])
  for (let n = 0; n < 5; n += 1) await submitSchooling(await addTalent(t))
  expect((await counts()).unused.map(({ policy }) => policy.id)).toEqual(['master'])
  await t.clock.moveTo('2027-06-01T10:00:00+08:00')
  expect((await counts()).unused).toEqual([])
})

const effect = (id = 'master') => coordinator.client.call(getPolicyEffect, { params: { id } })
async function write(value: string) {
  const params = { id: 'master' }
  const { published, copy } = await coordinator.client.call(getPolicyEditor, { params })
  const content = { ...published.content, eligibility: degree(value) }
  const body = { content, basedOn: copy?.version ?? null, publishedVersion: published.version }
  await coordinator.client.call(savePolicyCopy, { params, body })
}

test('who is brought in and left out by a change is told in fives, never fewer', async () => {
  await many(6, '本科')
  await many(8, '硕士研究生')
  await many(2, '专科')
  expect(await effect()).toEqual({ people: 15, newly: null, lost: null, whole: true })
  await write('本科')
  expect(await effect()).toEqual({ people: 15, newly: 5, lost: null, whole: true })
  // One more or one fewer isn't seen.
  await write('专科')
  expect(await effect()).toMatchObject({ newly: 10, lost: null })
  await write('博士研究生')
  expect(await effect()).toMatchObject({ newly: null, lost: 10 })
})
