import { getPolicy } from '@talent/contract/policy'
import { listEligibility } from '@talent/contract/self-check'
import { useDistrict } from '../../../test/district.ts'
import { rent } from '../../seed/content/demo-policies/housing.ts'
import { importPolicy } from './index.ts'

const { t } = useDistrict({})

const put = (title: string, effectiveOn: string | null, applyFrom: string | null = null) =>
  t.deps.db.transaction().execute((trx) =>
    importPolicy(trx, {
      ...rent,
      versionGroup: 'rent',
      policy: { ...rent.policy, exclusions: [], id: 'rent', title, effectiveOn, applyFrom, applyUntil: null },
      eligibility: {
        ...{ fact: 'socialInsuranceMonths', operator: 'gte', value: Number(title), inclusive: true },
        ...{ summary: `满 ${title} 个月`, clause: null },
      },
    }),
  )
const inPlay = async () => (await (await t.as(null)).call(listEligibility, {})).policies
/** What is asked for, and whether it can be applied for. */
const shown = async () => (await inPlay()).map(({ title, condition, shut }) => [title, condition, shut])
const months = (count: number) => expect.objectContaining({ value: count }) as unknown

test('a revision dated ahead is judged by from its day on, and until then what was in force is', async () => {
  await put('6', '2026-01-01')
  await put('12', '2026-12-10')
  expect(await shown()).toEqual([['6', months(6), undefined]])
  t.clock.moveTo('2026-12-09T15:59:00.000Z')
  expect(await shown()).toEqual([['6', months(6), undefined]])
  t.clock.moveTo('2026-12-09T16:00:00.000Z')
  expect(await shown()).toEqual([['12', months(12), undefined]])
})

test('a revision of a revision that hasn’t begun changes nothing before its day either', async () => {
  await put('6', null)
  await put('12', '2026-12-10')
  await put('24', '2026-12-20')
  expect(await shown()).toEqual([['6', months(6), undefined]])
  t.clock.moveTo('2026-12-12T04:00:00.000Z')
  expect(await shown()).toEqual([['12', months(12), undefined]])
})

test('one that hasn’t begun at all can’t be had yet, and opens on its day, or on its first day to apply', async () => {
  await put('6', '2026-12-10')
  expect(await shown()).toEqual([['6', months(6), { why: 'upcoming', on: '2026-12-10' }]])
  await put('7', '2026-12-10', '2026-12-15')
  expect(await shown()).toEqual([['7', months(7), { why: 'upcoming', on: '2026-12-15' }]])
  expect((await (await t.as(null)).call(getPolicy, { params: { id: 'rent' } })).effectiveOn).toBe(
    '2026-12-10',
  )
  t.clock.moveTo('2026-12-20T04:00:00.000Z')
  expect(await shown()).toEqual([['7', months(7), undefined]])
})
