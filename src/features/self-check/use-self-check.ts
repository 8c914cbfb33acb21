import { useMemo } from 'react'
import * as v from 'valibot'
import { addDays } from '@talent/contract/calendar'
import {
  isAskedBy,
  leavesOf,
  nextQuestion,
  openQuestions,
  type Asked,
  type Facts,
  type Known,
  type Situation,
} from '@talent/contract/eligibility'
import {
  assess,
  conditionsOf,
  type Answer,
  type Assessed,
  type PolicyInPlay,
} from '@talent/contract/self-check'
import { todayInChina } from '@/lib/dates'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'
import { toggled } from '@/lib/toggled'
import type { OwnFacts } from './own-facts'

interface Answers {
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

const SHAPE: DraftShape<Answers> = {
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

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))

export interface SelfCheck {
  /** Those of the topics one wants to look at. */
  readonly policies: readonly PolicyInPlay[]
  readonly situation: Situation
  readonly unsure: ReadonlySet<Asked>
  /** Answered here, in that order. */
  readonly order: readonly Asked[]
  /** All that is known and bears on these policies: what was verified, what was answered here, what one keeps. */
  readonly known: readonly Asked[]
  readonly assessed: readonly Assessed[]
  /** What is asked next; null: all is settled, or nothing left to ask. */
  readonly next: Asked | null
  /** At most so many questions remain. */
  readonly open: number
  /** null: 不清楚. */
  readonly answer: (asked: Asked, value: Known['value'] | null) => void
  readonly topics: readonly string[]
  readonly pickTopic: (topic: string) => void
  readonly instead: readonly string[]
  readonly prefer: (grant: string) => void
  /** All there would be to keep, and whether that is other than what one keeps. */
  readonly toKeep: readonly Answer[]
  readonly unkept: number
  readonly clear: () => void
}

const keepable = (facts: Facts): Answer[] =>
  Object.entries(facts).map(([asked, { value, on }]) => ({
    asked,
    value: value as Answer['value'],
    answeredOn: on,
  }))

/** So many were answered, changed or taken back since. */
function changedSince(kept: readonly Answer[], now: readonly Answer[]): number {
  const words = ({ asked, value }: Answer) => JSON.stringify([asked, value])
  const [before, after] = [new Set(kept.map(words)), new Set(now.map(words))]
  const asked = [...kept, ...now].filter((one) => !before.has(words(one)) || !after.has(words(one)))
  return new Set(asked.map((one) => one.asked)).size
}

/** The answers of this phone beside what one keeps, and what they say of these policies. Nothing is sent. */
export function useSelfCheck(all: readonly PolicyInPlay[], own: OwnFacts): SelfCheck {
  const today = todayInChina()
  const stored = useKeptDraft(draftKey('self-check', ''), SHAPE)
  const draft = addDays(stored.draft.savedOn || today, KEPT_DAYS) < today ? SHAPE.empty : stored.draft
  const { facts: said, unsure, order, topics, instead } = draft
  const computed = useMemo(() => {
    const policies =
      topics.length === 0 ? all : all.filter((policy) => policy.topics.some((one) => topics.includes(one)))
    const sureOf = (facts: Facts): Facts =>
      Object.fromEntries(Object.entries(facts).filter(([asked]) => !unsure.includes(asked)))
    const typed = sureOf({ ...own.answered, ...said })
    const situation: Situation = {
      facts: { ...sureOf(own.profile), ...typed, ...own.verified },
      on: today,
    }
    const round = { situation, unsure: new Set(unsure) }
    const conditions = policies.flatMap(conditionsOf)
    const leaves = conditions.flatMap(leavesOf)
    const names = new Set([...Object.keys(own.verified), ...order, ...Object.keys(situation.facts)])
    const toKeep = keepable(typed)
    return {
      policies,
      situation,
      unsure: round.unsure,
      known: [...names].filter((asked) => leaves.some((leaf) => isAskedBy(leaf, asked))),
      assessed: policies.map((policy) => assess(policy, situation, round.unsure)),
      next: nextQuestion(conditions, round),
      open: openQuestions(conditions, round).length,
      toKeep,
      unkept: changedSince(keepable(own.answered), toKeep),
    }
  }, [all, own, said, unsure, order, topics, today])
  const change = (part: Partial<Answers>) => stored.change({ ...draft, ...part, savedOn: today })
  return {
    ...computed,
    order,
    topics,
    instead,
    answer: (asked, value) =>
      change({
        facts: value === null ? without(said, asked) : { ...said, [asked]: { value, on: today } },
        unsure: [...unsure.filter((one) => one !== asked), ...(value === null ? [asked] : [])],
        order: order.includes(asked) ? order : [...order, asked],
      }),
    pickTopic: (topic) => change({ topics: toggled(topics, topic) }),
    prefer: (grant) => change({ instead: [...instead.filter((one) => one !== grant), grant] }),
    clear: () => stored.clear('facts', 'unsure', 'order', 'instead'),
  }
}
