import type { Condition, FactKey, Leaf } from '@talent/contract/eligibility'
import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { saveAnswers, type Answer } from '@talent/contract/self-check'
import { awardTo } from '../../../test/award.ts'
import { addTalent, newsOf, useDistrict, type Person } from '../../../test/district.ts'
import { demoPolicies } from '../../seed/content/demo-policies/index.ts'
import { importPolicy } from '../policy/index.ts'
import { tellFitting } from './tell-fitting.ts'

const { t } = useDistrict({})

const leaf = (fact: FactKey, value: Leaf['value'], more: Partial<Leaf> = {}): Leaf => ({
  ...{ fact, operator: 'gte', value, summary: '条件', clause: '第五条' },
  ...more,
})
async function put(id: string, eligibility: Condition, title = id): Promise<void> {
  const [record] = demoPolicies
  if (record === undefined) throw new Error('no policy')
  const policy = { ...record.policy, id, title, benefits: [], exclusions: [] }
  await t.deps.db
    .transaction()
    .execute((trx) => importPolicy(trx, { ...record, policy, eligibility, versionGroup: id }))
}
const answer = (asked: string, value: Answer['value'], answeredOn = '2026-11-24'): Answer => ({
  ...{ asked, value, answeredOn },
})
async function keeping(...answers: Answer[]): Promise<Person> {
  const talent = await addTalent(t)
  await talent.client.call(saveAnswers, { body: { answers, basedOn: 0, consent: 3 } })
  return talent
}
const tellOn = async (day: string) => {
  t.clock.moveTo(`${day}T08:30:00+08:00`)
  await tellFitting(t.deps)
}
const bachelor = leaf('degree', '本科')

beforeEach(async () => {
  await put('first', bachelor)
  await tellOn('2026-11-24')
})

test('what the service begins with is nobody’s news', async () => {
  const talent = await keeping(answer('degree', '硕士研究生'))
  await tellOn('2026-11-25')
  expect(await newsOf(talent)).toEqual([])
})

test('a new one is told once to whom it fits, by however many copies, and to nobody else', async () => {
  const [master, college, unasked] = [
    await keeping(answer('degree', '硕士研究生')),
    await keeping(answer('degree', '专科')),
    await keeping(answer('arrivalDate', '2026-01')),
  ]
  const keepsNothing = await addTalent(t)
  await put('second', bachelor, '青年人才补贴')
  t.clock.moveTo('2026-11-26T08:30:00+08:00')
  await Promise.all([tellFitting(t.deps), tellFitting(t.deps)])
  await tellOn('2026-11-27')
  expect(await newsOf(master)).toEqual(['按您存下的回答，新政策“青年人才补贴”可享受'])
  for (const other of [college, unasked, keepsNothing]) expect(await newsOf(other)).toEqual([])
})

test('what an office has to look at is said so', async () => {
  const talent = await keeping(answer('degree', '硕士研究生'), answer('lawAbiding', true))
  await put(
    'checked',
    { all: [bachelor, leaf('lawAbiding', true, { operator: 'eq', check: 'manual' })] },
    '专家津贴',
  )
  await tellOn('2026-11-28')
  expect(await newsOf(talent)).toEqual(['新政策“专家津贴”可能适用，有条件要由部门核验'])
})

test('a change of its conditions is news, a change of its words isn’t', async () => {
  const talent = await keeping(answer('degree', '专科'))
  await put('changed', bachelor, '技能补贴')
  await tellOn('2026-11-29')
  await put('changed', bachelor, '技能提升补贴')
  await tellOn('2026-11-30')
  expect(await newsOf(talent)).toEqual([])
  await put('changed', leaf('degree', '专科'), '技能提升补贴')
  await tellOn('2026-12-01')
  await tellOn('2026-12-02')
  expect(await newsOf(talent)).toEqual(['按您存下的回答，新政策“技能提升补贴”可享受'])
})

test('what time brings is told on its day', async () => {
  await put('insured', leaf('socialInsuranceMonths', 12), '租房补贴')
  await tellOn('2026-12-03')
  const talent = await keeping(answer('socialInsuranceMonths', 10, '2026-12-03'))
  await tellOn('2027-02-02')
  expect(await newsOf(talent)).toEqual([])
  await tellOn('2027-02-03')
  await tellOn('2027-02-04')
  expect(await newsOf(talent)).toEqual(['按您存下的回答，“租房补贴”2月3日起可能符合，请核对一下'])
})

test('who withdrew the consent, or agreed to older words, is told nothing', async () => {
  const [withdrew, older] = [
    await keeping(answer('degree', '硕士研究生', '2027-02-04')),
    await keeping(answer('degree', '硕士研究生', '2027-02-04')),
  ]
  const [given] = (await withdrew.client.call(listConsents, {})).consents
  await withdrew.client.call(withdrawConsent, { params: { id: given?.id ?? '' } })
  await t.deps.db.updateTable('consent').set({ version: 1 }).where('subject_id', '=', older.id).execute()
  await put('third', bachelor)
  await tellOn('2027-02-05')
  expect([await newsOf(withdrew), await newsOf(older)]).toEqual([[], []])
})

test('of what one already receives nothing is told; of what one only applied for it is', async () => {
  const [has, hasNot] = [
    await keeping(answer('degree', '硕士研究生')),
    await keeping(answer('degree', '硕士研究生')),
  ]
  await put('second', bachelor, '青年人才补贴')
  const id = await awardTo(t, { talent_account_id: has.id })
  await t.deps.db.updateTable('award').set({ policy_id: 'second' }).where('id', '=', id).execute()
  await tellOn('2026-11-26')
  expect(await newsOf(hasNot)).toEqual(['按您存下的回答，新政策“青年人才补贴”可享受'])
  expect(await newsOf(has)).toEqual([])
})
