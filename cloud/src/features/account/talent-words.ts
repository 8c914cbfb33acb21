import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { decryptProfileWords } from '../../lib/profile-words.ts'

type Cipher = Pick<Deps, 'cipher'>

export interface TalentWords {
  readonly name: string
  readonly employer: string
}

/** A profile's name goes before the account's. */
export const wordsOf = (
  { cipher }: Cipher,
  accountId: string,
  name: string,
  encrypted: Buffer | null,
): TalentWords =>
  encrypted === null ? { name, employer: '' } : decryptProfileWords(cipher, accountId, encrypted)

/** Names by account id, of talents and staff alike, and employers: a profile's name goes before the account's. */
export async function talentWords(
  deps: Cipher,
  db: Reader,
  accountIds: readonly string[],
): Promise<Map<string, TalentWords>> {
  if (accountIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('account as a')
    .leftJoin('profile as p', 'p.account_id', 'a.id')
    .select(['a.id', 'a.name', 'p.words_encrypted'])
    .where('a.id', 'in', [...new Set(accountIds)])
    .execute()
  return new Map(
    rows.map(({ id, name, words_encrypted: encrypted }) => [id, wordsOf(deps, id, name, encrypted)]),
  )
}
