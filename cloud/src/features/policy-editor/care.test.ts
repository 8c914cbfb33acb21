import { careDue, getPolicyEditor, listEditablePolicies, setPolicyCare } from '@talent/contract/policy-editor'
import { addCoordinator, newsOf, useDistrict } from '../../../test/district.ts'
import { rent, settling } from '../../seed/content/demo-policies/housing.ts'
import { careDueSql, careFor, importPolicy } from '../policy/index.ts'
import { tellCare } from './tell-care.ts'

const { t, coordinator } = useDistrict({ coordinator: addCoordinator })
const params = { id: rent.policy.id }
const TODAY = '2026-11-24'

const put = (record: typeof rent, days: number) =>
  t.deps.db.transaction().execute(async (trx) => {
    await importPolicy(trx, record)
    await careFor(trx, record.policy, TODAY, days)
  })
const outdated = (validUntil: string): typeof rent => ({
  ...rent,
  policy: { ...rent.policy, benefits: rent.policy.benefits.map((one) => ({ ...one, validUntil })) },
})
const listed = async () =>
  (await coordinator.client.call(listEditablePolicies, {})).items.map(({ id, care }) => [id, ...care.due])
const care = async () => (await coordinator.client.call(getPolicyEditor, { params })).care
const set = (before: object, owner: string, reviewOn: string) =>
  coordinator.client.try(setPolicyCare, { params, body: { before, owner, reviewOn } as never })

beforeEach(async () => {
  t.clock.moveTo(`${TODAY}T08:00:00+08:00`)
  await put(settling, 100)
  await put(rent, 100)
})

test('every policy has who looks after it and a day; one whose day has come heads the list', async () => {
  expect(await care()).toEqual({
    ...{ owner: rent.policy.acceptDepartment, reviewOn: '2027-03-04', standardUntil: null },
    due: [],
  })
  const [, last] = await listed()
  const due = last?.[0] === rent.policy.id ? rent : settling
  await t.deps.db.updateTable('policy').set({ review_on: TODAY }).where('id', '=', due.policy.id).execute()
  expect((await listed())[0]).toEqual([due.policy.id, 'review'])
})

test('an amount past its last day, and a policy of nobody, head it too; what is over waits for nothing', async () => {
  await put(outdated('2026-11-24'), 100)
  expect((await care()).due).toEqual([])
  await put(outdated('2026-11-23'), 100)
  expect((await listed())[0]).toEqual([rent.policy.id, 'standard'])
  await t.deps.db.updateTable('policy').set({ owner: null }).where('id', '=', rent.policy.id).execute()
  expect((await care()).due).toEqual(['unowned', 'standard'])
  await t.deps.db
    .updateTable('policy')
    .set({ expires_on: '2026-11-23' })
    .where('id', '=', rent.policy.id)
    .execute()
  expect((await care()).due).toEqual([])
})

test('what is due is the same by the columns and by the rule', async () => {
  for (const owner of [null, '人才工作科'])
    for (const review_on of [null, '2026-11-23', TODAY, '2026-11-25'])
      for (const standard_until of [null, '2026-11-23', TODAY]) {
        await t.deps.db
          .updateTable('policy')
          .set({ owner, review_on, standard_until })
          .where('id', '=', rent.policy.id)
          .execute()
        const row = await t.deps.db
          .selectFrom('policy')
          .select(careDueSql(TODAY).as('due'))
          .where('id', '=', rent.policy.id)
          .executeTakeFirstOrThrow()
        const rule = careDue(TODAY, { owner, reviewOn: review_on, standardUntil: standard_until })
        expect([owner, review_on, standard_until, row.due]).toEqual([
          owner,
          review_on,
          standard_until,
          rule.length > 0,
        ])
      }
})

test('the next look is set without a version, over what was shown, and on a day to come', async () => {
  const { owner, reviewOn } = await care()
  expect(await set({ owner, reviewOn }, '人才工作科', TODAY)).toMatchObject({
    status: 422,
    body: { error: { fields: [{ field: 'reviewOn', message: '要晚于今天' }] } },
  })
  expect(await set({ owner: '别人', reviewOn }, '人才工作科', '2027-06-30')).toMatchObject({
    status: 409,
    body: { error: { code: 'stale_version' } },
  })
  expect((await care()).owner).toBe(owner)
  const given = { owner: '人才工作科', reviewOn: '2027-06-30' }
  expect(await set({ owner, reviewOn }, given.owner, given.reviewOn)).toMatchObject({
    status: 200,
    body: given,
  })
  // Sent again after a lost answer, it is said already.
  expect(await set({ owner, reviewOn }, given.owner, given.reviewOn)).toMatchObject({ status: 200 })
  expect((await coordinator.client.call(getPolicyEditor, { params })).published.version).toBe(1)
})

test('coordinators are told once of what is due, by however many copies, and again for the next reason', async () => {
  await tellCare(t.deps)
  expect(await newsOf(coordinator)).toEqual([])
  await t.deps.db.updateTable('policy').set({ review_on: TODAY }).where('id', '=', rent.policy.id).execute()
  await Promise.all([tellCare(t.deps), tellCare(t.deps)])
  t.clock.moveTo('2026-11-25T08:00:00+08:00')
  await tellCare(t.deps)
  const first = `“${rent.policy.title}”复核到期，责任科室：${rent.policy.acceptDepartment ?? ''}`
  expect(await newsOf(coordinator)).toEqual([first])
  const { owner, reviewOn } = await care()
  await set({ owner, reviewOn }, '人才工作科', '2027-06-30')
  await put(outdated('2026-11-25'), 0)
  t.clock.moveTo('2026-11-26T08:00:00+08:00')
  await tellCare(t.deps)
  await tellCare(t.deps)
  expect((await newsOf(coordinator)).sort()).toEqual(
    [first, `“${rent.policy.title}”标准待更新，责任科室：人才工作科`].sort(),
  )
})
