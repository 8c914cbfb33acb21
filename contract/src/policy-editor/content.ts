import * as v from 'valibot'
import { ConditionTree, type Condition } from '../eligibility/condition.ts'
import { LIMITS } from '../limits.ts'
import { Policy, PolicyBenefit } from '../policy/schema.ts'
import { boundFault, tidied, type ContentBounds } from '../publication/written.ts'
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

/** Trees are bounded by `ConditionTree` before. */
const BOUNDS: ContentBounds = {
  ...{ nodes: 20_000, deep: 60, characters: LIMITS.policyText },
  tooMuch: '政策的内容太多，请精简',
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
    const bound = boundFault(given, BOUNDS)
    if (bound !== null) return refuse(bound)
    const parsed = v.safeParse(PolicyContent, tidied(given))
    return parsed.success ? parsed.output : refuse(...parsed.issues.slice(0, 5).map(issueInWords))
  }),
) as unknown as v.GenericSchema<PolicyContent, PolicyContent>
