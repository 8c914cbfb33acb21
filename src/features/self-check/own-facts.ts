import { useMemo } from 'react'
import type { Education, Profile } from '@talent/contract/account'
import type { Facts, Known } from '@talent/contract/eligibility'
import { factsKept, factsVerified, type Held, type KeptAnswers } from '@talent/contract/self-check'
import { useMe } from '@/features/account'
import { todayInChina } from '@/lib/dates'
import { useHeld, useKeptAnswers, useVerifiedFacts } from './api'

/** What is known of whoever is signed in before they answer anything. */
export interface OwnFacts {
  /** What they keep; null: nobody is signed in who could. */
  readonly kept: KeptAnswers | null
  /** As far as their profile tells. */
  readonly profile: Facts
  /** Of what they keep; stands above the profile. */
  readonly answered: Facts
  /** Stands above everything typed, and is never asked. */
  readonly verified: Facts
  /** So many of those kept belong to questions that are asked otherwise now. */
  readonly outdated: number
  /** 已享受: what they already receive. */
  readonly held: readonly Held[]
}
export const NOBODYS: OwnFacts = {
  kept: null,
  profile: {},
  answered: {},
  verified: {},
  outdated: 0,
  held: [],
}

const DEGREE: Partial<Record<Education, string>> = {
  doctor: '博士研究生',
  master: '硕士研究生',
  bachelor: '本科',
  college: '专科',
}

export function factsOfProfile(profile: Profile | null, today: string): Facts {
  if (profile === null) return {}
  const degree = DEGREE[profile.education]
  const facts: Record<string, Known> = {}
  if (degree !== undefined) facts.degree = { value: degree, on: today }
  if (profile.arrivedOn !== null) facts.arrivalDate = { value: profile.arrivedOn, on: today }
  return facts
}

/**
 * undefined: not known yet. Where it can't be had, one does without.
 * @param wanted nothing is asked of the server where it isn't
 */
export function useOwnFacts(wanted = true): OwnFacts | undefined {
  const me = useMe()
  const mine = wanted && me.holds('talent')
  const kept = useKeptAnswers(mine)
  const verified = useVerifiedFacts(mine)
  const held = useHeld(mine)
  const [profile, today] = [me.data?.profile ?? null, todayInChina()]
  const own = useMemo((): OwnFacts => {
    const answers = kept.data?.answers ?? []
    const answered = factsKept(answers)
    return {
      kept: kept.data ?? null,
      profile: factsOfProfile(profile, today),
      answered,
      verified: factsVerified(verified.data?.verified ?? []),
      outdated: answers.length - Object.keys(answered).length,
      held: held.data?.held ?? [],
    }
  }, [kept.data, verified.data, held.data, profile, today])
  if (!mine) return wanted && me.signedIn && me.data === undefined && !me.error ? undefined : NOBODYS
  const waits = [kept, verified, held].some(({ data, error }) => data === undefined && !error)
  return waits ? undefined : own
}
