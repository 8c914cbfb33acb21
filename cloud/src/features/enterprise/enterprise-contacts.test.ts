import { MOST } from '@talent/contract'
import { withdrawRole } from '@talent/contract/account'
import {
  addEnterpriseContact,
  listEnterpriseContacts,
  listMyEnterprises,
  mergeEnterprise,
  removeEnterpriseContact,
} from '@talent/contract/enterprise'
import { getMe } from '@talent/contract/me'
import {
  addContact,
  addCoordinator,
  addTalent,
  enterpriseCalled,
  PHONE,
  useDistrict,
} from '../../../test/district.ts'

const { t, coordinator, talent } = useDistrict({ coordinator: addCoordinator, talent: addTalent })

const add = async (enterprise: string, phone = PHONE) =>
  coordinator.client.try(addEnterpriseContact, {
    params: { id: await enterpriseCalled(t, enterprise) },
    body: { phone },
  })
const contactsOf = async (enterprise: string) =>
  (
    await coordinator.client.call(listEnterpriseContacts, {
      params: { id: await enterpriseCalled(t, enterprise) },
    })
  ).contacts.map(({ name }) => name)
const remove = async (enterprise: string) =>
  coordinator.client.try(removeEnterpriseContact, {
    params: { id: await enterpriseCalled(t, enterprise), accountId: talent.id },
    body: { reason: '已离职' },
  })
/** A session of theirs from now on. */
const now = async () => t.as(talent.id)

test('whoever saved the number speaks for the enterprise, for several one after the other, on record', async () => {
  expect((await add('甲研究院')).status).toBe(200)
  expect((await add('乙公司')).status).toBe(200)
  const client = await now()
  expect((await client.call(getMe, {})).roles).toEqual(expect.arrayContaining(['talent', 'contact']))
  const { enterprises } = await client.call(listMyEnterprises, {})
  expect(enterprises.map(({ name }) => name)).toEqual(expect.arrayContaining(['甲研究院', '乙公司']))
  expect(await contactsOf('甲研究院')).toEqual(['周予安'])
  const acts = await t.deps.db.selectFrom('audit').select('what').execute()
  expect(acts.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['授予身份：企业联系人', '成为甲研究院的企业联系人', '成为乙公司的企业联系人']),
  )
})

test.each([
  ['nobody saved', '13800009999', '没有账号保存过这个手机号。请本人先登录，在“基本情况”里保存手机号'],
  ['two saved', PHONE, '这个手机号有不止一个账号在用，请管理员按账号处理'],
])('a number that %s gives nobody the role', async (_, phone, message) => {
  if (phone === PHONE) await addTalent(t, { name: '同号' })
  expect((await add('甲研究院', phone)).error?.fields?.[0]).toMatchObject({ field: 'phone', message })
  expect(await contactsOf('甲研究院')).toEqual([])
})

test('the same person twice, and one too many, are refused with a sentence', async () => {
  await add('甲研究院')
  expect((await add('甲研究院')).error?.fields?.[0]?.message).toBe('用这个手机号的人已经是这家单位的联系人')
  for (let more = 1; more < MOST.enterpriseContacts; more += 1)
    await addContact(t, ['甲研究院'], `联系人${more}`)
  await addTalent(t, { name: '再一位', phone: '13800000128' })
  expect((await add('甲研究院', '13800000128')).error?.fields?.[0]?.message).toBe(
    '一家单位最多 10 位企业联系人，请先收回不再联系的',
  )
  expect(await contactsOf('甲研究院')).toHaveLength(MOST.enterpriseContacts)
})

test('taken back from one enterprise they speak for the other; from the last, the role and the session end', async () => {
  await add('甲研究院')
  await add('乙公司')
  const client = await now()
  expect((await remove('甲研究院')).status).toBe(200)
  expect((await client.call(listMyEnterprises, {})).enterprises.map(({ name }) => name)).toEqual(['乙公司'])
  expect((await remove('乙公司')).status).toBe(200)
  expect((await client.try(listMyEnterprises, {})).status).toBe(401)
  expect((await (await now()).try(listMyEnterprises, {})).status).toBe(403)
  expect((await (await now()).call(getMe, {})).roles).toEqual(['talent'])
  expect((await remove('乙公司')).status).toBe(404)
})

test('the role withdrawn as a whole leaves nothing that a later one would bring back', async () => {
  await add('甲研究院')
  await coordinator.client.call(withdrawRole, { params: { id: talent.id }, body: { role: 'contact' } })
  expect(await contactsOf('甲研究院')).toEqual([])
  await add('乙公司')
  const { enterprises } = await (await now()).call(listMyEnterprises, {})
  expect(enterprises.map(({ name }) => name)).toEqual(['乙公司'])
})

test('merged enterprises keep their contacts, each once', async () => {
  await add('甲研究院')
  await add('乙公司')
  const [id, intoId] = [await enterpriseCalled(t, '甲研究院'), await enterpriseCalled(t, '乙公司')]
  await coordinator.client.call(mergeEnterprise, { params: { id }, body: { version: 1, intoId } })
  const { enterprises } = await (await now()).call(listMyEnterprises, {})
  expect(enterprises.map((one) => one.id)).toEqual([intoId])
})

test('an enterprise that isn’t there has no contacts', async () => {
  const params = { id: 'nothing' }
  expect((await coordinator.client.try(listEnterpriseContacts, { params })).status).toBe(404)
  expect(
    (await coordinator.client.try(addEnterpriseContact, { params, body: { phone: PHONE } })).status,
  ).toBe(404)
})
