import * as v from 'valibot'
import { ConditionTree, type Condition } from '../eligibility/condition.ts'
import { LIMITS } from '../limits.ts'
import { Policy, PolicyBenefit } from '../policy/schema.ts'
import { charactersIn, isWritable, tidyText } from '../typed-text.ts'
import { proseOf } from './prose.ts'
import { labelOfPart } from './words.ts'

const { id: _id, ...entries } = Policy.entries

/** What a coordinator writes of a policy: all its page says, and its conditions as data; null where the source gives none. */
export const PolicyContent = v.object({
  ...entries,
  benefits: v.array(v.object({ ...PolicyBenefit.entries, whom: v.optional(ConditionTree) })),
  eligibility: v.nullable(ConditionTree),
})
export type PolicyContent = v.InferOutput<typeof PolicyContent>

export const contentOfPolicy = (
  { id: _, ...content }: Policy,
  eligibility: Condition | null,
): PolicyContent => ({ ...content, eligibility })

/** As everybody reads it, under its id. */
export const policyOf = (id: string, { eligibility: _, ...content }: PolicyContent): Policy => ({
  id,
  ...content,
})

/** With these conditions, and the words made of them. */
export const withConditions = (content: PolicyContent, eligibility: Condition | null): PolicyContent => ({
  ...content,
  eligibility,
  conditions: eligibility === null ? [] : proseOf(eligibility),
})

/** Parts of any kind in one content, and how deep they lie: far more than any policy has. */
const MOST_NODES = 20_000
const MOST_DEEP = 60

/** Why it can't be kept, or null. Trees are bounded by `ConditionTree` before this walks down. */
function boundFault(value: unknown): string | null {
  let nodes = 0
  const walk = (one: unknown, depth: number): string | null => {
    nodes += 1
    if (nodes > MOST_NODES || depth > MOST_DEEP) return '政策的内容太多，请精简'
    if (typeof one === 'string') {
      if (!isWritable(one)) return '有无法保存的字符，请删去后重新输入'
      return charactersIn(one) > LIMITS.policyText ? `有一处超过 ${LIMITS.policyText} 个字，请精简` : null
    }
    if (typeof one !== 'object' || one === null) return null
    for (const part of Object.values(one)) {
      const fault = walk(part, depth + 1)
      if (fault !== null) return fault
    }
    return null
  }
  return walk(value, 0)
}

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value)
  if (Array.isArray(value)) return value.map(tidied)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tidied(one)]))
}

const CHINESE = /[一-鿿]/
/** 条件：条件最多套 12 层，请拆开写 */
function issueInWords(issue: v.BaseIssue<unknown>): string {
  const part = labelOfPart(String(issue.path?.[0]?.key ?? ''))
  return `${part}：${CHINESE.test(issue.message) ? issue.message : '格式不对，请检查'}`
}

/**
 * A content as it is saved: of its shape and within bounds, its words tidied. What makes it unpublishable is no fault
 * here: a working copy may be half done. A day that isn't, a number beyond any and a tree too deep are, each said so.
 */
export const EditedPolicy = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, PolicyContent>(({ dataset, addIssue, NEVER }) => {
    const refuse = (...messages: string[]) => {
      for (const message of new Set(messages)) addIssue({ message })
      return NEVER
    }
    const given = dataset.value
    if (typeof given !== 'object' || given === null) return refuse('政策内容的格式不对，请刷新后重试')
    const tree = (given as { eligibility?: unknown }).eligibility ?? null
    const parsedTree = v.safeParse(v.nullable(ConditionTree), tree)
    if (!parsedTree.success)
      return refuse(
        ...parsedTree.issues.map((issue) =>
          issueInWords({ ...issue, path: [{ key: 'eligibility' }] } as never),
        ),
      )
    const bound = boundFault(given)
    if (bound !== null) return refuse(bound)
    const parsed = v.safeParse(PolicyContent, tidied(given))
    return parsed.success ? parsed.output : refuse(...parsed.issues.slice(0, 5).map(issueInWords))
  }),
) as unknown as v.GenericSchema<PolicyContent, PolicyContent>
