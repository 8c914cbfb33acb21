import { createHash } from 'node:crypto'
import type { FieldFault, SubjectKind } from '@talent/contract'
import { canonical, type PublicationKind } from '@talent/contract/publication'
import type { Reader, Trx } from '../../db/database.ts'
import type { Caller } from '../../http/caller.ts'

/** What the feature of a kind answers, so that its things can be written, looked at and published. */
export interface Publishable<C> {
  readonly kind: PublicationKind
  /** In force, or the last that was; null where there is no such thing. */
  current(reader: Reader, id: string): Promise<{ version: number; content: C } | null>
  /** As it is kept, seeing what is published: e.g. what must never be deleted is there still. */
  settle(published: C, content: C): C
  /** Takes what it names into keeping, as it is saved; the content as it is kept. */
  keep?(trx: Trx, by: Caller, id: string, content: C): Promise<C>
  /** Of a content what a phone is told that saves over another's: all of it where nothing is said. */
  shown?(content: C): unknown
  /** Everything that must be mended before it can be published. */
  check(reader: Reader, content: C, id: string): Promise<FieldFault[]>
  /** Puts it in force as a version of its own, whose number it gives. */
  put(trx: Trx, id: string, content: C): Promise<number>
}

/** One of a kind whose publishing may need another's approval. */
export interface Reviewable<C> extends Publishable<C> {
  /** What those are told of who review it and who wrote it: its working copy, by its id. */
  readonly draft: SubjectKind
  titleOf(content: C): string
}

/** The same for the same content, whatever the order of its keys. */
export const hashOf = (content: unknown): string =>
  createHash('sha256').update(canonical(content)).digest('hex')
