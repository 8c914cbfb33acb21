import { listPolicies, getPolicy } from '@talent/contract/policy'
import { getPolicyMonth } from '@talent/contract/policy-calendar'
import { listEligibility } from '@talent/contract/self-check'
import { useDistrict } from '../../../test/district.ts'
import { rent } from '../../seed/content/demo-policies/housing.ts'
import { importPolicy, withdrawalOf, type PolicyRecord } from './index.ts'

const { t } = useDistrict({})

const record = (id: string, more: Partial<PolicyRecord['policy']>): PolicyRecord => ({
  ...rent,
  versionGroup: id,
  policy: { ...rent.policy, exclusions: [], ...more, id, title: id },
})
const general = record('general', { level: '省', place: '河南省', applyUntil: '2026-12-20' })
const local = (id: string, applyUntil: string) => record(id, { implements: 'general', applyUntil })
const put = (...records: PolicyRecord[]) =>
  t.deps.db.transaction().execute(async (trx) => {
    for (const one of records) await importPolicy(trx, one)
  })

/** Where the general document stands as if one could have it. */
async function shownIn(): Promise<string[]> {
  const visitor = await t.as(null)
  const has = (ids: string[]) => ids.includes('general')
  const places = {
    list: (await visitor.call(listPolicies, {})).items.map(({ id }) => id),
    search: (await visitor.call(listPolicies, { query: { q: 'general' } })).items.map(({ id }) => id),
    sum: (await visitor.call(listEligibility, {})).policies.map(({ id }) => id),
    calendar: (await visitor.call(getPolicyMonth, { query: { month: '2026-12' } })).days.map(
      (one) => one.policy.id,
    ),
  }
  return Object.entries(places).flatMap(([name, ids]) => (has(ids) ? [name] : []))
}
const EVERYWHERE = ['list', 'search', 'sum', 'calendar']
const page = async (id: string) => (await t.as(null)).call(getPolicy, { params: { id } })

beforeEach(async () => {
  await put(general)
})

test('what is put into practice by nobody here, or by an open version, is shown', async () => {
  expect(await shownIn()).toEqual(EVERYWHERE)
  await put(local('ours', '2026-12-31'))
  expect(await shownIn()).toEqual(EVERYWHERE)
  expect(await page('general')).toMatchObject({
    closedHere: null,
    relatives: expect.arrayContaining([expect.objectContaining({ id: 'ours', relation: 'local' })]),
  })
  expect((await page('ours')).relatives).toContainEqual(
    expect.objectContaining({ id: 'general', relation: 'general' }),
  )
})

test('a closed version of the district hides it in list, search, sum and calendar; its page says by what, since when', async () => {
  await put(local('ours', '2026-11-10'))
  expect(await shownIn()).toEqual([])
  expect((await page('general')).closedHere).toEqual({ id: 'ours', title: 'ours', on: '2026-11-10' })
  // The closed one itself stays, said to be closed.
  expect((await (await t.as(null)).call(listPolicies, {})).items).toContainEqual(
    expect.objectContaining({ id: 'ours', applying: 'closed' }),
  )
})

test('one open version among closed ones shows it; so does opening it again', async () => {
  await put(local('ours', '2026-11-10'), local('others', '2026-12-31'))
  expect(await shownIn()).toEqual(EVERYWHERE)
  await put(local('others', '2026-11-01'))
  expect(await shownIn()).toEqual([])
  await put(local('ours', '2027-01-31'))
  expect(await shownIn()).toEqual(EVERYWHERE)
})

test('a version that was taken back is closed too', async () => {
  await put(local('ours', '2026-12-31'), local('others', '2026-11-01'))
  await t.deps.db
    .updateTable('policy')
    .set({ withdrawn_on: '2026-11-20', withdrawn_reason: '经费用完' })
    .where('id', '=', 'ours')
    .execute()
  expect(await withdrawalOf(t.deps.db, 'ours')).toMatchObject({ on: '2026-11-20' })
  expect(await shownIn()).toEqual([])
})
