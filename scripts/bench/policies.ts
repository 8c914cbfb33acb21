import { chinaTime } from '../../contract/src/calendar/index.ts'
import { isOwnPlace, type Policy } from '../../contract/src/policy/index.ts'
import type { PolicyInPlay } from '../../contract/src/self-check/index.ts'
import { demoPolicies } from '../../cloud/src/seed/content/demo-policies/index.ts'
import { realPolicies } from '../../cloud/src/seed/read-content.ts'

interface Shipped {
  readonly policy: Policy
  readonly inPlay: PolicyInPlay
}

/** Every shipped policy with conditions, as a self-check gets it. */
export const shippedPolicies = (): Shipped[] =>
  [...demoPolicies, ...realPolicies()].flatMap(({ policy, eligibility }) =>
    eligibility === null
      ? []
      : [
          {
            policy,
            inPlay: {
              ...{ id: policy.id, title: policy.title, topics: [...policy.topics], demo: policy.demo },
              ...{ expiresOn: policy.expiresOn, matter: null, condition: eligibility },
              ...{ benefits: policy.benefits, exclusions: policy.exclusions ?? [] },
            },
          },
        ],
  )

/** Those a self-check of the district asks about: of here, and not over. */
export const policiesOfHere = (now: Date): PolicyInPlay[] => {
  const today = chinaTime(now).day
  return shippedPolicies()
    .filter(({ policy }) => isOwnPlace(policy) && (policy.expiresOn === null || policy.expiresOn >= today))
    .map(({ inPlay }) => inPlay)
}
