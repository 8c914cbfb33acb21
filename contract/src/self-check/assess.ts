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
import type { Grant } from './combine.ts'
import type { PolicyInPlay } from './schema.ts'

interface Row {
  readonly benefit: PolicyInPlay['benefits'][number]
  readonly condition: Condition
}
/** One row of a policy's table of benefits, judged: the policy is for the person, and so is the row. */
export interface AssessedRow extends Row {
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
export const VERDICTS_BEST_FIRST: readonly Verdict[] = [
  'eligible',
  'near',
  'unjudged',
  'to-verify',
  'ineligible',
]

const rowsFound = new WeakMap<PolicyInPlay, readonly Row[]>()

/** Its rows with their conditions, put together once: with every answer all of them are judged anew. */
function rowsOf(policy: PolicyInPlay): readonly Row[] {
  const there = rowsFound.get(policy)
  if (there !== undefined) return there
  const rows = policy.benefits.map((benefit) => ({
    benefit,
    condition: conditionOfRow(policy.condition, benefit),
  }))
  rowsFound.set(policy, rows)
  return rows
}

/** Everything that has to be settled of a policy: each of its rows. */
export const conditionsOf = (policy: PolicyInPlay): Condition[] =>
  policy.benefits.length === 0 ? [policy.condition] : rowsOf(policy).map(({ condition }) => condition)

const rankOf = ({ judgement }: Pick<AssessedRow, 'judgement'>): number =>
  VERDICTS_BEST_FIRST.indexOf(judgement.verdict)

/** What a person may have of a policy, row by row. */
export function assess(
  policy: PolicyInPlay,
  situation: Situation,
  unsure: ReadonlySet<Asked> = new Set(),
): Assessed {
  const judged = (condition: Condition) => judge(condition, situation, unsure)
  const rows = rowsOf(policy).map(({ benefit, condition }): AssessedRow => ({
    benefit,
    condition,
    judgement: judged(condition),
  }))
  const best =
    rows.length === 0
      ? { condition: policy.condition, judgement: judged(policy.condition) }
      : rows.reduce((one, other) => (rankOf(other) < rankOf(one) ? other : one))
  return {
    policy,
    verdict: best.judgement.verdict,
    condition: best.condition,
    judgement: best.judgement,
    rows,
  }
}

/** Every row that is the person's and comes to something. */
export const grantsOf = (assessed: readonly Assessed[]): Grant[] =>
  assessed.flatMap(({ policy, rows }) =>
    rows.flatMap(({ benefit: { name, sum }, judgement }) =>
      judgement.verdict === 'eligible' && sum ? [{ policy: policy.id, benefit: name, sum }] : [],
    ),
  )

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
