import { ContractError } from '@talent/contract'
import { gramsOf, nameKey } from '@talent/contract/enterprise'
import { sql } from 'kysely'
import type { Db, Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'

/** Found now: of the directory, not merged into another one, not of a trial that is closed. */
export const isListed = sql<boolean>`e.merged_into is null
  and (not e.demo or coalesce((select open from demo_setting), false))`

/** What an enterprise is searched by. */
export const searchColumns = (names: readonly string[]) => ({
  search_text: names.map(nameKey).join('\n'),
  grams: gramsOf(names),
})

export const typedIndex = ({ cipher }: Pick<Deps, 'cipher'>, name: string): Buffer =>
  cipher.blindIndex('employer', nameKey(name))

/**
 * Each name leads to this enterprise from now on, and whoever typed one of them works there.
 * @throws ContractError `invalid` naming the one another enterprise has
 */
export async function putNames(
  deps: Pick<Deps, 'cipher'>,
  trx: Trx,
  id: string,
  [name, ...otherNames]: readonly [string, ...string[]],
): Promise<void> {
  const names = [name, ...otherNames]
  const keys = [...new Set(names.map(nameKey))]
  await trx
    .deleteFrom('enterprise_name')
    .where('enterprise_id', '=', id)
    .where('key', 'not in', keys)
    .execute()
  await trx
    .insertInto('enterprise_name')
    .values(keys.map((key) => ({ key, enterprise_id: id })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const taken = await trx
    .selectFrom('enterprise_name as n')
    .innerJoin('enterprise as e', 'e.id', 'n.enterprise_id')
    .select(['n.key', 'e.name'])
    .where('n.key', 'in', keys)
    .where('n.enterprise_id', '<>', id)
    .executeTakeFirst()
  if (taken !== undefined) {
    const isName = taken.key === nameKey(name)
    const [field, label] = isName ? ['name', '单位名称'] : ['otherNames', '其他名称']
    const called = names.find((one) => nameKey(one) === taken.key) ?? ''
    const message = `“${called}”已是名录里“${taken.name}”的名称，可以把两家合并`
    throw new ContractError('invalid', { fields: [{ field, label, message }] })
  }
  await adoptTyped(
    trx,
    id,
    keys.map((key) => deps.cipher.blindIndex('employer', key)),
  )
}

/** Texts that nobody has matched yet, and the profiles they are in. */
async function adoptTyped(trx: Trx, enterpriseId: string, indexes: readonly Buffer[]): Promise<void> {
  const typed = await trx
    .updateTable('typed_employer')
    .set({ enterprise_id: enterpriseId })
    .where('name_index', 'in', [...indexes])
    .where('enterprise_id', 'is', null)
    .returning('id')
    .execute()
  await placeTyped(
    trx,
    enterpriseId,
    typed.map(({ id }) => id),
  )
}

export async function placeTyped(trx: Trx, enterpriseId: string, typedIds: readonly string[]): Promise<void> {
  if (typedIds.length === 0) return
  await trx
    .updateTable('profile')
    .set({ enterprise_id: enterpriseId })
    .where('typed_employer_id', 'in', [...typedIds])
    .execute()
}

/** Which enterprises of the directory these very names belong to, by the name as it was asked; of no other name. */
export async function enterprisesCalled(
  db: Reader,
  names: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const keyOf = new Map(names.flatMap((name) => (name === null ? [] : [[name, nameKey(name)] as const])))
  if (keyOf.size === 0) return new Map()
  const rows = await db
    .selectFrom('enterprise_name as n')
    .innerJoin('enterprise as e', 'e.id', 'n.enterprise_id')
    .select(['n.key', 'e.id'])
    .where(sql<boolean>`n.key = any(${[...new Set(keyOf.values())]}::text[])`)
    .where(isListed)
    .execute()
  const idOf = new Map(rows.map(({ key, id }) => [key, id]))
  return new Map(
    [...keyOf].flatMap(([name, key]) => {
      const id = idOf.get(key)
      return id === undefined ? [] : [[name, id] as const]
    }),
  )
}

/** Each with whose it is by the name of its employer; an id it had before is nobody's word. */
export async function withEnterprises<T extends { readonly employer: string | null }>(
  db: Reader,
  named: readonly T[],
): Promise<(T & { enterpriseId: string | null })[]> {
  const found = await enterprisesCalled(
    db,
    named.map(({ employer }) => employer),
  )
  return named.map((one) => ({
    ...one,
    enterpriseId: one.employer === null ? null : (found.get(one.employer) ?? null),
  }))
}

/** The enterprise of this very name, whatever else it is called. */
export const enterpriseCalled = async (db: Db, name: string): Promise<{ id: string; name: string } | null> =>
  (await db
    .selectFrom('enterprise_name as n')
    .innerJoin('enterprise as e', 'e.id', 'n.enterprise_id')
    .select(['e.id', 'e.name'])
    .where('n.key', '=', nameKey(name))
    .where(isListed)
    .executeTakeFirst()) ?? null
