import type { AccountRole } from '@talent/contract'
import type { Area, DemoPerson } from '@talent/contract/account'
import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'

const rolesOf = sql<
  AccountRole[]
>`array(select role from active_role r where r.account_id = a.id order by role desc)`

export const findAccount = (db: Db | Trx, accountId: string) =>
  db
    .selectFrom('account as a')
    .select(['a.id', 'a.name', 'a.large_text', rolesOf.as('roles')])
    .where('a.id', '=', accountId)
    .executeTakeFirstOrThrow()

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
