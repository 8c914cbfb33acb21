import type { ScopeKind } from '@talent/contract'
import type { RosterInput } from '@talent/contract/roster'
import type { Trx } from '../../db/database.ts'

/**
 * What a commissioner is bound to, instead of what they were; 在岗 is theirs to say once they are there. Everything named
 * must be known. Classes that aren't said stay as they were. @returns the version from now on
 */
export async function putPlace(
  trx: Trx,
  id: string,
  place: RosterInput & { isNew: boolean },
): Promise<number> {
  const columns = {
    department_code: place.departmentCode,
    capacity: place.capacity,
    office_phone: place.officePhone,
    // Whoever was one before went off duty when the role was withdrawn.
    ...(place.isNew ? { on_duty: true } : {}),
  }
  const { version } = await trx
    .insertInto('commissioner')
    .values({ on_duty: true, ...columns, account_id: id, portrait: null })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet((eb) => ({
        ...columns,
        version: eb('commissioner.version', '+', 1),
      })),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  await trx
    .deleteFrom('role_scope')
    .where('account_id', '=', id)
    .where('role', '=', 'commissioner')
    .where('kind', 'in', [
      'matter',
      'enterprise',
      'area',
      ...(place.categories === undefined ? [] : (['talent-category'] as const)),
    ])
    .execute()
  const scope = (kind: ScopeKind, values: readonly string[]) =>
    values.map((value) => ({ account_id: id, role: 'commissioner' as const, kind, value }))
  const rows = [
    ...scope('matter', place.matterCodes),
    ...scope('enterprise', place.enterpriseIds),
    ...scope('area', place.areaCodes),
    ...scope('talent-category', place.categories ?? []),
  ]
  if (rows.length > 0) await trx.insertInto('role_scope').values(rows).execute()
  return version
}
