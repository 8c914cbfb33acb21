import { differingPaths, mergeParts, type Parts } from '../publication/merge-parts.ts'
import type { PolicyContent } from './content.ts'

/** A content by what one edits as one: each part; the conditions with the words made of them. */
export const partsOf = ({ eligibility, conditions, ...plain }: PolicyContent): Parts =>
  new Map<string, unknown>([
    ...Object.entries(plain).filter(([, value]) => value !== undefined),
    ['eligibility', { eligibility, conditions }],
  ])

export function contentOf(parts: Parts): PolicyContent {
  const { eligibility, ...plain } = Object.fromEntries(parts) as Record<string, unknown>
  return { ...plain, ...(eligibility as object) } as PolicyContent
}

/**
 * What two coordinators made of one policy together. `conflicts`: parts both changed, where the content has what is written
 * here.
 */
export function mergePolicies(
  base: PolicyContent,
  mine: PolicyContent,
  theirs: PolicyContent,
): { content: PolicyContent; conflicts: string[] } {
  const { parts, conflicts } = mergeParts(partsOf(base), partsOf(mine), partsOf(theirs))
  return { content: contentOf(parts), conflicts }
}

/** One side's parts at these paths in the other. */
export function withPolicyParts(
  content: PolicyContent,
  from: PolicyContent,
  paths: readonly string[],
): PolicyContent {
  const [parts, others] = [new Map(partsOf(content)), partsOf(from)]
  for (const path of paths) {
    if (others.has(path)) parts.set(path, others.get(path))
    else parts.delete(path)
  }
  return contentOf(parts)
}

export const changedPolicyParts = (before: PolicyContent, after: PolicyContent): string[] =>
  differingPaths(partsOf(before), partsOf(after))
