import type { DemandContent, DemandNeed } from '@talent/contract/demand'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import { indexText, type Searched } from '../../lib/search/index.ts'

export interface DemandVersionRow {
  version: number
  content: DemandContent
  publishedAt: Date
}

/** Every version, the newest first. */
export async function listVersions(reader: Reader, catalogue: string): Promise<DemandVersionRow[]> {
  const rows = await reader
    .selectFrom('demand_version')
    .select(['version', 'definition', 'published_at'])
    .where('catalogue', '=', catalogue)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, definition, published_at: publishedAt }) => ({
    ...{ version, content: definition, publishedAt },
  }))
}

export async function latestVersion(reader: Reader, catalogue: string): Promise<DemandVersionRow | null> {
  const row = await reader
    .selectFrom('demand_version')
    .select(['version', 'definition', 'published_at'])
    .where('catalogue', '=', catalogue)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { version: row.version, content: row.definition, publishedAt: row.published_at }
}

/** Everything a reader may search by. */
const searchedOf = (need: DemandNeed): Searched => ({
  title: need.title,
  number: null,
  lines: [
    { text: need.employer },
    { text: need.problem, label: '想解决' },
    { text: need.education, label: '学历' },
    ...need.requirements.map((text) => ({ text, label: '要求' })),
  ].filter(({ text }) => text !== ''),
})

/** By which a need is found for good. */
export const needId = (catalogue: string, key: string) => `${catalogue}-${key}`

/** What everybody finds from now on: those of the version in their places, and no others. */
async function placeNeeds(trx: Trx, catalogue: string, needs: readonly DemandNeed[]): Promise<void> {
  await trx.updateTable('demand_need').set({ position: null }).where('catalogue', '=', catalogue).execute()
  if (needs.length === 0) return
  await trx
    .insertInto('demand_need')
    .values(
      needs.map((need, position) => ({
        ...{ id: needId(catalogue, need.key), catalogue, key: need.key, position },
        ...{ title: need.title, employer: need.employer, industry: need.industry, class: need.class },
        definition: JSON.stringify(need),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        position: sql.ref('excluded.position'),
        title: sql.ref('excluded.title'),
        employer: sql.ref('excluded.employer'),
        industry: sql.ref('excluded.industry'),
        class: sql.ref('excluded.class'),
        definition: sql.ref('excluded.definition'),
      }),
    )
    .execute()
  await indexNeeds(trx, catalogue, needs)
}

const indexNeeds = (trx: Trx, catalogue: string, needs: readonly DemandNeed[]): Promise<void> =>
  indexText(
    trx,
    'demand_need',
    needs.map((need) => ({ id: needId(catalogue, need.key), searched: searchedOf(need) })),
  )

/** Works out anew what needs are searched by, those without a place too. */
export async function rebuildSearch(trx: Trx): Promise<void> {
  const rows = await trx.selectFrom('demand_need').select(['catalogue', 'definition']).execute()
  for (const catalogue of new Set(rows.map((row) => row.catalogue)))
    await indexNeeds(
      trx,
      catalogue,
      rows.filter((row) => row.catalogue === catalogue).map(({ definition }) => definition),
    )
}

/** A version of its own, with a number no other ever had; it holds at once. @returns its number */
export async function putDemand(
  trx: Trx,
  catalogue: string,
  content: DemandContent,
  publishedAt: Date,
): Promise<number> {
  const version = ((await latestVersion(trx, catalogue))?.version ?? 0) + 1
  await trx
    .insertInto('demand_version')
    .values({ catalogue, version, definition: JSON.stringify(content), published_at: publishedAt })
    .execute()
  await placeNeeds(trx, catalogue, content.needs)
  return version
}
