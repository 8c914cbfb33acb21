import { ContractError, SUBJECT_KINDS, type Subject, type SubjectKind } from '@talent/contract'
import type { FollowUpKind, FollowUpResult } from '@talent/contract/follow-up'
import type { NextStep } from '@talent/contract/service-request'
import type { Reader, Trx } from './db/database.ts'
import type { Deps } from './deps.ts'
import type { Caller } from './http/caller.ts'
import { ExplainedError } from './lib/explained-error.ts'

/** A file, as the feature needs to know it that answers for its subject. */
export interface LookedAtFile {
  readonly id: string
  readonly ownerId: string
}

/** What lists of other features say of a thing. */
export interface SubjectBrief {
  readonly title: string
  readonly number: string
  /** Still being worked on. */
  readonly open: boolean
}

/** Who books for a thing with whom, as the feature of its kind says. */
export interface BookingParties {
  readonly guestId: string
  /** With whom that goes, those one would ask first at the front; none: nobody has it yet. */
  readonly hostIds: readonly string[]
  /** What the limit of one person is counted in. */
  readonly group: string
  /** So many open ones of one person in a group; without it as many as in general. */
  readonly most?: number
  /** Bookings can still be made for it. */
  readonly open: boolean
}

/** What a feature answers whose things are booked for. */
export interface BookingRules {
  /** null where it isn't there. `lock`: held for the transaction, so that it isn't over or another's in the next moment. */
  partiesOf(db: Reader, id: string, options: { lock: boolean }): Promise<BookingParties | null>
  /** What whoever books is called, by account. */
  namesOf(deps: Deps, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** What a feature answers for whose things somebody owes something. */
export interface FollowUpRules {
  /** Held for the transaction; a follow-up is locked after its thing. */
  lock(trx: Trx, id: string): Promise<unknown>
  /** What whoever it is done for is called, by account. */
  namesOf(deps: Deps, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** What its owner has to know of the thing. */
  factsOf(deps: Deps, id: string, kind: FollowUpKind): Promise<{ label: string; text: string }[]>
  /** The telephone to call; the look is recorded in the same transaction. null: there is none. */
  phoneOf(
    deps: Deps,
    trx: Trx,
    by: { readonly accountId: string; readonly role: 'commissioner' | 'coordinator' },
    id: string,
  ): Promise<string | null>
  /** Who owes it when its owner can't any more; null: nobody can. */
  ownerFor(trx: Trx, id: string, except: readonly string[], now: Date): Promise<string | null>
  /** What becomes of the thing by this end, in its transaction; the thing is locked. */
  whenEnded(
    deps: Deps,
    trx: Trx,
    by: Caller,
    id: string,
    end: { readonly kind: FollowUpKind; readonly result: FollowUpResult; readonly words: string },
  ): Promise<void>
}

/** What a feature answers whose things a person may complain about. */
export interface ComplaintRules {
  /** Whose it is, and everyone who handled it, who neither answers nor reads the complaint. null where it isn't there. */
  partiesOf(
    db: Reader,
    id: string,
  ): Promise<{ readonly ownerId: string; readonly handlerIds: readonly string[] } | null>
}

/** What a feature answers for things of one kind, so that files, news and the trail speak of them without knowing it. */
export interface SubjectRules {
  readonly kind: SubjectKind
  /** Whether it is a thing of somebody who counts now; what a call sent again asks before it is told what it was told then. */
  isHere(db: Reader, id: string): Promise<boolean>
  /** Of those of these things that are there: who may read them now, by id. */
  viewersOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, (caller: Caller) => boolean>>
  /**
   * What these things are called and whether they are open, by id; one that doesn't exist is left out. Who asks has
   * checked that they may know.
   */
  briefsOf(deps: Deps, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectBrief>>
  /** Who acts next on these things as they are now, by id; only of those the caller may see now. */
  nextStepsOf(deps: Deps, by: Caller, ids: readonly string[]): Promise<ReadonlyMap<string, NextStep>>
  /** What was written in entries of their threads, by entry; only as far as the caller may read it now. */
  wordsOf(deps: Deps, by: Caller, entryIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /**
   * Whether the caller may see a file of this thing now; a look that has to be on record is recorded first.
   * @throws ContractError `not_found` for who has no part in it, `forbidden` once a consent is withdrawn
   */
  lookAtFile(deps: Deps, by: Caller, id: string, file: LookedAtFile): Promise<void>
  /** What becomes of the thing when its owner withdraws a consent given for it, in that transaction. */
  whenConsentWithdrawn(deps: Deps, trx: Trx, by: Caller, id: string): Promise<void>
  /** Of a kind that is booked for. */
  readonly booking?: BookingRules
  /** Of a kind that something is owed for. */
  readonly followUp?: FollowUpRules
  /** Of a kind that may be complained about. */
  readonly complained?: ComplaintRules
}

/** Of what news speak of, and nothing hangs on: no thread with words and steps, no files, no consent. */
export const NEWS_ALONE: Pick<
  SubjectRules,
  'nextStepsOf' | 'wordsOf' | 'lookAtFile' | 'whenConsentWithdrawn'
> = {
  nextStepsOf: async () => new Map(),
  wordsOf: async () => new Map(),
  lookAtFile: async () => {
    throw new ContractError('not_found')
  },
  whenConsentWithdrawn: async () => undefined,
}

/** Of these people's uploads those that are named by something unfinished, like a draft. */
export type UploadsInUse = (deps: Deps, ownerIds: readonly string[]) => Promise<readonly string[]>

export interface Subjects {
  of(kind: SubjectKind): SubjectRules
  /** The briefs of things of any kinds, with one question per kind. */
  briefsOf(
    deps: Deps,
    subjects: readonly (Subject | null)[],
  ): Promise<(subject: Subject | null) => SubjectBrief | undefined>
  /** As `SubjectRules.nextStepsOf`, of things of any kinds. */
  nextStepsOf(
    deps: Deps,
    by: Caller,
    subjects: readonly (Subject | null)[],
  ): Promise<(subject: Subject | null) => NextStep | undefined>
  /** As `SubjectRules.wordsOf`, of entries of any threads: each by the kind of its subject and its own id. */
  wordsOf(
    deps: Deps,
    by: Caller,
    entries: readonly Subject[],
  ): Promise<(entry: Subject) => string | undefined>
  readonly uploadsInUse: UploadsInUse
}

/** The subject a row names in its two columns, or null. */
export const subjectOf = (row: {
  subject_kind: SubjectKind | null
  subject_id: string | null
}): Subject | null =>
  row.subject_kind === null || row.subject_id === null ? null : { kind: row.subject_kind, id: row.subject_id }

/** What the feature of each kind answers for its ids, one question per kind. */
async function askEach<T>(
  subjects: readonly (Subject | null)[],
  ask: (kind: SubjectKind, ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<(subject: Subject | null) => T | undefined> {
  const answers = new Map<SubjectKind, ReadonlyMap<string, T>>()
  for (const kind of SUBJECT_KINDS) {
    const ids = new Set(subjects.flatMap((one) => (one?.kind === kind ? [one.id] : [])))
    if (ids.size > 0) answers.set(kind, await ask(kind, [...ids]))
  }
  return (subject) => (subject === null ? undefined : answers.get(subject.kind)?.get(subject.id))
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
  if (faults.length > 0) throw new ExplainedError(`the kinds of subjects have faults: ${faults.join('; ')}`)
  const byKind = new Map(all.map((rules) => [rules.kind, rules]))
  const of = (kind: SubjectKind) => byKind.get(kind) as SubjectRules
  return {
    of,
    nextStepsOf: (deps, by, named) => askEach(named, (kind, ids) => of(kind).nextStepsOf(deps, by, ids)),
    briefsOf: (deps, named) => askEach(named, (kind, ids) => of(kind).briefsOf(deps, ids)),
    wordsOf: (deps, by, entries) => askEach(entries, (kind, ids) => of(kind).wordsOf(deps, by, ids)),
    uploadsInUse: async (deps, ownerIds) =>
      (await Promise.all(features.map(({ uploadsInUse }) => uploadsInUse?.(deps, ownerIds) ?? []))).flat(),
  }
}
