import {
  conditionOfRow,
  judge,
  needsIn,
  find,
  type Asked,
  type Condition,
  type Judgement,
  type Situation,
  type Verdict,
} from '../eligibility/index.ts'
import type { PolicyInPlay } from './schema.ts'

/** One row of a policy's table of benefits, judged: the policy is for the person, and so is the row. */
export interface AssessedRow {
  readonly benefit: PolicyInPlay['benefits'][number]
  readonly condition: Condition
  readonly judgement: Judgement
}
export interface Assessed {
  readonly policy: PolicyInPlay
  /** Of its rows the one that is nearest to being theirs. */
  readonly verdict: Verdict
  /** That row's, or the policy's own where its table is empty. */
  readonly condition: Condition
  readonly judgement: Judgement
  readonly rows: readonly AssessedRow[]
}

/** The best one can be told first; what is still open comes before a no. */
const ORDER: readonly Verdict[] = ['eligible', 'near', 'unjudged', 'to-verify', 'ineligible']

/** Everything that has to be settled of a policy: each of its rows. */
export const conditionsOf = ({ condition, benefits }: PolicyInPlay): Condition[] =>
  benefits.length === 0 ? [condition] : benefits.map((benefit) => conditionOfRow(condition, benefit))

/** What a person may have of a policy, row by row. */
export function assess(
  policy: PolicyInPlay,
  situation: Situation,
  unsure: ReadonlySet<Asked> = new Set(),
): Assessed {
  const rows = policy.benefits.map((benefit): AssessedRow => {
    const condition = conditionOfRow(policy.condition, benefit)
    return { benefit, condition, judgement: judge(condition, situation, unsure) }
  })
  const own = { condition: policy.condition, judgement: judge(policy.condition, situation, unsure) }
  const [best = own] = [...rows].sort(
    (a, b) => ORDER.indexOf(a.judgement.verdict) - ORDER.indexOf(b.judgement.verdict),
  )
  return {
    policy,
    verdict: best.judgement.verdict,
    condition: best.condition,
    judgement: best.judgement,
    rows,
  }
}

/** How many of these policies an answer to this question bears on now. */
export const policiesWaitingFor = (
  asked: Asked,
  policies: readonly PolicyInPlay[],
  situation: Situation,
  unsure: ReadonlySet<Asked>,
): PolicyInPlay[] =>
  policies.filter((policy) =>
    conditionsOf(policy).some((condition) =>
      needsIn(find(condition, situation), situation, unsure).includes(asked),
    ),
  )
