import type { DraftBody } from '@talent/contract/matter'

/** What is chosen as one: `answers.childName`, `materials.household`, `slots`, `channel`, `deferred`. */
export interface Conflict {
  path: string
  /** What the other place has there; the draft itself has what was written here. */
  theirs: unknown
}

const RECORDS = ['answers', 'materials'] as const

/** Not answered, emptied again and never opened are the same. */
const written = (value: unknown): unknown =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value
const same = (a: unknown, b: unknown) => JSON.stringify(written(a)) === JSON.stringify(written(b))

function partsOf({ answers, materials, ...rest }: DraftBody): Map<string, unknown> {
  return new Map<string, unknown>([
    ...Object.entries(answers).map(([key, value]) => [`answers.${key}`, value] as const),
    ...Object.entries(materials).map(([key, value]) => [`materials.${key}`, value] as const),
    ...Object.entries(rest),
  ])
}

export const partAt = (body: DraftBody, path: string): unknown => partsOf(body).get(path)

export function withPart(body: DraftBody, path: string, value: unknown): DraftBody {
  const record = RECORDS.find((name) => path.startsWith(`${name}.`))
  if (record === undefined) return { ...body, [path]: value }
  const key = path.slice(record.length + 1)
  const others = Object.fromEntries(Object.entries(body[record]).filter(([name]) => name !== key))
  return { ...body, [record]: value === undefined ? others : { ...others, [key]: value } }
}

export const sameDraft = (a: DraftBody, b: DraftBody): boolean => changedPaths(a, b).length === 0

function changedPaths(a: DraftBody, b: DraftBody): string[] {
  const [one, other] = [partsOf(a), partsOf(b)]
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => !same(one.get(path), other.get(path)),
  )
}

/**
 * What both places wrote since the last version both knew: what only one of them changed is taken from that one; what
 * both changed stays as it is here and is a conflict.
 */
export function mergeDrafts(
  known: DraftBody,
  mine: DraftBody,
  theirs: DraftBody,
): { body: DraftBody; conflicts: Conflict[] } {
  const changedHere = changedPaths(known, mine)
  const differing = changedPaths(known, theirs).filter(
    (path) => !same(partAt(mine, path), partAt(theirs, path)),
  )
  return {
    body: differing
      .filter((path) => !changedHere.includes(path))
      .reduce((body, path) => withPart(body, path, partAt(theirs, path)), mine),
    conflicts: differing
      .filter((path) => changedHere.includes(path))
      .map((path) => ({ path, theirs: partAt(theirs, path) })),
  }
}
