import { isOurDay } from '@talent/contract'
import type { Profile } from '@talent/contract/account'
import { maskPhone } from '@talent/contract/matter'
import type { Db, Trx } from '../../db/database.ts'
import type { FieldCipher } from '../../lib/field-encryption.ts'
import { decryptProfileWords } from '../../lib/profile-words.ts'
import { phonePlace } from '../../lib/encrypted-places.ts'

/** The owner's view; null until they have filled it. */
export async function findProfile(
  db: Db | Trx,
  cipher: FieldCipher,
  accountId: string,
): Promise<Profile | null> {
  const row = await db
    .selectFrom('profile as p')
    .innerJoin('area', 'area.code', 'p.area_code')
    .select([
      'p.words_encrypted',
      'p.phone_encrypted',
      'p.area_code',
      'p.enterprise_id',
      'area.name as area_name',
      'p.education',
      'p.arrived_on',
    ])
    .where('p.account_id', '=', accountId)
    .executeTakeFirst()
  if (!row || row.words_encrypted === null) return null
  const words = decryptProfileWords(cipher, accountId, row.words_encrypted)
  return {
    name: words.name,
    phoneMasked: maskPhone(cipher.decrypt(phonePlace(accountId), row.phone_encrypted)),
    employer: words.employer,
    enterpriseId: row.enterprise_id,
    areaCode: row.area_code,
    areaName: row.area_name,
    education: row.education,
    arrivedOn: row.arrived_on !== null && isOurDay(row.arrived_on) ? row.arrived_on : null,
    talentCategory: words.talentCategory,
  }
}

/** The whole number, for where its owner lets it be seen; null until they have filled it in. */
export async function phoneOf(db: Db | Trx, cipher: FieldCipher, accountId: string): Promise<string | null> {
  const row = await db
    .selectFrom('profile')
    .select('phone_encrypted')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row === undefined ? null : cipher.decrypt(phonePlace(accountId), row.phone_encrypted)
}
