import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { typedEmployerPlace } from '../../lib/encrypted-places.ts'
import { enterpriseCalled, isListed, typedIndex } from './names.ts'

/** Where somebody works: an enterprise of the directory, else the text as typed, else (no text) nothing. */
export interface EmployerPlace {
  readonly name: string
  readonly columns: { enterprise_id: string | null; typed_employer_id: string | null }
}

/** The row is held, so that it isn't merged away meanwhile. */
const picked = (trx: Trx, id: string) =>
  trx
    .selectFrom('enterprise as e')
    .select(['e.id', 'e.name'])
    .where((eb) =>
      eb('e.id', '=', (sub) =>
        sub
          .selectFrom('enterprise as p')
          .select((one) => one.fn.coalesce('p.merged_into', 'p.id').as('id'))
          .where('p.id', '=', id),
      ),
    )
    .where(isListed)
    .forKeyShare('e')
    .executeTakeFirst()

/** The row of a text, which many may have typed. */
async function typed(deps: Deps, trx: Trx, name: string) {
  const index = typedIndex(deps, name)
  const find = () =>
    trx
      .selectFrom('typed_employer')
      .select(['id', 'enterprise_id'])
      .where('name_index', '=', index)
      .executeTakeFirst()
  const known = await find()
  if (known !== undefined) return known
  const id = deps.newId()
  await trx
    .insertInto('typed_employer')
    .values({ id, name_index: index, name_encrypted: deps.cipher.encrypt(typedEmployerPlace(id), name) })
    .onConflict((conflict) => conflict.column('name_index').doNothing())
    .execute()
  return (await find()) ?? { id, enterprise_id: null }
}

/**
 * What was picked goes by its id and its name in the directory; what was typed is matched where its very name is known,
 * else kept for a coordinator to match.
 */
export async function placeEmployer(
  deps: Deps,
  trx: Trx,
  { employer, enterpriseId }: { employer: string; enterpriseId: string | null },
): Promise<EmployerPlace> {
  const chosen = enterpriseId === null ? undefined : await picked(trx, enterpriseId)
  if (chosen !== undefined)
    return { name: chosen.name, columns: { enterprise_id: chosen.id, typed_employer_id: null } }
  const nothing = { enterprise_id: null, typed_employer_id: null }
  if (employer === '') return { name: '', columns: nothing }
  const called = await enterpriseCalled(trx, employer)
  if (called !== null) return { name: employer, columns: { ...nothing, enterprise_id: called.id } }
  const text = await typed(deps, trx, employer)
  return { name: employer, columns: { enterprise_id: text.enterprise_id, typed_employer_id: text.id } }
}
