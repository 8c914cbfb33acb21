import { conditionOf, outcomeOf, type Outcome } from '@talent/contract/eligibility'
import { theBuyers } from '../../test/people-of-policies/buyers.ts'
import { theTalents } from '../../test/people-of-policies/talents.ts'
import { theWorkers } from '../../test/people-of-policies/workers.ts'
import { factsOf, TODAY, without, type Said } from '../../test/people.ts'
import { realPolicies } from './read-content.ts'

const TABLES = [...theTalents, ...theBuyers, ...theWorkers]

const policies = realPolicies()
const rows = TABLES.flatMap(({ id, benefit, base, people }) =>
  people.map(
    ([who, outcome, over, ...unsaid]): [
      id: string,
      who: string,
      said: Said,
      outcome: Outcome,
      benefit: string,
    ] => [id, who, without({ ...base, ...over }, ...unsaid), outcome, benefit ?? ''],
  ),
)

test.each(rows)('%s：%s', (id, _who, said, outcome, benefit) => {
  const tree = policies.find(({ policy }) => policy.id === id)?.eligibility
  if (!tree) throw new RangeError(`${id} has no conditions`)
  expect(
    outcomeOf(benefit === '' ? tree : conditionOf(tree, benefit), { facts: factsOf(said), on: TODAY }),
  ).toBe(outcome)
})

test('each real document has six people or more, some in, some out, some not known', () => {
  for (const { policy, eligibility } of policies) {
    const outcomes = rows.filter(([id]) => id === policy.id).map(([, , , outcome]) => outcome)
    if (eligibility === null) continue
    expect([policy.id, outcomes.length >= 6]).toEqual([policy.id, true])
    expect([policy.id, outcomes.includes('unmet'), outcomes.includes('unknown')]).toEqual([
      policy.id,
      true,
      true,
    ])
  }
})
