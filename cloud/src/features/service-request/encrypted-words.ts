import type { Answer } from '@talent/contract/matter'
import type { Deps } from '../../deps.ts'
import { answerPlace, entryPlace, variantPlace } from '../../lib/encrypted-places.ts'
import type { EntryBodies, EntryContent, EntryKind } from './entry-content.ts'

type Cipher = Pick<Deps, 'cipher'>

export const encryptBody = ({ cipher }: Cipher, entryId: string, content: EntryContent): Buffer =>
  cipher.encrypt(entryPlace(entryId), JSON.stringify(content.body))

export function decryptBody<K extends EntryKind>(
  { cipher }: Cipher,
  entry: { id: string; kind: K; body_encrypted: Buffer },
): EntryBodies[K] {
  return JSON.parse(cipher.decrypt(entryPlace(entry.id), entry.body_encrypted)) as EntryBodies[K]
}

/** An answer travels as JSON, whatever its kind. */
export const encryptAnswer = ({ cipher }: Cipher, requestId: string, key: string, answer: Answer): Buffer =>
  cipher.encrypt(answerPlace(requestId, key), JSON.stringify(answer))

export const decryptAnswer = (
  { cipher }: Cipher,
  row: { request_id: string; field_key: string; answer_encrypted: Buffer },
): Answer =>
  JSON.parse(cipher.decrypt(answerPlace(row.request_id, row.field_key), row.answer_encrypted)) as Answer

export const encryptVariant = ({ cipher }: Cipher, requestId: string, variant: string): Buffer =>
  cipher.encrypt(variantPlace(requestId), variant)
export const decryptVariant = (
  { cipher }: Cipher,
  requestId: string,
  encrypted: Buffer | null,
): string | null => (encrypted === null ? null : cipher.decrypt(variantPlace(requestId), encrypted))
