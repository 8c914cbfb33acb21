import { mergeParts, type Parts } from '../publication/merge-parts.ts'
import { settledDemand, type DemandContent, type DemandNeed } from './content.ts'

const NEED = /^needs\./

/** A content by what one edits as one: each plain property, and each need. */
const demandParts = ({ needs, ...plain }: DemandContent): Parts =>
  new Map<string, unknown>([
    ...Object.entries(plain),
    ['order', needs.map(({ key }) => key)],
    ...needs.map((need): [string, unknown] => [`needs.${need.key}`, need]),
  ])

/** Needs in their order; one that only the other one added comes last. */
function demandOf(parts: Parts): DemandContent {
  const order = (parts.get('order') ?? []) as readonly string[]
  const placeOf = ({ key }: DemandNeed) => (order.includes(key) ? order.indexOf(key) : order.length)
  const needs = [...parts].filter(([path]) => NEED.test(path)).map(([, need]) => need as DemandNeed)
  const plain = Object.fromEntries([...parts].filter(([path]) => path !== 'order' && !NEED.test(path)))
  return settledDemand({
    ...plain,
    needs: [...needs].sort((a, b) => placeOf(a) - placeOf(b)),
  } as DemandContent)
}

/**
 * What two coordinators made of one catalogue together. `conflicts`: parts both changed, where the content has what is written
 * here. That both added a need is none: the order is whatever mine says, and theirs come last.
 */
export function mergeDemand(
  base: DemandContent,
  mine: DemandContent,
  theirs: DemandContent,
): { content: DemandContent; conflicts: string[] } {
  const merged = mergeParts(demandParts(base), demandParts(mine), demandParts(theirs))
  return { content: demandOf(merged.parts), conflicts: merged.conflicts.filter((path) => path !== 'order') }
}

/** One side's parts at these paths in the other. */
export function withDemandParts(
  content: DemandContent,
  from: DemandContent,
  paths: readonly string[],
): DemandContent {
  const [parts, others] = [new Map(demandParts(content)), demandParts(from)]
  for (const path of paths) {
    if (others.has(path)) parts.set(path, others.get(path))
    else parts.delete(path)
  }
  return demandOf(parts)
}
