import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { wordsOf } from '../account/index.ts'

export { talentWords, wordsOf, type TalentWords } from '../account/index.ts'

type Cipher = Pick<Deps, 'cipher'>

/** Who applies, with what matching needs to know of them. */
export interface Applicant {
  readonly accountId: string
  readonly areaCode: string
  readonly employer: string
}

/**
 * Makes submits of one person wait for each other, so that many at once are counted one after the other. Gives null
 * while the profile isn't filled in.
 */
export async function lockApplicant(deps: Cipher, trx: Trx, accountId: string): Promise<Applicant | null> {
  const row = await trx
    .selectFrom('account as a')
    .leftJoin('profile as p', 'p.account_id', 'a.id')
    .select(['p.area_code', 'p.words_encrypted'])
    .where('a.id', '=', accountId)
    .forNoKeyUpdate('a')
    .executeTakeFirst()
  if (row === undefined || row.area_code === null) return null
  const { employer } = wordsOf(deps, accountId, '', row.words_encrypted)
  return { accountId, areaCode: row.area_code, employer }
}
