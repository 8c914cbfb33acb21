import { sameContent } from './canonical.ts'

/** A content by its parts: what one person changes as one, under a path of its own. */
export type Parts = ReadonlyMap<string, unknown>

const same = (one: Parts, other: Parts, path: string) =>
  one.has(path) === other.has(path) && sameContent(one.get(path), other.get(path))

/** Paths at which the two differ, in the order of the second, those that are gone last. */
export const differingPaths = (before: Parts, after: Parts): string[] =>
  [...new Set([...after.keys(), ...before.keys()])].filter((path) => !same(before, after, path))

/**
 * What two people made of the same text: a part that one of them changed is theirs; what both changed differently stays
 * as it is here and is named, to be chosen.
 */
export function mergeParts(base: Parts, mine: Parts, theirs: Parts): { parts: Parts; conflicts: string[] } {
  const changedHere = new Set(differingPaths(base, mine))
  const changedThere = differingPaths(base, theirs).filter((path) => !same(mine, theirs, path))
  const parts = new Map(mine)
  for (const path of changedThere.filter((one) => !changedHere.has(one))) {
    if (theirs.has(path)) parts.set(path, theirs.get(path))
    else parts.delete(path)
  }
  return { parts, conflicts: changedThere.filter((path) => changedHere.has(path)) }
}
