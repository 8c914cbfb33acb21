import type { Endpoint, EndpointCall } from '@talent/contract'
import {
  answerAward,
  askAward,
  correctAward,
  delayAward,
  endAward,
  grantAward,
  missAward,
  orderAward,
  payAward,
  receiveAward,
  type AwardChanged,
} from '@talent/contract/award'
import { EMPTY_POLICY } from '@talent/contract/policy-editor'
import { addTalent, PHONE, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

/** A policy that gives 安家补助, of a test. @returns its id */
export async function awardingPolicy(t: TestApp): Promise<string> {
  const id = 'award-policy'
  const benefit = (name: string) => ({
    ...{ name, appliesTo: null, amount: null, period: null, cap: null, schedule: null, formula: null },
  })
  const document = { ...EMPTY_POLICY, id, title: '示范区人才奖补办法', docNo: '示政〔2025〕7号' }
  await t.deps.db
    .insertInto('policy')
    .values({
      ...{ id, title: document.title, doc_no: document.docNo, level: '区', place: '示范区', topics: [] },
      ...{ validity: 'in_force', gist: null, published_on: '2025-01-01', expires_on: null },
      ...{
        sort_on: '2025-01-01',
        version_group: id,
        eligibility: null,
        search_text: '',
        demo: false,
        for_whom: [],
      },
      document: JSON.stringify({ ...document, benefits: [benefit('安家补助'), benefit('引才奖励')] }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return id
}

type Form = EndpointCall<typeof grantAward>['body']

/** 安家补助 of two instalments, the first until the end of November; `more` says to whom else. */
export const awardForm = (policyId: string, more: Partial<Form> = {}): Form => ({
  policyId,
  benefit: '安家补助',
  phone: PHONE,
  payer: '财政部门',
  instalments: [
    { amountFen: 4_000_000, promisedOn: '2026-11-30' },
    { amountFen: 3_000_000, promisedOn: '2027-12-31' },
  ],
  ...more,
})

/** Whatever they already receive. */
export const grantedBy = async (
  t: TestApp,
  coordinator: Person,
  more: Partial<Form> = {},
): Promise<AwardChanged> =>
  coordinator.client.call(grantAward, {
    body: awardForm(await awardingPolicy(t), { repeats: true, ...more }),
  })

/** One straight into the database, of this person or of this enterprise. @returns its id */
export async function awardTo(
  t: TestApp,
  to: { talent_account_id: string } | { enterprise_id: string },
): Promise<string> {
  const [id, day] = [t.deps.newId(), '2026-12-31']
  await t.deps.db
    .insertInto('award')
    .values({
      ...{
        id,
        number: id,
        grant_id: id,
        instalment: 1,
        instalments: 1,
        benefit: '安家补助',
        payer: '财政部门',
      },
      ...{ policy_id: await awardingPolicy(t), policy_title: '奖补办法', amount_fen: 100, state: 'granted' },
      ...{ promised_on: day, due_on: day, granted_at: t.clock.now(), ...to },
    })
    .execute()
  return id
}

/** Each changing endpoint of 兑现, with a call of it that changes something. */
export function awardPresses(t: TestApp, coordinator: Person): [Endpoint, () => Promise<Press>][] {
  let people = 0
  const press = async (
    by: 'talent' | 'coordinator',
    body: object,
    ordered = false,
    asked = false,
    paid = false,
  ) => {
    people += 1
    const phone = `1390000${1000 + people}`
    const talent = await addTalent(t, { phone })
    const { id } = await grantedBy(t, coordinator, { phone })
    const params = { id }
    let version = 1
    if (ordered) version = (await coordinator.client.call(orderAward, { params, body: { version } })).version
    if (paid)
      version = (
        await coordinator.client.call(payAward, {
          params,
          body: { version, paidOn: '2026-11-20', amountFen: 4_000_000, batch: 'B-1' },
        })
      ).version
    if (asked)
      version = (await talent.client.call(askAward, { params, body: { version, words: '何时到账？' } }))
        .version
    const { client } = by === 'talent' ? talent : coordinator
    return { client, call: { params, body: { version, ...body } } }
  }
  return [
    [
      grantAward,
      async () => {
        const phone = '13900001999'
        await addTalent(t, { phone })
        return { client: coordinator.client, call: { body: awardForm(await awardingPolicy(t), { phone }) } }
      },
    ],
    [orderAward, () => press('coordinator', {})],
    [
      payAward,
      () => press('coordinator', { paidOn: '2026-11-20', amountFen: 4_000_000, batch: '2026-11-03' }, true),
    ],
    [delayAward, () => press('coordinator', { cause: 'funds', words: '指标没下达', nextOn: '2026-12-18' })],
    [endAward, () => press('coordinator', { basis: '离开示范区，依据第十五条' })],
    [askAward, () => press('talent', { words: '何时到账？' })],
    [correctAward, () => press('coordinator', { words: '银行退回' }, true, false, true)],
    [receiveAward, () => press('talent', {}, true, false, true)],
    [missAward, () => press('talent', { words: '没有入账' }, true, false, true)],
    [answerAward, () => press('coordinator', { words: '12月中旬' }, false, true)],
  ]
}
