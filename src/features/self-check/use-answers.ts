import { useMemo } from 'react'
import * as v from 'valibot'
import { addDays } from '@talent/contract/calendar'
import type { Asked, Facts, Situation } from '@talent/contract/eligibility'
import { useSession } from '@/features/account'
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
  /** A visitor's answers (`signOf`) that weren't to be taken over. */
  left: string
}

export const SHAPE: DraftShape<Answers> = {
  parts: {
    facts: v.custom<Facts>((value) => typeof value === 'object' && value !== null),
    unsure: v.array(v.string()),
    order: v.array(v.string()),
    savedOn: v.string(),
    topics: v.array(v.string()),
    instead: v.array(v.string()),
    left: v.string(),
  },
  empty: { facts: {}, unsure: [], order: [], savedOn: '', topics: [], instead: [], left: '' },
}

/** So long the answers stay on the phone. */
export const KEPT_DAYS = 7

/** What was answered longer ago than that is forgotten. */
const asOf = (draft: Answers, today: string): Answers =>
  addDays(draft.savedOn || today, KEPT_DAYS) < today ? SHAPE.empty : draft

const signOf = ({ savedOn, order }: Answers): string => `${savedOn}:${order.length}`

/** One's own answers with a visitor's over them; what the visitor wasn't sure of takes nothing away. */
function joined(mine: Answers, kept: Facts, theirs: Answers): Partial<Answers> {
  const isKnown = (asked: Asked) => asked in mine.facts || asked in kept
  return {
    facts: { ...mine.facts, ...theirs.facts },
    unsure: [
      ...mine.unsure.filter((asked) => !(asked in theirs.facts)),
      ...theirs.unsure.filter((asked) => !isKnown(asked) && !mine.unsure.includes(asked)),
    ],
    order: [...mine.order, ...theirs.order.filter((asked) => !mine.order.includes(asked))],
    topics: mine.topics.length > 0 ? mine.topics : theirs.topics,
    instead: [...mine.instead, ...theirs.instead.filter((one) => !mine.instead.includes(one))],
  }
}

/** What was answered on this phone before anybody signed in, to whoever is signed in now. */
export interface VisitorsAnswers {
  /** So many answers wait to be asked about; 0: none, or they were left. */
  readonly waiting: number
  readonly take: () => void
  /** They stay on the phone as a visitor's; of these one isn't asked again. */
  readonly leave: () => void
}

/** The answers of this phone, and what they say together with what is known already. */
export function useAnswers(own: OwnFacts) {
  const today = todayInChina()
  const signedIn = useSession(({ accountId }) => accountId !== null)
  const stored = useKeptDraft(draftKey('self-check', ''), SHAPE)
  const visitors = useKeptDraft(draftKey('self-check', '', ''), SHAPE)
  const draft = asOf(stored.draft, today)
  const { facts: said, unsure } = draft
  const known = useMemo(() => {
    const sureOf = (facts: Facts): Facts =>
      Object.fromEntries(Object.entries(facts).filter(([asked]) => !unsure.includes(asked)))
    const typed = sureOf({ ...own.answered, ...said })
    const situation: Situation = {
      facts: { ...sureOf(own.profile), ...typed, ...own.verified },
      on: today,
    }
    const notSure: ReadonlySet<Asked> = new Set(unsure)
    return { typed, situation, unsure: notSure }
  }, [own, said, unsure, today])
  const change = (part: Partial<Answers>) => stored.change({ ...draft, ...part, savedOn: today })
  const before = asOf(visitors.draft, today)
  const carried: VisitorsAnswers = {
    waiting: signedIn && signOf(before) !== draft.left ? before.order.length : 0,
    take: () => {
      change(joined(draft, own.answered, before))
      visitors.clear()
    },
    leave: () => change({ left: signOf(before) }),
  }
  return { ...known, draft, change, clear: stored.clear, visitors: carried }
}
