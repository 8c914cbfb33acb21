import fc from 'fast-check'
import { addDays } from '../calendar/dates.ts'
import type { Condition, Facts, Known, Leaf } from '../eligibility/index.ts'

/** Any conditions and anybody, for what must hold of all of them. */

export const ON = '2026-11-27'
const day = fc.integer({ min: 0, max: 40 * 365 }).map((days) => addDays('1986-01-01', days))
const part = { summary: fc.constant('条件'), clause: fc.constant(null) }
const extras = {
  soft: fc.option(fc.constant(true), { nil: undefined }),
  partial: fc.option(fc.constant(true), { nil: undefined }),
  check: fc.option(fc.constantFrom('commitment' as const, 'manual' as const), { nil: undefined }),
}
const plain = fc.oneof(
  fc.record({
    ...part,
    fact: fc.constantFrom('civilServant' as const, 'lawAbiding' as const),
    operator: fc.constant('eq' as const),
    value: fc.boolean(),
  }),
  fc.record({
    ...part,
    fact: fc.constant('degree' as const),
    operator: fc.constantFrom('eq' as const, 'gte' as const, 'lte' as const),
    value: fc.constantFrom('专科', '本科', '硕士研究生'),
  }),
  fc.record({
    ...part,
    fact: fc.constantFrom('age' as const),
    operator: fc.constantFrom('lte' as const, 'gte' as const, 'gt' as const),
    value: fc.integer({ min: 20, max: 45 }),
    inclusive: fc.constantFrom(undefined, null, true, false),
  }),
  fc.record({
    ...part,
    fact: fc.constant('graduationDate' as const),
    operator: fc.constantFrom('lte' as const, 'gte' as const, 'lt' as const),
    value: fc.constantFrom('2020-06-30', '2024-07-01', '2025-02-10'),
  }),
  fc.record({
    ...part,
    fact: fc.constantFrom('socialInsuranceMonths' as const, 'monthsSinceGraduation' as const),
    operator: fc.constantFrom('lte' as const, 'gte' as const),
    value: fc.integer({ min: 1, max: 60 }),
  }),
)
const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  { weight: 4, arbitrary: plain },
  {
    weight: 1,
    arbitrary: fc.tuple(plain, fc.record(extras)).map(([one, more]) => ({ ...one, ...more })),
  },
)
export const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
  ),
}))
const known = (value: fc.Arbitrary<Known['value']>): fc.Arbitrary<Known> =>
  fc.record(
    {
      value,
      on: fc.constantFrom(ON, '2026-08-27', '2025-11-27'),
      verified: fc.record({ by: fc.constant('人社局'), on: fc.constant('2026-10-01') }),
    },
    { requiredKeys: ['value', 'on'] },
  )
/** What may be known of somebody. */
export const person: fc.Arbitrary<Facts> = fc.record(
  {
    civilServant: known(fc.boolean()),
    lawAbiding: known(fc.boolean()),
    degree: known(fc.constantFrom('高中', '专科', '本科', '硕士研究生', '博士研究生')),
    birthDate: known(day),
    graduationDate: known(
      fc.oneof(
        day,
        day.map((one) => one.slice(0, 7)),
      ),
    ),
    socialInsuranceMonths: known(
      fc.oneof(
        fc.integer({ min: 0, max: 60 }),
        fc
          .tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 0, max: 24 })))
          .map(([from, more]) => ({ from, to: more === null ? null : from + more })),
      ),
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>
