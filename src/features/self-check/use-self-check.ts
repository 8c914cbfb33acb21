import { useMemo } from 'react'
import * as v from 'valibot'
import { addDays } from '@talent/contract/calendar'
import {
  nextQuestion,
  openQuestions,
  type Asked,
  type Facts,
  type Known,
  type Situation,
} from '@talent/contract/eligibility'
import { assess, conditionsOf, type Assessed, type PolicyInPlay } from '@talent/contract/self-check'
import { todayInChina } from '@/lib/dates'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'

interface Answers {
  facts: Facts
  /** Answered with 不清楚. */
  unsure: readonly Asked[]
  /** In the order they were answered. */
  order: readonly Asked[]
  /** The day of the last answer. */
  savedOn: string
}

const SHAPE: DraftShape<Answers> = {
  parts: {
    facts: v.custom<Facts>((value) => typeof value === 'object' && value !== null),
    unsure: v.array(v.string()),
    order: v.array(v.string()),
    savedOn: v.string(),
  },
  empty: { facts: {}, unsure: [], order: [], savedOn: '' },
}

/** So long the answers stay on the phone. */
export const KEPT_DAYS = 7

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))

export interface SelfCheck {
  readonly situation: Situation
  readonly unsure: ReadonlySet<Asked>
  /** In the order they were answered. */
  readonly order: readonly Asked[]
  readonly assessed: readonly Assessed[]
  /** What is asked next; null: all is settled, or nothing left to ask. */
  readonly next: Asked | null
  /** At most so many questions remain. */
  readonly open: number
  /** null: 不清楚. */
  readonly answer: (asked: Asked, value: Known['value'] | null) => void
  readonly clear: () => void
}

/** The answers of this phone, and what they say of these policies. Nothing is sent. */
export function useSelfCheck(policies: readonly PolicyInPlay[]): SelfCheck {
  const today = todayInChina()
  const kept = useKeptDraft(draftKey('self-check', ''), SHAPE)
  const { facts, unsure, order } =
    addDays(kept.draft.savedOn || today, KEPT_DAYS) < today ? SHAPE.empty : kept.draft
  const computed = useMemo(() => {
    const situation: Situation = { facts, on: today }
    const round = { situation, unsure: new Set(unsure) }
    const conditions = policies.flatMap(conditionsOf)
    return {
      situation,
      unsure: round.unsure,
      assessed: policies.map((policy) => assess(policy, situation, round.unsure)),
      next: nextQuestion(conditions, round),
      open: openQuestions(conditions, round).length,
    }
  }, [policies, facts, unsure, today])
  return {
    ...computed,
    order,
    answer: (asked, value) =>
      kept.change({
        facts: value === null ? without(facts, asked) : { ...facts, [asked]: { value, on: today } },
        unsure: [...unsure.filter((one) => one !== asked), ...(value === null ? [asked] : [])],
        order: order.includes(asked) ? order : [...order, asked],
        savedOn: today,
      }),
    clear: () => kept.clear(),
  }
}
