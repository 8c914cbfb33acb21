import { useMemo } from 'react'
import type { KnownOfPerson } from '@talent/contract/self-check'
import { useMe } from '@/features/account'
import { NOBODYS, useOwnFacts } from './own-facts'
import { useAnswers, type VisitorsAnswers } from './use-answers'

/**
 * What a form that a policy leads to is filled in with; undefined: not known yet.
 * @param wanted a policy led here
 */
export function useKnownOfPerson(wanted: boolean): {
  known: KnownOfPerson | undefined
  visitors: VisitorsAnswers
} {
  const own = useOwnFacts(wanted)
  const { typed, visitors } = useAnswers(own ?? NOBODYS)
  const profile = useMe().data?.profile ?? null
  const known = useMemo(
    () => own && { answered: typed, ofProfile: own.profile, profile },
    [own, typed, profile],
  )
  return { known, visitors }
}
