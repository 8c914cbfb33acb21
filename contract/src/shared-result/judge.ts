import type { DayString } from '../calendar/dates.ts'
import { askedBy, leavesOf, type Asked, type Facts, type Situation } from '../eligibility/index.ts'
import { assess, conditionsOf } from '../self-check/assess.ts'
import { factsKept } from '../self-check/kept.ts'
import type { Answer, PolicyInPlay } from '../self-check/schema.ts'
import { standingsOf } from '../self-check/standing.ts'
import { factRow, type FactKey } from '../eligibility/facts.ts'
import type { SharedResult, SharedStanding } from './schema.ts'

/** What a policy's conditions look at: each fact, and the day it is counted since. */
export function factsLookedAt(policy: PolicyInPlay): ReadonlySet<Asked> {
  const leaves = conditionsOf(policy).flatMap(leavesOf)
  return new Set(leaves.flatMap((leaf) => [askedBy(leaf), factRow(leaf.fact).since ?? []].flat()))
}

/** Of what somebody says the part this policy looks at; the rest isn't its business. */
export function answersFor(policy: PolicyInPlay, facts: Facts): Answer[] {
  const looked = factsLookedAt(policy)
  return Object.entries(facts).flatMap(([asked, { value, on, verified }]) =>
    looked.has(asked) && verified === undefined
      ? [{ asked, value: value as Answer['value'], answeredOn: on }]
      : [],
  )
}

const lookedAtIn = (facts: Facts, looked: ReadonlySet<Asked>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([asked]) => looked.has(asked)))

/** By which facts a line of a result was judged: that of the leaf with these words. */
function verifiedOf(policy: PolicyInPlay, text: string, { facts }: Situation): SharedStanding['verified'] {
  const leaf = conditionsOf(policy)
    .flatMap(leavesOf)
    .find(({ summary }) => summary === text)
  const known = leaf === undefined ? undefined : facts[askedBy(leaf)]
  return known?.verified === undefined ? null : { by: known.verified.by, on: known.verified.on }
}

/** As the talent's own page judges it on this day; what was verified stands above what was said. */
export function judgeShared(
  policy: PolicyInPlay,
  answers: readonly Answer[],
  verified: Facts,
  on: DayString,
): NonNullable<SharedResult['result']> {
  const looked = factsLookedAt(policy)
  const facts = lookedAtIn({ ...factsKept(answers), ...verified }, looked)
  const situation: Situation = { facts, on }
  const assessed = assess(policy, situation)
  return {
    verdict: assessed.verdict,
    on,
    standings: standingsOf(assessed, situation).map((standing) => ({
      ...standing,
      proof: standing.proof && { ...standing.proof },
      verified: verifiedOf(policy, standing.text, situation),
    })),
  }
}

/** What a fact is called, as whoever agrees to let it be seen reads it. */
export const nameOfFact = (asked: Asked): string => factRow((asked.split('@')[0] ?? '') as FactKey).label
