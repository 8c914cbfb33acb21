import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { listEnterprises as endpoint, type Enterprise } from '@talent/contract/enterprise'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { readPage } from '../../lib/read-page.ts'
import { isHere } from '../account/index.ts'
import { decryptContact } from './contact.ts'
import { namesHold } from './find-enterprises.ts'
import { isListed } from './names.ts'

/** Who is attached to `e`, and how many work there. */
const COMMISSIONERS = sql<string[]>`array(select a.name from role_scope s
  join active_role r on r.account_id = s.account_id and r.role = 'commissioner' join account a on a.id = s.account_id
  where s.role = 'commissioner' and s.kind = 'enterprise' and s.value = e.id order by a.name)`
const TALENTS = sql<number>`(select count(*)::int from profile p
  where p.enterprise_id = e.id and ${isHere(sql.ref('p.account_id'))})`

const listed = (db: Db) =>
  db
    .selectFrom('enterprise as e')
    .leftJoin('area', 'area.code', 'e.area_code')
    .select(['e.id', 'e.name', 'e.other_names as otherNames', 'e.area_code as areaCode', 'e.industry'])
    .select(['area.name as areaName', COMMISSIONERS.as('commissioners'), TALENTS.as('talents')])
    .where(isListed)

export const listEnterprises = (
  { db }: Deps,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> =>
  readPage(db, endpoint, query, {
    source: listed(db),
    filters: { q: namesHold, area: (area) => sql<boolean>`e.area_code = ${area}` },
    facets: { area: sql.ref('e.area_code') },
    order: [
      { by: sql.ref('e.name'), is: 'text' },
      { by: sql.ref('e.id'), is: 'text' },
    ],
    view: (rows) =>
      rows.map(({ id, name, otherNames, areaCode, areaName, industry, commissioners, talents }) => ({
        id,
        name,
        otherNames,
        areaCode,
        areaName,
        industry,
        commissioners,
        talents,
      })),
  })

/** One that was merged answers what it was merged into. */
export async function getEnterprise({ db, cipher }: Deps, id: string): Promise<Enterprise> {
  const row = await listed(db)
    .select(['e.version', 'e.contact_encrypted'])
    .where(
      'e.id',
      '=',
      sql<string>`(select coalesce(m.merged_into, m.id) from enterprise m where m.id = ${id})`,
    )
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  const { contact_encrypted: encrypted, ...rest } = row
  return { ...rest, ...decryptContact(cipher, rest.id, encrypted) }
}
