import { sql } from 'kysely'
import type { Db } from './db/database.ts'
import type { FieldCipher } from './lib/field-encryption.ts'
import { encryptProfileWords } from './lib/profile-words.ts'
import { newsPlace } from './lib/encrypted-places.ts'

const BATCH = 500

/** Moves what an earlier version kept in plain; nothing to do after the first start. Two copies at once don't meet. */
export async function encryptPlain(db: Db, cipher: FieldCipher): Promise<void> {
  const all = async (batch: () => Promise<number>) => {
    while ((await batch()) === BATCH);
  }
  await all(() =>
    db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ id: string; name: string; employer: string; category: string }>`
        select account_id as id, name, coalesce(employer, '') as employer, coalesce(talent_category, '') as category
          from profile where words_encrypted is null limit ${BATCH} for update skip locked`.execute(trx)
      for (const { id, name, employer, category } of rows)
        await sql`update profile set name = null, employer = null, talent_category = null,
          words_encrypted = ${encryptProfileWords(cipher, id, { name, employer, talentCategory: category })}
          where account_id = ${id}`.execute(trx)
      return rows.length
    }),
  )
  await all(() =>
    db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ id: string; what: string }>`
        select id, what from notification where what_encrypted is null limit ${BATCH} for update skip locked`.execute(
        trx,
      )
      for (const { id, what } of rows)
        await sql`update notification set what = null, what_encrypted = ${cipher.encrypt(newsPlace(id), what)} where id = ${id}`.execute(
          trx,
        )
      return rows.length
    }),
  )
}
