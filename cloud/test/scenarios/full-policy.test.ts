import type { PolicyFull } from '@talent/contract/policy'
import { getPolicy, listPolicies } from '@talent/contract/policy'
import { getPolicyEditor, setPolicyFull } from '@talent/contract/policy-editor'
import { setPolicyMark } from '@talent/contract/policy-mark'
import { listEligibility, saveAnswers } from '@talent/contract/self-check'
import { addCoordinator, addTalent, newsOf, useDistrict } from '../district.ts'
import { rent } from '../../src/seed/content/demo-policies/housing.ts'
import { importPolicy } from '../../src/features/policy/index.ts'
import { tellMarked } from '../../src/features/policy-mark/tell-marked.ts'
import { tellFitting } from '../../src/features/policy-news/tell-fitting.ts'

const { t, coordinator } = useDistrict({ coordinator: addCoordinator })
const { id } = rent.policy
const params = { id }
const GONE: PolicyFull = { kind: 'budget', since: '2026-11-20' }

beforeEach(async () => {
  t.clock.moveTo('2026-11-24T08:00:00+08:00')
  await t.deps.db.transaction().execute((trx) => importPolicy(trx, rent))
})

const say = (before: PolicyFull | null, full: PolicyFull | null) =>
  coordinator.client.try(setPolicyFull, { params, body: { before, full } })
const detail = () => coordinator.client.call(getPolicy, { params })
const inPlay = async () => {
  const { policies } = await coordinator.client.call(listEligibility, {})
  return policies.find((one) => one.id === id)
}

test('资金已用完 shows since when, on its page, in the list, in its filter and in a self-check; 恢复受理 ends it', async () => {
  const open = await detail()
  expect(open).toMatchObject({ applying: 'open', full: null })
  expect((await say(null, GONE)).status).toBe(200)
  expect(await detail()).toMatchObject({ applying: 'full', full: GONE })
  const { items, facets } = await coordinator.client.call(listPolicies, { query: { applying: 'full' } })
  expect(items.map((one) => one.id)).toEqual([id])
  expect(facets.applying).toContainEqual({ value: 'full', count: 1 })
  expect(await inPlay()).toMatchObject({ shut: { why: 'full', on: '2026-11-20' } })
  expect((await say(GONE, null)).status).toBe(200)
  expect(await detail()).toEqual(open)
  expect((await inPlay())?.shut).toBeUndefined()
  const { history } = await coordinator.client.call(getPolicyEditor, { params })
  expect(history.slice(0, 2).map(({ event, by }) => [event, by])).toEqual([
    ['reopen', '顾明月'],
    ['full', '顾明月'],
  ])
})

test('said twice it is said once; over what another said it is refused, and for a day to come', async () => {
  await say(null, GONE)
  expect((await say(null, GONE)).status).toBe(200)
  const { history } = await coordinator.client.call(getPolicyEditor, { params })
  expect(history.filter(({ event }) => event === 'full')).toHaveLength(1)
  const other = await say(null, { kind: 'places', since: '2026-11-21' })
  expect(other.body).toMatchObject({
    error: { code: 'stale_version', message: expect.stringContaining('资金已用完') },
  })
  const ahead = await say(GONE, { kind: 'places', since: '2026-11-25' })
  expect(ahead.body).toMatchObject({ error: { code: 'invalid' } })
  expect(await detail()).toMatchObject({ full: GONE })
})

test('who waits for its opening is told when it takes applications again; nobody is told that it fits meanwhile', async () => {
  await tellFitting(t.deps)
  const talent = await addTalent(t)
  const answers = [
    { asked: 'socialInsuranceMonths', value: 60, answeredOn: '2026-11-24' },
    { asked: 'degree', value: '博士研究生', answeredOn: '2026-11-24' },
  ]
  await talent.client.call(saveAnswers, { body: { answers, basedOn: 0, consent: 3 } })
  await say(null, GONE)
  await talent.client.call(setPolicyMark, { params, body: { mark: 'opening', marked: true } })
  // Its conditions change while it is full.
  await t.deps.db
    .updateTable('policy')
    .set({
      eligibility: JSON.stringify({
        fact: 'degree',
        operator: 'gte',
        value: '本科',
        summary: '本科',
        clause: '第一条',
      }),
    })
    .where('id', '=', id)
    .execute()
  t.clock.moveTo('2026-11-25T08:30:00+08:00')
  await tellFitting(t.deps)
  await tellMarked(t.deps)
  expect(await newsOf(talent)).toEqual([])
  await say(GONE, null)
  await tellMarked(t.deps)
  expect(await newsOf(talent)).toEqual([`“${rent.policy.title}”现在能申请了，2028年12月31日截止`])
})
