import type { Sealer } from './field-encryption.ts'

/** What somebody typed about themselves, kept encrypted as one piece. */
export interface ProfileWords {
  readonly name: string
  readonly employer: string
  readonly talentCategory: string
}

const place = (accountId: string) => ({ table: 'profile', row: accountId, column: 'words_sealed' })

export const encryptProfileWords = (sealer: Sealer, accountId: string, words: ProfileWords): Buffer =>
  sealer.seal(place(accountId), JSON.stringify(words))

export const decryptProfileWords = (sealer: Sealer, accountId: string, sealed: Buffer): ProfileWords =>
  JSON.parse(sealer.open(place(accountId), sealed)) as ProfileWords
