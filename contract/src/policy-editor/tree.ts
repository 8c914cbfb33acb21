import { isLeaf, partsOf, type Condition, type Leaf } from '../eligibility/condition.ts'

/** A place in a tree of conditions: which part of which part; empty for the whole. */
export type Place = readonly number[]

export const partAt = (tree: Condition, place: Place): Condition | undefined =>
  place.reduce<Condition | undefined>((part, at) => (part === undefined ? part : partsOf(part)[at]), tree)

const withParts = (group: Condition, parts: readonly Condition[]): Condition | null => {
  if ('not' in group) return parts[0] === undefined ? null : { not: parts[0] }
  if (parts.length === 0) return null
  return 'all' in group ? { all: parts } : { any: parts }
}

/** With another part in this place; null takes it away, and a group that nothing is left of with it. */
export function withPart(tree: Condition, place: Place, part: Condition | null): Condition | null {
  const [at, ...deeper] = place
  if (at === undefined) return part
  if (isLeaf(tree)) return tree
  const parts = partsOf(tree).flatMap((one, i) => (i === at ? (withPart(one, deeper, part) ?? []) : [one]))
  return withParts(tree, parts)
}

/** With one more, last in the group at this place; what is no group becomes one. */
export function withAdded(tree: Condition | null, place: Place, part: Condition): Condition {
  if (tree === null) return { all: [part] }
  const group = partAt(tree, place)
  if (group === undefined) return tree
  const grown: Condition =
    'all' in group
      ? { all: [...group.all, part] }
      : 'any' in group
        ? { any: [...group.any, part] }
        : { all: [group, part] }
  return withPart(tree, place, grown) ?? grown
}

/** Every condition with its place, in the order they are read. */
export function placesOf(tree: Condition, place: Place = []): { leaf: Leaf; place: Place }[] {
  if (isLeaf(tree)) return [{ leaf: tree, place }]
  return partsOf(tree).flatMap((part, at) => placesOf(part, [...place, at]))
}

/** 全部满足 › 满足任一: the groups around a place, outermost first. */
export function groupsAround(tree: Condition, place: Place): string {
  const names: string[] = []
  let part: Condition | undefined = tree
  for (const at of place) {
    if (part === undefined) break
    names.push('all' in part ? '全部满足' : 'any' in part ? '满足任一' : '不能')
    part = partsOf(part)[at]
  }
  return names.join(' › ')
}
