import { useMemo } from 'react'
import * as v from 'valibot'
import { addDays } from '@talent/contract/calendar'
import type { Asked, Facts, Situation } from '@talent/contract/eligibility'
import { todayInChina } from '@/lib/dates'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'
import type { OwnFacts } from './own-facts'

/** What one answers on this phone. */
export interface Answers {
  facts: Facts
  /** Answered with 不清楚. */
  unsure: readonly Asked[]
  /** In the order they were answered. */
  order: readonly Asked[]
  /** The day of the last answer. */
  savedOn: string
  /** What one wants to look at; none: everything. */
  topics: readonly string[]
  /** What one would rather have than what excludes it (`keyOfGrant`), the latest last. */
  instead: readonly string[]
}

export const SHAPE: DraftShape<Answers> = {
  parts: {
    facts: v.custom<Facts>((value) => typeof value === 'object' && value !== null),
    unsure: v.array(v.string()),
    order: v.array(v.string()),
    savedOn: v.string(),
    topics: v.array(v.string()),
    instead: v.array(v.string()),
  },
  empty: { facts: {}, unsure: [], order: [], savedOn: '', topics: [], instead: [] },
}

/** So long the answers stay on the phone. */
export const KEPT_DAYS = 7

/** The answers of this phone, an old one forgotten, and what they say together with what is known already. */
export function useAnswers(own: OwnFacts) {
  const today = todayInChina()
  const stored = useKeptDraft(draftKey('self-check', ''), SHAPE)
  const draft = addDays(stored.draft.savedOn || today, KEPT_DAYS) < today ? SHAPE.empty : stored.draft
  const { facts: said, unsure } = draft
  const known = useMemo(() => {
    const sureOf = (facts: Facts): Facts =>
      Object.fromEntries(Object.entries(facts).filter(([asked]) => !unsure.includes(asked)))
    const typed = sureOf({ ...own.answered, ...said })
    const situation: Situation = {
      facts: { ...sureOf(own.profile), ...typed, ...own.verified },
      on: today,
    }
    const ofSituation: ReadonlySet<Asked> = new Set(unsure)
    return { typed, situation, unsure: ofSituation }
  }, [own, said, unsure, today])
  return {
    ...known,
    draft,
    change: (part: Partial<Answers>) => stored.change({ ...draft, ...part, savedOn: today }),
    clear: stored.clear,
  }
}
