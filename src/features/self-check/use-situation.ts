import type { Asked, Situation } from '@talent/contract/eligibility'
import { NOBODYS, useOwnFacts } from './own-facts'
import { useAnswers } from './use-answers'

/** What is known of whoever looks, from their answers and papers; undefined: not known yet. */
export function useSituation(): { situation: Situation; unsure: ReadonlySet<Asked> } | undefined {
  const own = useOwnFacts()
  const { situation, unsure } = useAnswers(own ?? NOBODYS)
  return own && { situation, unsure }
}
