import { MOST } from '@talent/contract'
import {
  approveContactRequest,
  askToBeContact,
  listContactRequests,
  listEnterpriseContacts,
  listMyContactRequests,
  listMyEnterprises,
  mergeEnterprise,
  refuseContactRequest,
  removeEnterpriseContact,
  withdrawContactRequest,
} from '@talent/contract/enterprise'
import { listInbox } from '@talent/contract/notification'
import {
  addCoordinator,
  addTalent,
  enterpriseCalled,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { askedToBeContact } from '../../../test/enterprise.ts'

const { t, coordinator, talent } = useDistrict({ coordinator: addCoordinator, talent: addTalent })

const ask = async (enterprise: string, by: Person = talent) =>
  by.client.try(askToBeContact, {
    body: {
      enterpriseId: await enterpriseCalled(t, enterprise),
      position: '人事',
      belonging: '总机转人事科',
    },
  })
const mine = async () => (await talent.client.call(listMyContactRequests, {})).requests
const decide = (id: string, reason?: string) =>
  reason === undefined
    ? coordinator.client.try(approveContactRequest, { params: { id } })
    : coordinator.client.try(refuseContactRequest, { params: { id }, body: { reason } })
const newsOf = async (by: Person) => {
  await t.drain()
  return (await by.client.call(listInbox, { query: {} })).items.map(({ what }) => what)
}

test('somebody asks, a coordinator hears of it and approves, and from the next request on they speak for it', async () => {
  const { id } = await askedToBeContact(t, { by: talent, enterprise: '甲公司' })
  expect((await talent.client.try(listMyEnterprises, {})).status).toBe(403)
  expect(await newsOf(coordinator)).toEqual(['周予安申请做甲公司的企业联系人，请核实'])
  const { items } = await coordinator.client.call(listContactRequests, {})
  expect(items).toMatchObject([
    {
      ...{ id, personName: '周予安', enterpriseName: '甲公司', position: '人事主管' },
      ...{ belonging: '总机 0375-0000000 转人事科', contacts: [] },
    },
  ])
  expect((await decide(id)).status).toBe(200)
  const { enterprises } = await talent.client.call(listMyEnterprises, {})
  expect(enterprises.map(({ name }) => name)).toEqual(['甲公司'])
  expect(await mine()).toMatchObject([{ state: 'approved', reason: '' }])
  expect(await newsOf(talent)).toEqual(['您已是甲公司的企业联系人，可以看本单位岗位收到的投递'])
  expect((await coordinator.client.call(listContactRequests, {})).total).toBe(0)
})

test('refused, they read why, may ask again, and nothing was theirs meanwhile', async () => {
  const { id } = await askedToBeContact(t, { by: talent, enterprise: '甲公司' })
  expect((await decide(id, '总机说没有这个人')).status).toBe(200)
  expect(await mine()).toMatchObject([{ state: 'refused', reason: '总机说没有这个人' }])
  expect((await talent.client.try(listMyEnterprises, {})).status).toBe(403)
  expect(await decide(id)).toMatchObject({
    status: 409,
    error: { message: '这份申请已经有结果了，请刷新查看' },
  })
  expect((await ask('甲公司')).status).toBe(200)
})

test('what they wrote and why they were refused is encrypted, and none of it is on the trail or in news', async () => {
  const { id } = await askedToBeContact(t, { by: talent, enterprise: '甲公司' })
  await decide(id, '总机说没有这个人')
  await t.drain()
  const rows = await t.deps.db.selectFrom('contact_request').selectAll().execute()
  const kept = JSON.stringify([rows, await t.deps.db.selectFrom('audit').selectAll().execute()])
  for (const words of ['人事主管', '总机']) expect(kept).not.toContain(words)
})

test('asked twice, of nothing in the directory, or of too many, it is refused with a sentence', async () => {
  await ask('甲公司')
  expect((await ask('甲公司')).error?.fields).toMatchObject([
    { field: 'enterpriseId', message: '已经申请过，在等统筹核实' },
  ])
  const body = { enterpriseId: 'nothing', position: '人事', belonging: '总机' }
  expect((await talent.client.try(askToBeContact, { body })).error?.fields?.[0]?.message).toBe(
    '请从名录里选择',
  )
  for (let more = 1; more < MOST.contactRequests; more += 1) await ask(`第${more}家`)
  expect(await ask('又一家')).toMatchObject({ status: 409 })
  const [{ id = '' } = {}] = await mine()
  await talent.client.call(withdrawContactRequest, { params: { id } })
  expect((await ask('又一家')).status).toBe(200)
})

test('whoever speaks for it already needn’t ask, and nobody verifies themselves', async () => {
  const { id } = await askedToBeContact(t, { by: talent, enterprise: '甲公司' })
  await decide(id)
  expect((await ask('甲公司')).error?.fields?.[0]?.message).toBe('您已经是这家单位的企业联系人')
  const both = await askedToBeContact(t, { enterprise: '乙公司' })
  await t.deps.db
    .insertInto('account_role')
    .values({ account_id: both.accountId, role: 'coordinator' })
    .execute()
  expect(
    await (await t.as(both.accountId)).try(approveContactRequest, { params: { id: both.id } }),
  ).toMatchObject({ status: 409, error: { message: '自己的申请由另一位统筹核实' } })
})

test('taken back with a reason, the next request is refused and the person reads why; asked or not', async () => {
  const id = await enterpriseCalled(t, '甲公司')
  const asked = await askedToBeContact(t, { by: talent, enterprise: '甲公司' })
  await decide(asked.id)
  t.clock.moveTo('2026-11-25T10:00:00+08:00')
  await coordinator.client.call(removeEnterpriseContact, {
    params: { id, accountId: talent.id },
    body: { reason: '已离职' },
  })
  expect((await talent.client.try(listMyEnterprises, {})).status).toBe(401)
  const again = await t.as(talent.id)
  expect((await again.try(listMyEnterprises, {})).status).toBe(403)
  expect((await again.call(listMyContactRequests, {})).requests).toMatchObject([
    { state: 'ended', reason: '已离职' },
  ])
  expect(await newsOf({ id: talent.id, client: again })).toContain('您不再是甲公司的企业联系人，原因在申请里')
})

test('merged meanwhile, the wish is for the enterprise it was merged into', async () => {
  const [id, intoId] = [await enterpriseCalled(t, '甲公司'), await enterpriseCalled(t, '乙公司')]
  const asked = await askedToBeContact(t, { by: talent, enterprise: '甲公司' })
  await coordinator.client.call(mergeEnterprise, { params: { id }, body: { version: 1, intoId } })
  expect(await mine()).toMatchObject([{ enterpriseName: '乙公司' }])
  await decide(asked.id)
  const { contacts } = await coordinator.client.call(listEnterpriseContacts, { params: { id: intoId } })
  expect(contacts.map(({ name }) => name)).toEqual(['周予安'])
})
