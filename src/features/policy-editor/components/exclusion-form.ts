import type { Condition } from '@talent/contract/eligibility'
import { EXCLUSION_LABEL, EXCLUSION_RULES, type Exclusion } from '@talent/contract/policy'
import { POLICY_LIMITS, type PolicyContent } from '@talent/contract/policy-editor'
import { orNull, wordOf, wordsIn, type FieldRow, type Typed } from '@/features/publication'

/** A benefit of another policy in one word; null: all of them. */
export const wordOfOther = ({ policy, benefit }: Exclusion['others'][number]) =>
  JSON.stringify([policy, benefit])
function otherIn(word: string): Exclusion['others'][number] {
  const [policy, benefit] = JSON.parse(word) as [string, string | null]
  return { policy, benefit }
}

export interface Option {
  value: string
  text: string
}

/** What one rule is asked: what it names already is always among what can be chosen. */
export const exclusionRows =
  ({ benefits, exclusions = [] }: PolicyContent, others: readonly Option[]) =>
  (typed: Typed): readonly FieldRow[] => {
    const own = [...new Set([...benefits.map(({ name }) => name), ...wordsIn(typed, 'benefits')])]
    const titleOf = (policy: string) =>
      others.find(({ value }) => otherIn(value).policy === policy)?.text ?? policy
    const named = [
      ...new Set([...exclusions.flatMap((one) => one.others.map(wordOfOther)), ...wordsIn(typed, 'others')]),
    ]
      .filter((word) => !others.some(({ value }) => value === word))
      .map((value) => {
        const { policy, benefit } = otherIn(value)
        return { value, text: benefit === null ? titleOf(policy) : `${titleOf(policy)}：${benefit}` }
      })
    return [
      { key: 'text', label: '原文怎么说', max: POLICY_LIMITS.audience, as: 'area' },
      { key: 'clause', label: '条款', max: POLICY_LIMITS.amount, optional: true },
      {
        key: 'rule',
        label: '怎么算',
        options: EXCLUSION_RULES.map((value) => ({ value, text: EXCLUSION_LABEL[value] })),
      },
      {
        key: 'benefits',
        label: '管这份政策的哪几项',
        help: '一项也不选，就是全部',
        optional: true,
        several: true,
        options: own.filter(Boolean).map((value) => ({ value, text: value })),
      },
      {
        key: 'others',
        label: '和哪些政策',
        help: '只在本政策内互斥的不用选',
        optional: true,
        several: true,
        options: [...named, ...others],
      },
    ]
  }

export const typedOfExclusion = (one?: Exclusion): Typed => ({
  text: one?.text ?? '',
  clause: one?.clause ?? '',
  rule: one?.rule ?? '',
  benefits: one?.benefits ?? [],
  others: one?.others.map(wordOfOther) ?? [],
})

export const exclusionFaults = (typed: Typed): Record<string, string> => ({
  ...(wordOf(typed, 'text') === '' && { text: '请填写' }),
  ...(wordOf(typed, 'rule') === '' && { rule: '请选择' }),
})

export const exclusionOf = (typed: Typed): Exclusion => ({
  rule: wordOf(typed, 'rule') as Exclusion['rule'],
  benefits: wordsIn(typed, 'benefits'),
  others: wordsIn(typed, 'others').map(otherIn),
  text: wordOf(typed, 'text'),
  clause: orNull(typed, 'clause'),
})

/** The last one gone, there are none: a policy that never had any says the same. */
export function withoutExclusion({ exclusions = [], ...content }: PolicyContent, at: number): PolicyContent {
  const left = exclusions.filter((_, i) => i !== at)
  return left.length === 0 ? content : { ...content, exclusions: left }
}

export const withWhom = (content: PolicyContent, at: number, whom: Condition | null): PolicyContent => ({
  ...content,
  benefits: content.benefits.map((one, i) => {
    if (i !== at) return one
    const { whom: _, ...rest } = one
    return whom === null ? rest : { ...rest, whom }
  }),
})
