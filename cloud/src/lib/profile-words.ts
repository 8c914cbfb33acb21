import { profileWordsPlace } from './encrypted-places.ts'
import type { FieldCipher } from './field-encryption.ts'

/** What somebody typed about themselves, kept encrypted as one piece. */
export interface ProfileWords {
  readonly name: string
  readonly employer: string
  readonly talentCategory: string
}

export const encryptProfileWords = (cipher: FieldCipher, accountId: string, words: ProfileWords): Buffer =>
  cipher.encrypt(profileWordsPlace(accountId), JSON.stringify(words))

export const decryptProfileWords = (
  cipher: FieldCipher,
  accountId: string,
  encrypted: Buffer,
): ProfileWords => JSON.parse(cipher.decrypt(profileWordsPlace(accountId), encrypted)) as ProfileWords
