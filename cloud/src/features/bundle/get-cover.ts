import { ContractError, type EndpointInput } from '@talent/contract'
import type { Cover, getCover as endpoint } from '@talent/contract/bundle'
import { chinaTime, clampDay } from '@talent/contract/calendar'
import type { Matter } from '@talent/contract/matter'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { loadSummaries, requestsHere } from '../service-request/index.ts'

/** Files that several of these requests have as copies of one: the material's name, the first time, the matters. */
async function sharedMaterials(db: Db, coverId: string): Promise<Cover['materials']> {
  const { rows } = await sql<{
    material_key: string
    materials: Matter['materials']
    matters: string[]
    at: Date
  }>`
    with had as (
      select r.id, r.number, r.submitted_at, q.material_key, m.definition, coalesce(f.copy_of, f.id) as original,
             coalesce(f.handed_in_at, r.submitted_at) as at
        from (${requestsHere(db).selectAll()}) r
        join request_material q on q.request_id = r.id
        join file f on f.id = q.file_id
        join matter m on m.code = r.matter_code and m.version = r.matter_version
       where r.cover_id = ${coverId})
    select (array_agg(material_key order by at, number))[1] as material_key,
           (jsonb_agg(definition -> 'materials' order by at, number)) -> 0 as materials,
           array_agg(distinct definition ->> 'title') as matters, min(at) as at
      from had group by original having count(distinct id) > 1 order by min(at), original`.execute(db)
  const named = rows.map(({ material_key: key, materials, matters, at }) => ({
    name: materials.find((one) => one.key === key)?.name ?? '材料',
    handedInOn: clampDay(chinaTime(at).day),
    matters,
  }))
  // A material of several pages is one.
  return named.filter((one, i) => named.findIndex(({ name }) => name === one.name) === i)
}

/** The talent's own cover, its requests as their lists show them. */
export async function getCover(
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof endpoint>,
): Promise<Cover> {
  const { db } = deps
  const cover = await db
    .selectFrom('cover')
    .selectAll()
    .where('id', '=', params.id)
    .where('talent_account_id', '=', by.accountId)
    .executeTakeFirst()
  if (cover === undefined) throw new ContractError('not_found')
  const rows = await requestsHere(db).selectAll().where('cover_id', '=', cover.id).orderBy('number').execute()
  const [requests, materials] = await Promise.all([
    loadSummaries(deps, rows, by.accountId),
    sharedMaterials(db, cover.id),
  ])
  const { id, number, title } = cover
  return { id, number, title, submittedAt: cover.submitted_at.toISOString(), requests, materials }
}
