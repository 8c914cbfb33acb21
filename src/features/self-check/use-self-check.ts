import { useMemo } from 'react'
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
  withoutHeld,
  type Answer,
  type Assessed,
  type PolicyInPlay,
} from '@talent/contract/self-check'
import { toggled } from '@/lib/toggled'
import type { OwnFacts } from './own-facts'
import { useAnswers, type VisitorsAnswers } from './use-answers'

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))

export interface SelfCheck {
  /** Those of the topics one wants to look at, without what one receives already. */
  readonly policies: readonly PolicyInPlay[]
  /** Sentences of every policy, also of those one receives already: they bar others. */
  readonly exclusions: Readonly<Record<string, PolicyInPlay['exclusions']>>
  readonly held: OwnFacts['held']
  readonly situation: Situation
  readonly unsure: ReadonlySet<Asked>
  /** Answered here, in that order. */
  readonly order: readonly Asked[]
  /** All that is known and bears on these policies: what was verified, what was answered here, what one keeps. */
  readonly known: readonly Asked[]
  readonly assessed: readonly Assessed[]
  /** What can't be applied for now: apart, and in no sum. */
  readonly shut: readonly Assessed[]
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
  readonly visitors: VisitorsAnswers
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

/**
 * The answers of this phone beside what one keeps, and what they say of these policies. Nothing is sent.
 * @param only of this one alone, or (null) of all, open or not, whatever one wants to look at otherwise
 */
export function useSelfCheck(all: readonly PolicyInPlay[], own: OwnFacts, only?: string | null): SelfCheck {
  const answers = useAnswers(own)
  const { draft, change, typed, situation, unsure: notSure } = answers
  const { facts: said, unsure, order, topics, instead } = draft
  const computed = useMemo(() => {
    const wanted = ({ id, topics: its }: PolicyInPlay) =>
      only === undefined
        ? topics.length === 0 || its.some((one) => topics.includes(one))
        : only === null || id === only
    const policies = withoutHeld(all, own.held).filter(wanted)
    const round = { situation, unsure: notSure }
    const conditions = policies.flatMap(conditionsOf)
    const leaves = conditions.flatMap(leavesOf)
    const names = new Set([...Object.keys(own.verified), ...order, ...Object.keys(situation.facts)])
    const toKeep = keepable(typed)
    const assessed = policies.map((policy) => assess(policy, situation, notSure))
    return {
      policies,
      exclusions: Object.fromEntries(all.map((policy) => [policy.id, policy.exclusions])),
      situation,
      unsure: notSure,
      known: [...names].filter((asked) => leaves.some((leaf) => isAskedBy(leaf, asked))),
      assessed: assessed.filter(({ policy }) => only !== undefined || policy.shut === undefined),
      shut: assessed.filter(({ policy }) => policy.shut !== undefined),
      next: nextQuestion(conditions, round),
      open: openQuestions(conditions, round).length,
      toKeep,
      unkept: changedSince(keepable(own.answered), toKeep),
    }
  }, [all, only, own, typed, situation, notSure, order, topics])
  return {
    ...computed,
    held: own.held,
    order,
    topics,
    instead,
    answer: (asked, value) =>
      change({
        facts: value === null ? without(said, asked) : { ...said, [asked]: { value, on: situation.on } },
        unsure: [...unsure.filter((one) => one !== asked), ...(value === null ? [asked] : [])],
        order: order.includes(asked) ? order : [...order, asked],
      }),
    pickTopic: (topic) => change({ topics: toggled(topics, topic) }),
    prefer: (grant) => change({ instead: [...instead.filter((one) => one !== grant), grant] }),
    visitors: answers.visitors,
    clear: () => answers.clear('facts', 'unsure', 'order', 'instead'),
  }
}
