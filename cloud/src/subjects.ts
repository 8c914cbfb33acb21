import { SUBJECT_KINDS, type SubjectKind } from '@talent/contract'
import type { Deps } from './deps.ts'
import type { Caller } from './http/caller.ts'

/** A file, as the feature needs to know it that answers for its subject. */
export interface LookedAtFile {
  readonly id: string
  readonly ownerId: string
}

/** What a feature answers for things of one kind, so that files hang on them without knowing the feature. */
export interface SubjectRules {
  readonly kind: SubjectKind
  /**
   * Whether the caller may see a file of this thing now; a look that has to be on record is recorded first.
   * @throws ContractError `not_found` for who has no part in it, `forbidden` once a consent is withdrawn
   */
  lookAtFile(deps: Deps, by: Caller, id: string, file: LookedAtFile): Promise<void>
}

/** Of these people's uploads those that are named by something unfinished, like a draft. */
export type UploadsInUse = (deps: Deps, ownerIds: readonly string[]) => Promise<readonly string[]>

export interface Subjects {
  of(kind: SubjectKind): SubjectRules
  readonly uploadsInUse: UploadsInUse
}

/** @throws Error naming every kind that nobody answers for, or several do */
export function createSubjects(
  features: readonly { subjects?: readonly SubjectRules[]; uploadsInUse?: UploadsInUse }[],
): Subjects {
  const all = features.flatMap(({ subjects }) => subjects ?? [])
  const faults = SUBJECT_KINDS.flatMap((kind) => {
    const count = all.filter((rules) => rules.kind === kind).length
    return count === 1 ? [] : [`${kind}: ${count} features answer for it`]
  })
  if (faults.length > 0) throw new Error(`the kinds of subjects have faults: ${faults.join('; ')}`)
  const byKind = new Map(all.map((rules) => [rules.kind, rules]))
  return {
    of: (kind) => byKind.get(kind) as SubjectRules,
    uploadsInUse: async (deps, ownerIds) =>
      (await Promise.all(features.map(({ uploadsInUse }) => uploadsInUse?.(deps, ownerIds) ?? []))).flat(),
  }
}
