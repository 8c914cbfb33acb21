import type { Endpoint } from '@talent/contract'
import {
  addEnterprise,
  addEnterpriseContact,
  changeEnterprise,
  matchEmployer,
  mergeEnterprise,
  removeEnterpriseContact,
} from '@talent/contract/enterprise'
import { addContact, addTalent, enterpriseCalled, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

const enterpriseForm = (name: string) => ({ name, otherNames: [], contactPhone: '' })

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
      return { client: coordinator.client, call: { params: { id, accountId } } }
    },
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
