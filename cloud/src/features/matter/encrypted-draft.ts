import type { DraftBody } from '@talent/contract/matter'
import type { Deps } from '../../deps.ts'
import { draftPlace } from '../../lib/encrypted-places.ts'

type Cipher = Pick<Deps, 'cipher'>

export const encryptDraft = ({ cipher }: Cipher, accountId: string, code: string, draft: DraftBody): Buffer =>
  cipher.encrypt(draftPlace(accountId, code), JSON.stringify(draft))
export const decryptDraft = (
  { cipher }: Cipher,
  accountId: string,
  code: string,
  encrypted: Buffer,
): DraftBody => JSON.parse(cipher.decrypt(draftPlace(accountId, code), encrypted)) as DraftBody
