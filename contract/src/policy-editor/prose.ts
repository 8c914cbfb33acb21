import { isLeaf, partsOf, type Condition, type Leaf } from '../eligibility/condition.ts'
import type { Policy } from '../policy/schema.ts'

const lineOf = ({ summary, note, onlyForBenefit }: Leaf) =>
  [summary, note && `（${note}）`, onlyForBenefit && `（仅限${onlyForBenefit}）`].filter(Boolean).join('')
const leafIn = (condition: Condition): Leaf | null =>
  isLeaf(condition) ? condition : 'not' in condition && isLeaf(condition.not) ? condition.not : null
const line = (depth: number, text: string, clause: string | null, joint: string | null = null) => ({
  depth,
  text,
  clause,
  joint,
})

/** The conditions as they are read, from the tree that is evaluated. */
export function proseOf(condition: Condition, depth = 0): Policy['conditions'] {
  const one = leafIn(condition)
  if (one) return [line(depth, lineOf(one), one.clause)]
  const parts = partsOf(condition)
  const each = (deeper: number) => parts.flatMap((part) => proseOf(part, deeper))
  if ('any' in condition) return [line(depth, '以下各项满足任意一项', null, '任一满足'), ...each(depth + 1)]
  if (depth === 0) return each(0)
  const leaves = parts.map(leafIn)
  if (leaves.includes(null)) return [line(depth, '以下各项全部满足', null, '全部满足'), ...each(depth + 1)]
  const known = leaves.filter((part) => part !== null)
  const clauses = [...new Set(known.map(({ clause }) => clause))].join('、')
  return [line(depth, known.map(lineOf).join('，且'), clauses)]
}
