import { ConditionTree, isAnswer, type Facts } from '@talent/contract/eligibility'
import { isOwnPlace, listPolicies } from '@talent/contract/policy'
import { assess, getAnswers, listEligibility } from '@talent/contract/self-check'
import * as v from 'valibot'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { demoAnswers } from '../../seed/content/demo-answers.ts'
import { talents } from '../../seed/content/district.ts'
import { seed } from '../../seed/seed.ts'
import { bytesOf, MOST_BYTES } from '../../lib/read-page.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
}, 120_000)
afterAll(() => t.close())

const inPlay = async () => (await (await t.as(null)).call(listEligibility, {})).policies

test('whoever asks gets what holds here and is in force, each with a tree that passes the check', async () => {
  const policies = await inPlay()
  expect(policies.length).toBeGreaterThanOrEqual(8)
  const rows = await t.deps.db.selectFrom('policy').select(['id', 'level', 'place', 'validity']).execute()
  for (const { id, condition } of policies) {
    const row = rows.find((one) => one.id === id)
    expect([id, row && isOwnPlace(row), row?.validity]).toEqual([
      id,
      true,
      expect.stringMatching(/in_force|unknown/),
    ])
    expect(v.safeParse(ConditionTree, condition).success).toBe(true)
  }
})

test.each(Object.keys(demoAnswers))(
  'with what they answered and keep, %s can have something of the district and is told what is missing for more',
  async (id) => {
    const kept = await (await t.as(id)).call(getAnswers, {})
    expect(kept.answers.filter(({ asked, value }) => !isAnswer(asked, value))).toEqual([])
    const on = t.clock.now().toISOString().slice(0, 10)
    const { education, arrivedOn } = talents.find((one) => one.id === id) ?? {}
    const degree = { doctor: '博士研究生', master: '硕士研究生', bachelor: '本科' }[String(education)]
    const facts = Object.fromEntries(
      [
        ['degree', degree],
        ['arrivalDate', arrivedOn],
        ...kept.answers.map(({ asked, value }) => [asked, value]),
      ].map(([asked, value]) => [asked, { value, on }]),
    ) as Facts
    const own = (await inPlay()).filter(({ demo }) => demo)
    const verdicts = own.map((policy) => assess(policy, { facts, on }).verdict)
    expect(verdicts).toContain('eligible')
    expect(verdicts.some((verdict) => verdict === 'near' || verdict === 'ineligible')).toBe(true)
  },
)

test('what has expired or was replaced is not asked about', async () => {
  const [one, two] = await inPlay()
  await t.deps.db
    .updateTable('policy')
    .set({ expires_on: '2026-11-23' })
    .where('id', '=', one?.id ?? '')
    .execute()
  await t.deps.db
    .updateTable('policy')
    .set({ validity: 'superseded' })
    .where('id', '=', two?.id ?? '')
    .execute()
  const ids = (await inPlay()).map(({ id }) => id)
  expect(ids).not.toContain(one?.id)
  expect(ids).not.toContain(two?.id)
})

test('one that holds here without conditions is named as not looked at, with clause and telephone, in list and self-check', async () => {
  const { db } = t.deps
  const visitor = await t.as(null)
  const bare = async () => ({
    list: (await visitor.call(listPolicies, { query: { limit: '50' } })).items.flatMap(({ id, unchecked }) =>
      unchecked === undefined ? [] : [[id, unchecked.clause, unchecked.phone]],
    ),
    check: (await visitor.call(listEligibility, {})).unchecked.map((one) => [one.id, one.clause, one.phone]),
  })
  expect(await bare()).toEqual({ list: [], check: [] })
  const here = ['demo-settling', 'zz-spouse-2024']
  const kept = await db.selectFrom('policy').select(['id', 'eligibility']).where('id', 'in', here).execute()
  await db.updateTable('policy').set({ eligibility: null }).where('id', 'in', here).execute()
  const settling = ['demo-settling', '第三条', '0375-0000000']
  // Another place's is for reference: nobody expects it in a self-check.
  expect(await bare()).toEqual({ list: [settling], check: [settling] })
  for (const { id, eligibility } of kept)
    await db
      .updateTable('policy')
      .set({ eligibility: eligibility === null ? null : JSON.stringify(eligibility) })
      .where('id', '=', id)
      .execute()
})

test('the answer is short enough for a poor line', async () => {
  expect(bytesOf(await inPlay())).toBeLessThan(MOST_BYTES)
})
