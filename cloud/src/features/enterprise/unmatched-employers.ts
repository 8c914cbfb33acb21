import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  listUnmatchedEmployers as endpoint,
  type matchEmployer as matching,
} from '@talent/contract/enterprise'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import { typedEmployerPlace } from '../../lib/encrypted-places.ts'
import { readPage } from '../../lib/read-page.ts'
import { isHere } from '../account/index.ts'
import { suggestEnterprises } from './find-enterprises.ts'
import { isListed, placeTyped } from './names.ts'

/** Texts somebody's profile still holds and nobody has matched, those typed by most first. */
export function listUnmatchedEmployers(
  { db, cipher }: Deps,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const typed = db
    .selectFrom('typed_employer as t')
    .innerJoin('profile as p', 'p.typed_employer_id', 't.id')
    .select(['t.id', 't.name_encrypted', sql<number>`count(*)::int`.as('talents')])
    .where('t.enterprise_id', 'is', null)
    .where(isHere(sql.ref('p.account_id')))
    .groupBy('t.id')
  return readPage(db, endpoint, query, {
    source: db.selectFrom(typed.as('t')).select(['t.id', 't.name_encrypted', 't.talents']),
    filters: {},
    facets: {},
    order: [
      { by: sql`-t.talents`, is: 'number' },
      { by: sql.ref('t.id'), is: 'text' },
    ],
    view: async (rows) => {
      const named = rows.map(({ id, name_encrypted: name, talents }) => ({
        id,
        name: cipher.decrypt(typedEmployerPlace(id), name),
        talents,
      }))
      const suggestions = await suggestEnterprises(db, named)
      return named.map((one) => ({ ...one, suggestions: suggestions.get(one.id) ?? [] }))
    },
  })
}

/** Said again with another enterprise it is corrected. */
export const matchEmployer = (
  { db }: Deps,
  { params, body }: EndpointInput<typeof matching>,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const enterprise = await trx
      .selectFrom('enterprise as e')
      .select('e.id')
      .where('e.id', '=', body.enterpriseId)
      .where(isListed)
      .forKeyShare('e')
      .executeTakeFirst()
    const typed = await trx
      .updateTable('typed_employer')
      .set({ enterprise_id: enterprise?.id ?? null })
      .where('id', '=', params.id)
      .returning('id')
      .executeTakeFirst()
    if (typed === undefined) throw new ContractError('not_found')
    if (enterprise === undefined)
      throw new ContractError('invalid', {
        fields: [{ field: 'enterpriseId', label: '单位', message: '请从名录里选择' }],
      })
    await placeTyped(trx, enterprise.id, [typed.id])
  })
