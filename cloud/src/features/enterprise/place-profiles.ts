import type { Deps } from '../../deps.ts'
import { decryptProfileWords } from '../../lib/profile-words.ts'
import { placeEmployer } from './employer.ts'

const BATCH = 200

/**
 * Profiles of a version that knew no directory: where each of them works is looked up, once. Two copies at once don't
 * meet; nothing is left to do after the first start.
 */
export async function placeProfiles(deps: Deps): Promise<void> {
  let after = ''
  const batch = () =>
    deps.db.transaction().execute(async (trx) => {
      const rows = await trx
        .selectFrom('profile')
        .select(['account_id', 'words_encrypted'])
        .where('enterprise_id', 'is', null)
        .where('typed_employer_id', 'is', null)
        .where('words_encrypted', 'is not', null)
        .where('account_id', '>', after)
        .orderBy('account_id')
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute()
      for (const { account_id: id, words_encrypted: words } of rows) {
        const { employer } = decryptProfileWords(deps.cipher, id, words as Buffer)
        const { columns } = await placeEmployer(deps, trx, { employer, enterpriseId: null })
        await trx.updateTable('profile').set(columns).where('account_id', '=', id).execute()
      }
      after = rows.at(-1)?.account_id ?? after
      return rows.length
    })
  while ((await batch()) === BATCH);
}
