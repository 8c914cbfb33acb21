import {
  isOurDay,
  maskPhone,
  type AccountRole,
  type Area,
  type DemoPerson,
  type Profile,
} from '@talent/contract'
import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { Sealer } from '../../lib/field-encryption.ts'
import { openProfileWords } from '../../lib/profile-words.ts'
import { phonePlace } from '../../lib/sealed-places.ts'

const rolesOf = sql<
  AccountRole[]
>`array(select role from active_role r where r.account_id = a.id order by role desc)`

export const findAccount = (db: Db | Trx, accountId: string) =>
  db
    .selectFrom('account as a')
    .select(['a.id', 'a.name', 'a.large_text', rolesOf.as('roles')])
    .where('a.id', '=', accountId)
    .executeTakeFirstOrThrow()

/** The owner's view; null until they have filled it. */
export async function findProfile(db: Db | Trx, sealer: Sealer, accountId: string): Promise<Profile | null> {
  const row = await db
    .selectFrom('profile as p')
    .innerJoin('area', 'area.code', 'p.area_code')
    .select([
      'p.words_sealed',
      'p.phone_sealed',
      'p.area_code',
      'area.name as area_name',
      'p.education',
      'p.arrived_on',
    ])
    .where('p.account_id', '=', accountId)
    .executeTakeFirst()
  if (!row || row.words_sealed === null) return null
  const words = openProfileWords(sealer, accountId, row.words_sealed)
  return {
    name: words.name,
    phoneMasked: maskPhone(sealer.open(phonePlace(accountId), row.phone_sealed)),
    employer: words.employer,
    areaCode: row.area_code,
    areaName: row.area_name,
    education: row.education,
    arrivedOn: row.arrived_on !== null && isOurDay(row.arrived_on) ? row.arrived_on : null,
    talentCategory: words.talentCategory,
  }
}

export const listAreas = (db: Db): Promise<Area[]> =>
  db.selectFrom('area').select(['code', 'name']).orderBy('position').execute()

export async function listDemoPeople(db: Db): Promise<DemoPerson[]> {
  const rows = await db
    .selectFrom('account as a')
    .select(['a.id', 'a.name', 'a.demo_note', rolesOf.as('roles')])
    .where('a.demo', '=', true)
    .orderBy('a.position')
    .execute()
  return rows.map(({ id, name, roles, demo_note }) => ({ id, name, roles, note: demo_note ?? '' }))
}

export const isDemoPerson = async (db: Db, id: string): Promise<boolean> =>
  (await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', id)
    .where('demo', '=', true)
    .executeTakeFirst()) !== undefined
