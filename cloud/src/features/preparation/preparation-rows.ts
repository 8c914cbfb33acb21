import type { PreparationFacts } from '@talent/contract/preparation'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { preparationPlace } from '../../lib/encrypted-places.ts'
import { isHere } from '../account/index.ts'
import type { PreparationRow } from './tables.ts'

/** Of talents who count now. */
export const preparationsHere = (db: Reader) =>
  db.selectFrom('preparation').where(isHere(sql.ref('preparation.talent_account_id')))

/** Waits for whoever is changing it. */
export const lockPreparation = (trx: Trx, id: string): Promise<PreparationRow | undefined> =>
  preparationsHere(trx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const factsNow = (row: Pick<PreparationRow, 'due_at'>, now: Date): PreparationFacts => ({
  over: row.due_at <= now,
})

/** What was filled in, and how it was agreed. */
export interface PreparedBody {
  readonly answers: Record<string, string | string[]>
  readonly note: string
}

type Cipher = Pick<Deps, 'cipher'>
export const encryptPrepared = ({ cipher }: Cipher, id: string, body: PreparedBody): Buffer =>
  cipher.encrypt(preparationPlace(id), JSON.stringify(body))
export const decryptPrepared = ({ cipher }: Cipher, id: string, encrypted: Buffer): PreparedBody =>
  JSON.parse(cipher.decrypt(preparationPlace(id), encrypted)) as PreparedBody
