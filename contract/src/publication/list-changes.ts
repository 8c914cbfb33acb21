import type { Change } from './schema.ts'

/** The largest set of these that keeps its order: all others have moved. */
function unmoved(before: readonly string[], after: readonly string[]): Set<string> {
  const lengths = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      (lengths[i] as number[])[j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const kept = new Set<string>()
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i] === after[j]) {
      kept.add(before[i] as string)
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return kept
}

/** A list in a content whose things are told apart by a key. */
export interface ListOf<T> {
  /** Of the list: `fields`. */
  path: string
  keyOf: (one: T) => string
  labelOf: (one: T) => string
  /** Each property that differs, with its words before and after. */
  partsBetween: (before: T, after: T) => Change['parts']
}

/** What was added, changed, moved and removed; in the order of the second, what is gone last. */
export function listChanges<T>(
  { path, keyOf, labelOf, partsBetween }: ListOf<T>,
  was: readonly T[],
  is: readonly T[],
): Change[] {
  const find = (list: readonly T[], key: string) => list.find((one) => keyOf(one) === key)
  const keysBoth = (list: readonly T[], other: readonly T[]) =>
    list.map(keyOf).filter((key) => find(other, key) !== undefined)
  const still = unmoved(keysBoth(was, is), keysBoth(is, was))
  const change = (one: T, what: Change['what'], parts: Change['parts'] = []): Change => ({
    path: `${path}.${keyOf(one)}`,
    what,
    label: labelOf(one),
    parts,
  })
  return [
    ...is.flatMap((one): Change[] => {
      const before = find(was, keyOf(one))
      if (before === undefined) return [change(one, 'added')]
      const parts = partsBetween(before, one)
      return [
        ...(parts.length > 0 ? [change(one, 'changed', parts)] : []),
        ...(still.has(keyOf(one)) ? [] : [change(one, 'moved')]),
      ]
    }),
    ...was.flatMap((one) => (find(is, keyOf(one)) === undefined ? [change(one, 'removed')] : [])),
  ]
}
