import { endAward, grantAward, listAwards } from '@talent/contract/award'
import { listHeld } from '@talent/contract/self-check'
import { awardForm, awardingPolicy, grantedBy } from '../../../test/award.ts'
import {
  addContact,
  addCoordinator,
  addTalent,
  enterpriseCalled,
  useDistrict,
} from '../../../test/district.ts'

const { t, talent, coordinator } = useDistrict({ talent: addTalent, coordinator: addCoordinator })

const held = async () => (await talent.client.call(listHeld, {})).held
const grant = async (more: Parameters<typeof awardForm>[1] = {}) =>
  coordinator.client.try(grantAward, { body: awardForm(await awardingPolicy(t), more) })

/** 二选一 of 安家补助 and 引才奖励. */
async function keepApart(): Promise<void> {
  const id = await awardingPolicy(t)
  const { document } = await t.deps.db
    .selectFrom('policy')
    .select('document')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const exclusions = [
    {
      rule: 'one-of' as const,
      ...{ benefits: ['安家补助', '引才奖励'], others: [], text: '两项选一项', clause: '第九条' },
    },
  ]
  await t.deps.db
    .updateTable('policy')
    .set({ document: JSON.stringify({ ...document, exclusions }) })
    .where('id', '=', id)
    .execute()
}

it('is what was granted, once for all its instalments, until it is ended', async () => {
  expect(await held()).toEqual([])
  const { id } = await grantedBy(t, coordinator)
  expect(await held()).toEqual([{ policy: 'award-policy', benefit: '安家补助', award: id }])
  for (const one of (await coordinator.client.call(listAwards, {})).items)
    await coordinator.client.call(endAward, {
      params: { id: one.id },
      body: { version: one.version, basis: '离开示范区' },
    })
  expect(await held()).toEqual([])
})

it('is warned of before it is granted a second time, with the number of the first; granted on a second word', async () => {
  const { number } = await grantedBy(t, coordinator)
  const { error } = await grant()
  expect(error).toMatchObject({ code: 'would_repeat', message: expect.stringContaining(number) })
  expect(await held()).toHaveLength(1)
  expect((await grant({ repeats: true })).status).toBe(200)
  expect(await held()).toHaveLength(2)
})

it('and before what may not be had with it, by its sentence and clause; without a sentence nobody is warned', async () => {
  expect((await grant()).status).toBe(200)
  expect((await grant({ benefit: '引才奖励', repeats: false })).status).toBe(200)
  const other = await addTalent(t, { name: '另一位', phone: '13900002001' })
  await keepApart()
  expect((await grant({ phone: '13900002001' })).status).toBe(200)
  expect((await grant({ phone: '13900002001', benefit: '引才奖励' })).error?.message).toMatch(
    /已经享受“安家补助”（DX-2026-\d{6}），与“引才奖励”不重复享受：两项选一项（第九条）/,
  )
  expect((await other.client.call(listHeld, {})).held).toHaveLength(1)
})

it('an enterprise is given the same for each whom it takes on', async () => {
  await addContact(t, ['某研究所'])
  const enterpriseId = await enterpriseCalled(t, '某研究所')
  const to = { phone: null, enterpriseId }
  expect((await grant(to)).status).toBe(200)
  expect((await grant(to)).status).toBe(200)
})

it('of two who grant it at once one is warned', async () => {
  const both = await Promise.all([grant(), grant()])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await held()).toHaveLength(1)
})
