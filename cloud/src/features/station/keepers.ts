import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { HostRules } from '../../hosts.ts'
import type { WhenRoleWithdrawn } from '../../role-withdrawal.ts'

/** Which commissioners keep which stations now. */
export const keeping = (db: Reader) =>
  db
    .selectFrom('role_scope as s')
    .innerJoin('active_role as r', (join) =>
      join.onRef('r.account_id', '=', 's.account_id').on('r.role', '=', 'commissioner'),
    )
    .where('s.role', '=', 'commissioner')
    .where('s.kind', '=', 'station')

/** From now on these keep it, whoever did before. */
export async function putKeepers(trx: Trx, id: string, keeperIds: readonly string[]): Promise<void> {
  await trx.deleteFrom('role_scope').where('kind', '=', 'station').where('value', '=', id).execute()
  await trx
    .insertInto('role_scope')
    .values(
      [...new Set(keeperIds)].map((account_id) => ({
        account_id,
        role: 'commissioner' as const,
        kind: 'station' as const,
        value: id,
      })),
    )
    .execute()
}

/** Given the role again, a commissioner keeps no station until a coordinator says so. */
export const whenKeeperWithdrawn: WhenRoleWithdrawn = async (_deps, trx, { accountId, role }) => {
  if (role !== 'commissioner') return
  await trx
    .deleteFrom('role_scope')
    .where('account_id', '=', accountId)
    .where('kind', '=', 'station')
    .execute()
}

/** A station is a host under its own id; a closed one is still kept, for what has been booked there. */
export const stationHosts: HostRules = {
  kind: 'station',
  async cardsOf(db, ids) {
    if (ids.length === 0) return new Map()
    const rows = await db
      .selectFrom('station')
      .select(['id', 'name', 'address', 'phone'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map(({ id, name, address, phone }) => [
        id,
        { id, kind: 'station', name, title: name, officePhone: phone, address },
      ]),
    )
  },
  async keptBy(db, { accountId, roles }) {
    if (!roles.includes('commissioner')) return []
    const rows = await keeping(db)
      .innerJoin('station as t', 't.id', 's.value')
      .select('t.id')
      .where('s.account_id', '=', accountId)
      .orderBy(sql`t.closed_at is not null`)
      .orderBy('t.name')
      .execute()
    return rows.map(({ id }) => id)
  },
  async keepersOf(db, ids) {
    if (ids.length === 0) return new Map()
    const rows = await keeping(db)
      .select(['s.value as id', 's.account_id'])
      .where('s.value', 'in', [...ids])
      .orderBy('s.account_id')
      .execute()
    return new Map(
      [...new Set(rows.map(({ id }) => id))].map((id) => [
        id,
        rows.filter((row) => row.id === id).map(({ account_id }) => account_id),
      ]),
    )
  },
}
