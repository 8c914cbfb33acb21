import type { Endpoint } from '@talent/contract'
import {
  addEnterprise,
  addEnterpriseContact,
  approveContactRequest,
  askToBeContact,
  changeEnterprise,
  matchEmployer,
  mergeEnterprise,
  refuseContactRequest,
  removeEnterpriseContact,
  withdrawContactRequest,
} from '@talent/contract/enterprise'
import { addContact, addTalent, enterpriseCalled, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

const enterpriseForm = (name: string) => ({ name, otherNames: [], contactPhone: '' })

const contactForm = async (t: TestApp, name: string) => ({
  enterpriseId: await enterpriseCalled(t, name),
  ...{ position: '人事主管', belonging: '总机 0375-0000000 转人事科' },
})
/** Somebody who asked to speak for this enterprise and waits. */
export async function askedToBeContact(
  t: TestApp,
  { by, enterprise = '等核实的单位' }: { by?: Person; enterprise?: string } = {},
): Promise<{ id: string; client: Person['client']; accountId: string }> {
  const { client, id: accountId } = by ?? (await addTalent(t, { name: '柳清源' }))
  const { id } = await client.call(askToBeContact, { body: await contactForm(t, enterprise) })
  return { id, client, accountId }
}

/** One of this account, whatever is known of it. */
export async function contactRequestOf(t: TestApp, accountId: string): Promise<{ id: string }> {
  const { id } = await askedToBeContact(t)
  await t.deps.db.updateTable('contact_request').set({ account_id: accountId }).where('id', '=', id).execute()
  return { id }
}

/** Each changing endpoint of the directory, with a call of it that changes something. */
export const enterprisePresses = (t: TestApp, coordinator: Person): [Endpoint, () => Promise<Press>][] => [
  [
    addEnterprise,
    async () => ({ client: coordinator.client, call: { body: enterpriseForm('加两次的单位') } }),
  ],
  [
    changeEnterprise,
    async () => {
      const id = await enterpriseCalled(t, '改两次的单位')
      const body = { version: 1, enterprise: enterpriseForm('改了名的单位') }
      return { client: coordinator.client, call: { params: { id }, body } }
    },
  ],
  [
    mergeEnterprise,
    async () => {
      const [id, intoId] = [
        await enterpriseCalled(t, '并两次的单位'),
        await enterpriseCalled(t, '并到的单位'),
      ]
      return { client: coordinator.client, call: { params: { id }, body: { version: 1, intoId } } }
    },
  ],
  [
    addEnterpriseContact,
    async () => {
      const id = await enterpriseCalled(t, '加两次联系人的单位')
      const phone = '13800000991'
      await addTalent(t, { phone })
      return { client: coordinator.client, call: { params: { id }, body: { phone } } }
    },
  ],
  [
    removeEnterpriseContact,
    async () => {
      const name = '收回两次联系人的单位'
      const [id, { id: accountId }] = [await enterpriseCalled(t, name), await addContact(t, [name])]
      return { client: coordinator.client, call: { params: { id, accountId }, body: { reason: '已离职' } } }
    },
  ],
  [
    askToBeContact,
    async () => ({
      client: (await addTalent(t)).client,
      call: { body: await contactForm(t, '申请两次的单位') },
    }),
  ],
  [
    withdrawContactRequest,
    async () => {
      const { client, id } = await askedToBeContact(t)
      return { client, call: { params: { id } } }
    },
  ],
  [
    approveContactRequest,
    async () => ({
      client: coordinator.client,
      call: { params: { id: (await askedToBeContact(t)).id } },
    }),
  ],
  [
    refuseContactRequest,
    async () => ({
      client: coordinator.client,
      call: { params: { id: (await askedToBeContact(t)).id }, body: { reason: '总机说没有这个人' } },
    }),
  ],
  [
    matchEmployer,
    async () => {
      await addTalent(t, { employer: '对两次的单位' })
      const enterpriseId = await enterpriseCalled(t, '名录里的单位')
      const { id } = await t.deps.db
        .selectFrom('typed_employer')
        .select('id')
        .where('enterprise_id', 'is', null)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
      return { client: coordinator.client, call: { params: { id }, body: { enterpriseId } } }
    },
  ],
]
