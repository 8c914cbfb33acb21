import type { DayString } from '../calendar/dates.ts'
import {
  factOf,
  factRow,
  isAskedBy,
  leavesOf,
  type Asked,
  type Facts,
  type Known,
  type Situation,
} from '../eligibility/index.ts'
import { assess, conditionsOf } from '../self-check/assess.ts'
import { factsKept } from '../self-check/kept.ts'
import type { Answer, PolicyInPlay } from '../self-check/schema.ts'
import { standingsOf } from '../self-check/standing.ts'
import type { SharedResult } from './schema.ts'

/** Whether a policy's conditions look at a fact; the rest isn't its business. */
export function looksAt(policy: PolicyInPlay): (asked: Asked) => boolean {
  const leaves = conditionsOf(policy).flatMap(leavesOf)
  return (asked) => leaves.some((leaf) => isAskedBy(leaf, asked))
}

const lookedAtIn = (policy: PolicyInPlay, facts: Facts): [Asked, Known][] => {
  const looked = looksAt(policy)
  return Object.entries(facts).filter(([asked]) => looked(asked))
}

/** Of what somebody says the part this policy looks at. */
export const answersFor = (policy: PolicyInPlay, facts: Facts): Answer[] =>
  lookedAtIn(policy, facts).flatMap(([asked, { value, on, verified }]) =>
    verified === undefined ? [{ asked, value: value as Answer['value'], answeredOn: on }] : [],
  )

/** Of what is verified of somebody the part this policy looks at: it goes along by itself. */
export const verifiedFor = (
  policy: PolicyInPlay,
  facts: Facts,
): { asked: Asked; value: Known['value']; on: DayString }[] =>
  lookedAtIn(policy, facts).flatMap(([asked, { value, verified }]) =>
    verified === undefined ? [] : [{ asked, value, on: verified.on }],
  )

/** Of what somebody answered with 不清楚 the part this policy looks at. */
export const unsureFor = (policy: PolicyInPlay, unsure: Iterable<Asked>): Asked[] =>
  [...unsure].filter(looksAt(policy))

/**
 * As the talent's own page judges it on this day; what was verified stands above what was said.
 * @param unsure what was answered with 不清楚
 */
export function judgeShared(
  policy: PolicyInPlay,
  answers: readonly Answer[],
  verified: Facts,
  on: DayString,
  unsure: readonly Asked[] = [],
): NonNullable<SharedResult['result']> {
  const known = lookedAtIn(policy, { ...factsKept(answers), ...verified })
  const situation: Situation = { facts: Object.fromEntries(known), on }
  const assessed = assess(policy, situation, new Set(unsure))
  return {
    verdict: assessed.verdict,
    on,
    standings: standingsOf(assessed, situation).map((standing) => ({
      ...standing,
      proof: standing.proof && { ...standing.proof },
    })),
  }
}

/** What a fact is called, as whoever agrees to let it be seen reads it; of housing with its territory and household. */
export function nameOfFact(asked: Asked): string {
  const { label } = factRow(factOf(asked))
  const [, about = ''] = asked.split('@')
  const within = about.split('/').filter(Boolean).join('，')
  return within === '' ? label : `${label}（${within}）`
}
