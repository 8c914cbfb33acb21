import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import {
  DEMAND_CATALOGUE,
  demandDifference,
  listDemandNeeds as listEndpoint,
  listDemandVersionNeeds as versionEndpoint,
  type DemandCatalogue,
  type DemandChanges,
  type DemandNeed,
  type DemandVersion,
  type NeedPage,
  type PublicNeed,
} from '@talent/contract/demand'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import { readPage } from '../../lib/read-page.ts'
import { farFromTitle, foundIn, readAsks } from '../../lib/search/index.ts'
import { latestVersion, listVersions, needId, type DemandVersionRow } from './versions.ts'

const asVersion = ({ version, content, publishedAt }: DemandVersionRow): DemandVersion => ({
  ...{ version, needs: content.needs.length, publishedOn: chinaTime(publishedAt).day },
})

/** @throws ContractError `not_found` where none was ever published */
export async function loadCatalogue({ db }: Pick<Deps, 'db'>): Promise<DemandCatalogue> {
  const versions = await listVersions(db, DEMAND_CATALOGUE)
  const [latest] = versions
  if (latest === undefined) throw new ContractError('not_found')
  const { name, document, demo } = latest.content
  return { ...asVersion(latest), ...{ name, document, demo }, versions: versions.map(asVersion) }
}

/** @throws ContractError `not_found` */
export async function loadChanges({ db }: Pick<Deps, 'db'>, wanted: number): Promise<DemandChanges> {
  const versions = await listVersions(db, DEMAND_CATALOGUE)
  const at = versions.findIndex(({ version }) => version === wanted)
  const [found, former] = [versions[at], versions[at + 1]]
  if (found === undefined) throw new ContractError('not_found')
  return {
    ...asVersion(found),
    ...{ name: found.content.name, demo: found.content.demo },
    before: former?.version ?? null,
    changes: former === undefined ? [] : demandDifference(former.content, found.content),
  }
}

const asPublic = (id: string, { key: _, ...need }: DemandNeed): PublicNeed => ({ id, ...need })

/** Urgent ones first, then as the catalogue has them; nearest to the words before either. */
export async function listNeeds(
  { db }: Pick<Deps, 'db'>,
  { query }: EndpointInput<typeof listEndpoint>,
): Promise<EndpointOutput<typeof listEndpoint>> {
  const asks = await readAsks(db, query.q ?? '')
  return readPage(db, listEndpoint, query, {
    source: db
      .selectFrom('demand_need as n')
      .select(['n.id', 'n.definition'])
      .where('n.catalogue', '=', DEMAND_CATALOGUE)
      .where('n.position', 'is not', null),
    filters: {
      q: () => foundIn('demand_need', asks, 'n'),
      industry: (industry) => sql<boolean>`n.industry = ${industry}`,
      class: (of) => sql<boolean>`n.class = ${of}`,
    },
    facets: { industry: sql.ref('n.industry'), class: sql.ref('n.class') },
    order: [
      { by: farFromTitle('n', asks), is: 'number' },
      { by: sql`(case when n.definition ->> 'urgent' = 'true' then 0 else 1 end)`, is: 'number' },
      { by: sql.ref('n.position'), is: 'number' },
    ],
    view: (rows) => rows.map(({ id, definition }) => asPublic(id, definition)),
  })
}

/** A version as it was published. @throws ContractError `not_found` */
export async function listVersionNeeds(
  { db }: Pick<Deps, 'db'>,
  { params, query }: EndpointInput<typeof versionEndpoint>,
): Promise<EndpointOutput<typeof versionEndpoint>> {
  const found = await db
    .selectFrom('demand_version')
    .select('version')
    .where('catalogue', '=', DEMAND_CATALOGUE)
    .where('version', '=', params.version)
    .executeTakeFirst()
  if (found === undefined) throw new ContractError('not_found')
  const needs = sql<{ need: DemandNeed; at: number }>`(
    select need, at::int from demand_version d,
      jsonb_array_elements(d.definition -> 'needs') with ordinality as each_need(need, at)
     where d.catalogue = ${DEMAND_CATALOGUE} and d.version = ${params.version})`
  return readPage(db, versionEndpoint, query, {
    source: db.selectFrom(needs.as('n')).select(['n.need', 'n.at']),
    filters: {},
    facets: {},
    order: [{ by: sql.ref('n.at'), is: 'number' }],
    view: (rows) => rows.map(({ need }) => asPublic(needId(DEMAND_CATALOGUE, need.key), need)),
  })
}

/** Also one that is in no version in force. @throws ContractError `not_found` */
export async function loadNeed({ db }: Pick<Deps, 'db'>, id: string): Promise<NeedPage> {
  const row = await db
    .selectFrom('demand_need')
    .select(['id', 'definition', 'position', 'catalogue'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  const latest = await latestVersion(db, row.catalogue)
  return {
    ...asPublic(row.id, row.definition),
    ...{ gone: row.position === null, demo: latest?.content.demo ?? false },
  }
}
