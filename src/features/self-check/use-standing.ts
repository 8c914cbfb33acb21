import { useMemo } from 'react'
import type { Asked, Situation } from '@talent/contract/eligibility'
import { assess, isHeld, type Assessed, type Held } from '@talent/contract/self-check'
import { useInPlay } from './api'
import { NOBODYS, useOwnFacts } from './own-facts'
import { useAnswers, type VisitorsAnswers } from './use-answers'

export interface JudgedStanding {
  readonly assessed: Assessed
  readonly situation: Situation
  /** Answered with 不清楚. */
  readonly unsure: ReadonlySet<Asked>
  readonly visitors: VisitorsAnswers
}
/** What one receives of a policy already; null: nothing. */
export interface Received {
  readonly benefits: readonly string[]
  /** Nothing is left that one might still get. */
  readonly all: boolean
  readonly award: Held['award']
}
export function useReceived(
  policyId: string,
  benefits: readonly { readonly name: string }[],
): Received | null {
  const held = (useOwnFacts() ?? NOBODYS).held.filter(({ policy }) => policy === policyId)
  const names = [...new Set(benefits.map(({ name }) => name))]
  const mine = names.filter((name) => isHeld(held, policyId, name))
  if (held.length === 0) return null
  return {
    benefits: mine.length > 0 ? mine : held.flatMap(({ benefit }) => benefit ?? []),
    all: mine.length === names.length,
    award: held.find(({ award }) => award !== null)?.award ?? null,
  }
}

/** null: not known yet. */
export type PolicyStanding = JudgedStanding | 'not-in-play' | null

/** How whoever looks at a policy stands to it, by what is known of them; the page doesn't wait for it. */
export function useStanding(policyId: string): PolicyStanding {
  const policies = useInPlay().data?.policies
  const own = useOwnFacts()
  const { situation, unsure, visitors } = useAnswers(own ?? NOBODYS)
  const policy = policies?.find(({ id }) => id === policyId)
  const assessed = useMemo(() => policy && assess(policy, situation, unsure), [policy, situation, unsure])
  if (policies === undefined || own === undefined) return null
  return assessed === undefined ? 'not-in-play' : { assessed, situation, unsure, visitors }
}

/** 您: the rows of its table that are whoever looks at it. */
export const ownRows = (standing: PolicyStanding): ReadonlySet<string> =>
  new Set(
    standing === null || standing === 'not-in-play'
      ? []
      : standing.assessed.rows
          .filter(({ judgement }) => judgement.verdict === 'eligible')
          .map(({ benefit }) => rowName(benefit)),
  )
export const rowName = ({ name, appliesTo }: { name: string; appliesTo: string | null }): string =>
  JSON.stringify([name, appliesTo])
