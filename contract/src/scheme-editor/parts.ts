import { differingPaths, mergeParts, type Parts } from '../publication/merge-parts.ts'
import type { SchemeClass, Standard } from '../recognition/scheme.ts'
import { settledScheme, type SchemeContent } from './content.ts'

type Head = Omit<SchemeClass, 'standards'>

/** A content by what one edits as one: each plain property, each class without its standards, each standard of it. */
export const schemeParts = ({ classes, ...plain }: SchemeContent): Parts =>
  new Map<string, unknown>([
    ...Object.entries(plain),
    ...classes.flatMap(({ standards, ...head }): [string, unknown][] => [
      [`classes.${head.category}`, head],
      [`order.${head.category}`, standards.map(({ key }) => key)],
      ...standards.map((one): [string, unknown] => [`standards.${head.category}.${one.key}`, one]),
    ]),
  ])

const PLACED = /^(classes|order|standards)\./

/** Standards in their order; one that only the other one added comes last. Those of a class that is gone are gone with it. */
export function schemeOf(parts: Parts): SchemeContent {
  const under = (prefix: string) => [...parts].filter(([path]) => path.startsWith(prefix))
  const classes = under('classes.').map(([, head]) => {
    const { category } = head as Head
    const order = (parts.get(`order.${category}`) ?? []) as readonly string[]
    const placeOf = ({ key }: Standard) => (order.includes(key) ? order.indexOf(key) : order.length)
    const standards = under(`standards.${category}.`).map(([, one]) => one as Standard)
    return { ...(head as Head), standards: [...standards].sort((a, b) => placeOf(a) - placeOf(b)) }
  })
  const plain = Object.fromEntries([...parts].filter(([path]) => !PLACED.test(path)))
  return settledScheme({ ...plain, classes } as SchemeContent)
}

const categoryIn = (path: string) => path.split('.')[1] ?? ''
/** Its paths in a content: head, order, standards. */
const pathsOf = (parts: Parts, category: string) =>
  [...parts.keys()].filter((path) => PLACED.test(path) && categoryIn(path) === category)

/**
 * Where one took a class away and the other changed something of it, it is one thing to choose: whole as it is written
 * there, or gone.
 */
function wholeClasses(mine: Parts, theirs: Parts, merged: { parts: Parts; conflicts: readonly string[] }) {
  const parts = new Map(merged.parts)
  const conflicts = new Set(merged.conflicts)
  for (const category of new Set(merged.conflicts.filter((path) => PLACED.test(path)).map(categoryIn))) {
    const head = `classes.${category}`
    if (mine.has(head) && theirs.has(head)) continue
    for (const path of pathsOf(parts, category)) parts.delete(path)
    for (const path of pathsOf(mine, category)) parts.set(path, mine.get(path))
    for (const path of [...pathsOf(mine, category), ...pathsOf(theirs, category)]) conflicts.add(path)
  }
  return { parts, conflicts }
}

/**
 * What two coordinators made of one scheme together. `conflicts`: parts both changed, where the content has what is written
 * here. That both added a standard is none: the order is whatever mine says, and theirs come last.
 */
export function mergeSchemes(
  base: SchemeContent,
  mine: SchemeContent,
  theirs: SchemeContent,
): { content: SchemeContent; conflicts: string[] } {
  const [here, there] = [schemeParts(mine), schemeParts(theirs)]
  const { parts, conflicts } = wholeClasses(here, there, mergeParts(schemeParts(base), here, there))
  const inBoth = (path: string) => [here, there].every((one) => one.has(`classes.${categoryIn(path)}`))
  const isOne = (path: string) => !path.startsWith('order.') || !inBoth(path)
  return { content: schemeOf(parts), conflicts: [...conflicts].filter(isOne) }
}

/** One side's parts at these paths in the other. */
export function withSchemeParts(
  content: SchemeContent,
  from: SchemeContent,
  paths: readonly string[],
): SchemeContent {
  const [parts, others] = [new Map(schemeParts(content)), schemeParts(from)]
  for (const path of paths) {
    if (others.has(path)) parts.set(path, others.get(path))
    else parts.delete(path)
  }
  return schemeOf(parts)
}

export const changedSchemeParts = (before: SchemeContent, after: SchemeContent): string[] =>
  differingPaths(schemeParts(before), schemeParts(after))
