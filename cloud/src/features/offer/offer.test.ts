import { confirmOffer, listOffers, postponeOffer } from '@talent/contract/offer'
import { listPolicies } from '@talent/contract/policy'
import { saveAnswers, getAnswers } from '@talent/contract/self-check'
import { getRequest, listMyRequests, withdrawRequest } from '@talent/contract/service-request'
import { awardTo } from '../../../test/award.ts'
import { addCommissioner, addTalent, newsOf, useDistrict, type Person } from '../../../test/district.ts'
import { OFFERED, putOffered, verify } from '../../../test/offers.ts'
import { priorityCard } from '../../seed/content/matters/priority-card.ts'
import { card } from '../../seed/content/demo-policies/family.ts'
import { tellOffers } from './tell-offers.ts'

const MATTERS = [priorityCard.code, 'child-schooling']
const { t } = useDistrict({ lin: (app) => addCommissioner(app, { matters: MATTERS }) })
let talent: Person
let version: number

beforeEach(async () => {
  version = await putOffered(t)
  talent = await addTalent(t)
})
const offers = async (of = talent) => (await of.client.call(listOffers, {})).offers
const confirm = (of = talent, at = version) =>
  of.client.try(confirmOffer, { params: { id: OFFERED }, body: { version: at } })

test('what an office verified is offered: what, by which facts, and what confirming begins', async () => {
  await verify(t, talent)
  expect(await offers()).toMatchObject([
    {
      policy: { id: OFFERED },
      benefits: [{ name: '优诊卡', appliesTo: 'B、C 类人才' }],
      verified: [{ kind: 'talent-category', value: 'C 类', validUntil: '2028-12-31' }],
      matter: { code: priorityCard.code, promisedWorkingDays: 5 },
      later: false,
    },
  ])
})

test('one confirmation makes one request, complete; two windows and a second press make no other', async () => {
  await verify(t, talent)
  const both = await Promise.all([confirm(), confirm()])
  const ids = both.map(({ body }) => body?.id)
  expect(ids[0]).toBeDefined()
  expect(ids[1]).toBe(ids[0])
  expect((await confirm()).body?.id).toBe(ids[0])
  const request = await talent.client.call(getRequest, { params: { id: ids[0] ?? '' } })
  expect(request.matterTitle).toBe(priorityCard.title)
  expect(request.materials.find(({ key }) => key === 'talentProof')).toMatchObject({ state: 'waived' })
  const { items } = await talent.client.call(listMyRequests, { query: {} })
  expect(items.filter(({ matterTitle }) => matterTitle === priorityCard.title)).toHaveLength(1)
  expect(await offers()).toEqual([])
})

test('what is only typed never suffices, nor what is verified of somebody else or no longer holds', async () => {
  const { consent } = await talent.client.call(getAnswers, {})
  const said = (asked: string, value: string | boolean) => ({ asked, value, answeredOn: '2026-11-20' })
  await talent.client.call(saveAnswers, {
    body: {
      answers: [
        said('talentCategory', 'C'),
        said('talentScheme', '示范区 2026 版'),
        said('talentCertInService', true),
      ],
      ...{ basedOn: 0, consent: consent.version },
    },
  })
  const other = await addTalent(t, { name: '另一位' })
  await verify(t, other)
  expect(await offers()).toEqual([])
  expect((await confirm()).error?.code).toBe('wrong_state')
  await verify(t, talent, 'C 类', '2026-01-31')
  expect(await offers()).toEqual([])
  expect((await confirm()).error?.code).toBe('wrong_state')
  expect((await talent.client.call(listMyRequests, { query: {} })).items).toHaveLength(1)
})

test('以后再说 is remembered, and it may be confirmed all the same', async () => {
  await verify(t, talent)
  const later = (value: boolean) =>
    talent.client.call(postponeOffer, { params: { id: OFFERED }, body: { later: value } })
  await later(true)
  expect(await offers()).toMatchObject([{ later: true }])
  await later(false)
  expect(await offers()).toMatchObject([{ later: false }])
  await later(true)
  expect((await confirm()).body?.id).toBeDefined()
})

test('who has asked for the matter already is offered nothing, until that request is withdrawn', async () => {
  await verify(t, talent)
  const made = (await confirm()).body
  await t.deps.db.deleteFrom('policy_offer').execute()
  expect(await offers()).toEqual([])
  expect((await confirm()).error?.code).toBe('wrong_state')
  const { version: now } = await talent.client.call(getRequest, { params: { id: made?.id ?? '' } })
  await talent.client.call(withdrawRequest, {
    params: { id: made?.id ?? '' },
    body: { version: now, text: '不需要了' },
  } as never)
  expect(await offers()).toHaveLength(1)
})

test('what one already receives is offered no more, whoever granted it; once it was ended it is again', async () => {
  await verify(t, talent)
  expect(await offers()).toHaveLength(1)
  const id = await awardTo(t, { talent_account_id: talent.id })
  const set = (row: object) => t.deps.db.updateTable('award').set(row).where('id', '=', id).execute()
  await set({ policy_id: OFFERED, benefit: '优诊卡' })
  expect(await offers()).toEqual([])
  expect((await confirm()).error?.code).toBe('wrong_state')
  await set({ state: 'ended', ended_at: t.clock.now() })
  expect(await offers()).toHaveLength(1)
})

test('a policy revised since it was shown is shown again first; without the word it offers nothing', async () => {
  await verify(t, talent)
  const { offered: _, ...policy } = card.policy
  const next = await putOffered(t, {
    ...card,
    policy: { ...card.policy, title: '人才优诊卡发放办法（修订）' },
  })
  expect(next).toBeGreaterThan(version)
  expect((await confirm()).error?.code).toBe('stale_version')
  await putOffered(t, { ...card, policy })
  expect(await offers()).toEqual([])
})

test('no such policy is not found', async () => {
  const of = { params: { id: 'none' } }
  expect((await talent.client.try(confirmOffer, { ...of, body: { version: 1 } })).error?.code).toBe(
    'not_found',
  )
  expect((await talent.client.try(postponeOffer, { ...of, body: { later: true } })).error?.code).toBe(
    'not_found',
  )
})

describe('news of an offer', () => {
  const tell = async (day: string) => {
    t.clock.moveTo(`${day}T08:40:00+08:00`)
    await tellOffers(t.deps)
    return (await newsOf(talent)).filter((what) => what.startsWith('免申即享'))
  }
  const agree = async () => {
    const { consent } = await talent.client.call(getAnswers, {})
    const answers = [{ asked: 'degree', value: '专科', answeredOn: '2026-11-20' }]
    await talent.client.call(saveAnswers, { body: { answers, basedOn: 0, consent: consent.version } })
  }

  test('is told once to whoever agreed to be told of policies, by however many copies', async () => {
    await verify(t, talent)
    await agree()
    t.clock.moveTo('2026-11-25T08:40:00+08:00')
    await Promise.all([tellOffers(t.deps), tellOffers(t.deps)])
    expect(await tell('2026-11-26')).toEqual(['免申即享：“优诊卡”的条件都已核验，不用填表，确认一次就办'])
  })

  test('without the consent nothing is, nor of what was put off or is received already', async () => {
    await verify(t, talent)
    expect(await tell('2026-11-25')).toEqual([])
    await agree()
    await talent.client.call(postponeOffer, { params: { id: OFFERED }, body: { later: true } })
    expect(await tell('2026-11-26')).toEqual([])
    await talent.client.call(postponeOffer, { params: { id: OFFERED }, body: { later: false } })
    await confirm()
    expect(await tell('2026-11-27')).toEqual([])
  })

  test('the list marks it for anybody, and no other', async () => {
    const visitor = await t.as(null)
    const { items } = await visitor.call(listPolicies, { query: { limit: '50' } })
    expect(items.filter(({ offered }) => offered).map(({ id }) => id)).toEqual([OFFERED])
  })
})
