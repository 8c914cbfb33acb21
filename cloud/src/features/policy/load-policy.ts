import { ContractError, MOST, type EndpointOutput } from '@talent/contract'
import { chinaTime, type DayString } from '@talent/contract/calendar'
import { applyingOn, type getPolicy, type Policy, type PolicyRelative } from '@talent/contract/policy'
import { sql } from 'kysely'
import type { Db, Reader } from '../../db/database.ts'
import { newestFirst } from '../../lib/list-query.ts'
import { lastRevision, replacedBy } from './compared.ts'
import { policiesOn, validityOn, validitySql } from './queries.ts'
import { fullOf } from './full.ts'
import { withdrawalOf } from './withdraw.ts'

interface Itself {
  readonly id: string
  readonly document: Policy
  readonly version_group: string
  readonly sort_on: string
}

/**
 * The editions of the same document, the newest first, then what may not be had together with it and what else the same
 * place has on its topics, of what isn't over.
 */
async function relativesOf(db: Db, today: DayString, policy: Itself): Promise<PolicyRelative[]> {
  const { id, document, version_group, sort_on } = policy
  const others = db
    .selectFrom('policy')
    .select(['id', 'title', 'doc_no', 'published_on', 'expires_on', 'validity', 'sort_on'])
    .where('id', '<>', id)
    .orderBy(newestFirst(sql.ref('sort_on')))
    .orderBy('id')
  const named = (document.exclusions ?? []).flatMap((exclusion) => exclusion.others.map((one) => one.policy))
  const isOpen = sql<boolean>`withdrawn_on is null and ${validitySql(today)} in ('in_force', 'unknown')`
  const [editions, general, local, excluded, alike] = await Promise.all([
    others.where('version_group', '=', version_group).limit(MOST.policyRelatives).execute(),
    document.implements ? others.where('id', '=', document.implements).execute() : [],
    others
      .where('implements_id', '=', id)
      .where('withdrawn_on', 'is', null)
      .limit(MOST.policyRelatives)
      .execute(),
    named.length === 0 ? [] : others.where('id', 'in', named).where(isOpen).execute(),
    others
      .where('version_group', '<>', version_group)
      .where('place', '=', document.place)
      .where(sql<boolean>`topics && ${document.topics}::text[]`)
      .where(isOpen)
      .limit(MOST.policyRelatives)
      .execute(),
  ])
  type Row = (typeof editions)[number]
  const view = (row: Row, relation: PolicyRelative['relation']): PolicyRelative => ({
    id: row.id,
    title: row.title,
    docNo: row.doc_no,
    validity: validityOn(today, row),
    publishedOn: row.published_on,
    relation,
  })
  const related = [...excluded, ...alike]
    .filter((row, at, all) => all.findIndex((other) => other.id === row.id) === at)
    .filter((row) => ![...editions, ...general, ...local].some((other) => other.id === row.id))
    .slice(0, MOST.policyRelatives)
  return [
    ...editions.map((row) =>
      view(row, row.sort_on > sort_on ? 'newer' : row.sort_on < sort_on ? 'older' : 'related'),
    ),
    ...general.map((row) => view(row, 'general')),
    ...local.map((row) => view(row, 'local')),
    ...related.map((row) => view(row, 'related')),
  ]
}

/** The document it holds here by, where each of those is closed: the newest, and since when. */
async function closedHereOf(db: Db, today: DayString, id: string) {
  const rows = await policiesOn(db, today)
    .select(['withdrawn_on', 'full_since'])
    .where('implements_id', '=', id)
    .orderBy(newestFirst(sql.ref('sort_on')))
    .orderBy('id')
    .execute()
  const [first] = rows
  if (
    first === undefined ||
    rows.some((row) => row.withdrawn_on === null && row.applying !== 'closed' && row.applying !== 'full')
  )
    return null
  const until = [first.apply_until, first.expires_on, first.full_since].filter(
    (day) => day !== null && (day < today || day === first.full_since),
  )
  return { id: first.id, title: first.title, on: first.withdrawn_on ?? until.sort()[0] ?? null }
}

/** What took the place of a document that was replaced: the title of the newest of its editions that wasn't; or null. */
export async function newestEditionOf(db: Reader, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('policy as p')
    .innerJoin('policy as newer', 'newer.version_group', 'p.version_group')
    .select('newer.title')
    .where('p.id', '=', id)
    .where('newer.id', '<>', id)
    .where('newer.validity', '<>', 'superseded')
    .orderBy('newer.sort_on', 'desc')
    .orderBy('newer.id')
    .limit(1)
    .executeTakeFirst()
  return row?.title ?? null
}

/** @throws not_found */
export async function loadPolicy(db: Db, now: Date, id: string): Promise<EndpointOutput<typeof getPolicy>> {
  const row = await db
    .selectFrom('policy')
    .select(['id', 'document', 'validity', 'expires_on', 'apply_from', 'apply_until'])
    .select(['version_group', 'sort_on', 'version', 'full_kind', 'full_since'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new ContractError('not_found')
  const today = chinaTime(now).day
  const withdrawn = await withdrawalOf(db, id)
  const validity = withdrawn?.successor ? 'superseded' : validityOn(today, row)
  const full = fullOf(row)
  const dates = { validity, from: row.apply_from, until: row.apply_until, isFull: full !== null }
  return {
    ...row.document,
    validity,
    applying: withdrawn === null ? applyingOn(today, dates) : 'closed',
    full,
    replaced: await replacedBy(db, row, withdrawn, validity === 'superseded'),
    revised: await lastRevision(db, id, row.version),
    closedHere: await closedHereOf(db, today, id),
    relatives: await relativesOf(db, today, row),
    withdrawn,
  }
}
