import * as v from 'valibot'
import { Key } from '../common.ts'
import { LIMITS } from '../limits.ts'
import { boundFault, tidied, type ContentBounds } from '../publication/written.ts'
import { DEMAND_CLASSES, DEMAND_INDUSTRIES } from './kinds.ts'

/** One need: whom an employer looks for, and what for. */
export const DemandNeed = v.object({
  /** Never given to another need, in whatever version: who is interested in it stays so. */
  key: Key,
  title: v.string(),
  employer: v.string(),
  industry: v.picklist(DEMAND_INDUSTRIES),
  class: v.picklist(DEMAND_CLASSES),
  /** 想解决什么, in a sentence. */
  problem: v.string(),
  /** As it is written: 1 人, 团队 3 人以上; empty: not said. */
  headcount: v.string(),
  education: v.string(),
  /** 待遇: 面议, 年薪 30 万元起; empty: not said. */
  offers: v.string(),
  requirements: v.array(v.string()),
  urgent: v.boolean(),
  /** 可柔性引进: whoever comes keeps their place elsewhere. */
  flexible: v.boolean(),
})
export type DemandNeed = v.InferOutput<typeof DemandNeed>

/** 急需紧缺人才需求目录 as a coordinator writes it. */
export const DemandContent = v.object({
  name: v.string(),
  /** By what it was drawn up: 2026 年度需求征集. */
  document: v.string(),
  needs: v.array(DemandNeed),
  demo: v.boolean(),
})
export type DemandContent = v.InferOutput<typeof DemandContent>

const BOUNDS: ContentBounds = {
  ...{ nodes: 12_000, deep: 6, characters: LIMITS.note },
  tooMuch: '目录的内容太多，请精简',
}

/**
 * A content as it is saved: of its shape and within bounds, its words tidied. What makes it unpublishable is no fault here:
 * a working copy may be half done.
 */
export const EditedDemand = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, DemandContent>(({ dataset, addIssue, NEVER }) => {
    const refuse = (message: string) => {
      addIssue({ message })
      return NEVER
    }
    const bound = boundFault(dataset.value, BOUNDS)
    if (bound !== null) return refuse(bound)
    const parsed = v.safeParse(DemandContent, tidied(dataset.value))
    if (!parsed.success) return refuse('目录内容的格式不对，请刷新后重试')
    const keys = parsed.output.needs.map(({ key }) => key)
    return new Set(keys).size < keys.length ? refuse('有两个需求用了同一个编号，请刷新后重试') : parsed.output
  }),
) as unknown as v.GenericSchema<DemandContent, DemandContent>

/** By industry in their order, within one as they were written. */
export const settledDemand = (content: DemandContent): DemandContent => ({
  ...content,
  needs: DEMAND_INDUSTRIES.flatMap((industry) => content.needs.filter((need) => need.industry === industry)),
})

/** A key no need has here, nor had in the versions named. */
export function newNeedKey(content: Pick<DemandContent, 'needs'>, taken: readonly string[]): string {
  const all = new Set([...taken, ...content.needs.map(({ key }) => key)])
  let number = 1
  while (all.has(`n${number}`)) number += 1
  return `n${number}`
}
