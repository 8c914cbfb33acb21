import { useMemo } from 'react'
import type { KnownOfPerson } from '@talent/contract/self-check'
import { useMe } from '@/features/account'
import { NOBODYS, useOwnFacts } from './own-facts'
import { useAnswers } from './use-answers'

/** What a form that a policy leads to is filled in with; undefined: not known yet. */
export function useKnownOfPerson(): KnownOfPerson | undefined {
  const own = useOwnFacts()
  const { typed } = useAnswers(own ?? NOBODYS)
  const profile = useMe().data?.profile ?? null
  return useMemo(() => own && { answered: typed, ofProfile: own.profile, profile }, [own, typed, profile])
}
