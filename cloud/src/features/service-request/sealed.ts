import type { Answer } from '@talent/contract'
import type { Deps } from '../../deps.ts'
import type { EntryBodies, EntryContent, EntryKind } from './entry-content.ts'

type Sealer = Pick<Deps, 'sealer'>

/** The additional data names table, row and column, so that a sealed value can't be moved to another place. */
const entryPlace = (id: string) => ({ table: 'timeline_entry', row: id, column: 'body_sealed' })
const answerPlace = (requestId: string, key: string) => ({
  table: 'request_answer',
  row: `${requestId}/${key}`,
  column: 'sealed',
})
const variantPlace = (requestId: string) => ({
  table: 'service_request',
  row: requestId,
  column: 'variant_sealed',
})

export const sealBody = ({ sealer }: Sealer, entryId: string, content: EntryContent): Buffer =>
  sealer.seal(entryPlace(entryId), JSON.stringify(content.body))

export function openBody<K extends EntryKind>(
  { sealer }: Sealer,
  entry: { id: string; kind: K; body_sealed: Buffer },
): EntryBodies[K] {
  return JSON.parse(sealer.open(entryPlace(entry.id), entry.body_sealed)) as EntryBodies[K]
}

/** An answer travels as JSON, whatever its kind. */
export const sealAnswer = ({ sealer }: Sealer, requestId: string, key: string, answer: Answer): Buffer =>
  sealer.seal(answerPlace(requestId, key), JSON.stringify(answer))

export const openAnswer = (
  { sealer }: Sealer,
  row: { request_id: string; field_key: string; sealed: Buffer },
): Answer => JSON.parse(sealer.open(answerPlace(row.request_id, row.field_key), row.sealed)) as Answer

export const sealVariant = ({ sealer }: Sealer, requestId: string, variant: string): Buffer =>
  sealer.seal(variantPlace(requestId), variant)
export const openVariant = ({ sealer }: Sealer, requestId: string, sealed: Buffer | null): string | null =>
  sealed === null ? null : sealer.open(variantPlace(requestId), sealed)
