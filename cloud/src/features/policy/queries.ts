import { MOST, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { chinaTime, type DayString } from '@talent/contract/calendar'
import {
  type Applying,
  listPolicies,
  OWN_PLACES,
  OWN_PROVINCE,
  type Policy,
  type PolicyValidity,
  type Unchecked,
} from '@talent/contract/policy'
import type { listEligibility, PolicyInPlay } from '@talent/contract/self-check'
import { sql, type RawBuilder } from 'kysely'
import type { Db, Reader } from '../../db/database.ts'
import { newestFirst } from '../../lib/list-query.ts'
import { readPage, type SortKey } from '../../lib/read-page.ts'
import { farFromTitle, foundIn, hitsFinder, readAsks } from '../../lib/search/index.ts'
import { matterTitles } from '../matter/index.ts'
import { asHolding } from './holding-version.ts'
import { searchedOf } from './import-policy.ts'

/** A document whose stated last day has passed is expired, whatever was true when it was read. */
export const validityOn = (
  today: DayString,
  row: { validity: PolicyValidity; expires_on: string | null },
): PolicyValidity =>
  row.validity !== 'superseded' && row.expires_on !== null && row.expires_on < today
    ? 'expired'
    : row.validity

/** The same rule over the columns; a test holds both to each other. */
export const validitySql = (today: DayString): RawBuilder<PolicyValidity> =>
  sql`(case when validity <> 'superseded' and expires_on < ${today}::date then 'expired' else validity end)`

/** As `applyingOn`, over the columns; a test holds both to each other. */
export const applyingSql = (today: DayString): RawBuilder<Applying> =>
  sql`(case when ${validitySql(today)} in ('expired', 'superseded') or apply_until < ${today}::date then 'closed'
    when full_kind is not null then 'full' when apply_from > ${today}::date then 'upcoming'
    when apply_from is null and apply_until is null then 'unstated' else 'open' end)`

/** What lists say of a policy, as it is on that day. */
export const policiesOn = (db: Reader, today: DayString) =>
  db
    .selectFrom('policy')
    .select(['id', 'title', 'doc_no', 'level', 'place', 'topics', 'gist', 'published_on', 'expires_on'])
    .select(['demo', 'apply_until', validitySql(today).as('validity'), applyingSql(today).as('applying')])
    .select('offered')

/** As `isOwnPlace`, over the columns; a test holds both to each other. */
export const ownPlaceSql = (): RawBuilder<boolean> =>
  sql`(level = '国家' or (level = '省' and starts_with(place, ${OWN_PROVINCE}))
    or ${sql.join(
      OWN_PLACES.map((own) => sql`starts_with(place, ${own})`),
      sql` or `,
    )})`

type Found = EndpointOutput<typeof listPolicies>['items'][number]

/** With where the words are, of these policies. */
async function withHits(db: Db, found: Found[], asks: readonly string[]): Promise<Found[]> {
  const rows = await db
    .selectFrom('policy')
    .select(['id', 'document'])
    .where(
      'id',
      'in',
      found.map(({ id }) => id),
    )
    .execute()
  const documents = new Map(rows.map(({ id, document }) => [id, document]))
  const hitsOf = hitsFinder(asks)
  return found.map((one) => {
    const document = documents.get(one.id)
    if (document === undefined) return one
    return { ...one, hits: hitsOf(searchedOf(document), { docNo: one.docNo, gist: one.gist }) }
  })
}

/** Taken back, over, past the last day to apply, or full. */
const closedSql = (today: DayString): RawBuilder<boolean> =>
  sql`(withdrawn_on is not null or ${applyingSql(today)} in ('closed', 'full'))`

/**
 * Isn't hidden by a closed version of this district: what is put into practice here by others alone is open no longer than
 * they are. Asked once for all rows, of the few that put another into practice.
 */
export const notClosedHereSql = (today: DayString): RawBuilder<boolean> =>
  sql`policy.id not in (select local.implements_id from (
    select implements_id, ${closedSql(today)} as closed from policy where implements_id is not null
  ) as local group by local.implements_id having bool_and(local.closed))`

/** Is or may be in force, of whatever place. */
export const standsSql = (today: DayString): RawBuilder<boolean> =>
  sql`(withdrawn_on is null and ${validitySql(today)} in ('in_force', 'unknown'))`

/** Holds here and is or may be in force. */
const holdsSql = (today: DayString): RawBuilder<boolean> =>
  sql`(${standsSql(today)} and ${ownPlaceSql()} and ${notClosedHereSql(today)})`

/** Where to look, and whom to ask, of what no self-check looks at. */
const uncheckedOf = ({ conditions, phones }: Policy): Unchecked => ({
  clause: conditions.find(({ clause }) => clause !== null)?.clause ?? null,
  phone: phones[0] ?? null,
})

const uncheckedOn = (reader: Reader, today: DayString) =>
  reader
    .selectFrom('policy')
    .select(['id', 'title', 'topics', 'document'])
    .where('eligibility', 'is', null)
    .where(holdsSql(today))

/** Of these, which no self-check looks at. */
async function withUnchecked(db: Db, today: DayString, found: Found[]): Promise<Found[]> {
  const ids = found.map(({ id }) => id)
  const rows = ids.length === 0 ? [] : await uncheckedOn(db, today).where('id', 'in', ids).execute()
  const unchecked = new Map(rows.map(({ id, document }) => [id, uncheckedOf(document)]))
  return found.map((one) => ({ ...one, unchecked: unchecked.get(one.id) }))
}

/**
 * What holds here before what is for reference. Within each what is nearest to the words, then in force, unknown, over, then
 * the newest; or by date alone.
 */
export async function listPoliciesPage(
  db: Db,
  now: Date,
  query: EndpointInput<typeof listPolicies>['query'],
): Promise<EndpointOutput<typeof listPolicies>> {
  const today = chinaTime(now).day
  const validity = validitySql(today)
  const applying = applyingSql(today)
  const asked = query.q ?? ''
  const asks = await readAsks(db, asked)
  const relevance: SortKey[] = [
    { by: farFromTitle('policy', asks), is: 'number' },
    {
      by: sql`(case ${validity} when 'in_force' then 0 when 'unknown' then 1 else 2 end)`,
      is: 'number',
    },
  ]
  return readPage(db, listPolicies, query, {
    source: policiesOn(db, today).where('withdrawn_on', 'is', null).where(notClosedHereSql(today)),
    filters: {
      q: () => foundIn('policy', asks),
      topic: (topic) => sql`topics @> array[${topic}]::text[]`,
      level: (level) => sql`level = ${level}`,
      place: (place) => sql`place = ${place}`,
      validity: (wanted) => sql`${validity} = ${wanted}`,
      forWhom: (group) => sql`for_whom @> array[${group}]::text[]`,
      applying: (wanted) => sql`${applying} = ${wanted}`,
    },
    facets: {
      topic: { each: sql.ref('topics') },
      level: sql.ref('level'),
      place: sql.ref('place'),
      validity,
      forWhom: { each: sql.ref('for_whom') },
      applying,
    },
    order: [
      { by: sql`(case when ${ownPlaceSql()} then 0 else 1 end)`, is: 'number' },
      ...(query.order === 'date' ? [] : relevance),
      { by: newestFirst(sql.ref('sort_on')), is: 'number' },
      { by: sql.ref('id'), is: 'text' },
    ],
    view: async (rows) => {
      const listed = rows.map(({ doc_no, published_on, expires_on, apply_until: _, offered, ...row }) => ({
        ...row,
        ...(offered && { offered }),
        docNo: doc_no,
        publishedOn: published_on,
        expiresOn: expires_on,
      }))
      const found = await withUnchecked(db, today, listed)
      return asked === '' || found.length === 0 ? found : withHits(db, found, asks)
    },
  })
}

/** That nothing of it can be applied for now; null where it can, or its source names no days. */
function shutOf(row: {
  applying: Applying
  apply_from: string | null
  apply_until: string | null
  full_since: string | null
}): PolicyInPlay['shut'] | null {
  const { applying: why } = row
  if (why === 'upcoming') return { why, on: row.apply_from }
  if (why === 'closed') return { why, on: row.apply_until }
  return why === 'full' ? { why, on: row.full_since } : null
}

/** What holds here and is in force or may be, with the conditions that hold today; the latest first. */
async function inPlay(reader: Reader, now: Date) {
  const today = chinaTime(now).day
  const rows = await reader
    .selectFrom('policy')
    .select(['id', 'title', 'topics', 'expires_on', 'demo', 'document', 'eligibility', 'doc_no', 'version'])
    .select(['apply_from', 'apply_until', 'full_since', applyingSql(today).as('applying')])
    .where('eligibility', 'is not', null)
    .where(holdsSql(today))
    .orderBy(newestFirst(sql.ref('sort_on')))
    .orderBy('id')
    .limit(MOST.policiesInPlay)
    .execute()
  const matters = await matterTitles(reader)
  return (await asHolding(reader, today, rows)).flatMap(
    ({ id, title, topics, demo, expires_on, doc_no, version, document, eligibility, ...row }) => {
      if (eligibility === null) return []
      const shut = shutOf(row)
      const policy: PolicyInPlay = {
        ...{ id, title, topics, demo, expiresOn: expires_on },
        ...(shut && { shut }),
        matter: document.matter !== undefined && matters.has(document.matter) ? document.matter : null,
        condition: eligibility,
        benefits: document.benefits.map(
          ({ name, appliesTo, amount, period, cap, validUntil, sum, whom }) => ({
            ...{ name, appliesTo, amount, period, cap },
            ...(validUntil && { validUntil }),
            ...(sum && { sum }),
            ...(whom && { whom }),
          }),
        ),
        exclusions: document.exclusions ?? [],
      }
      return [{ policy, document, docNo: doc_no, version }]
    },
  )
}

export async function loadInPlay(db: Db, now: Date): Promise<EndpointOutput<typeof listEligibility>> {
  const [policies, unchecked] = await Promise.all([
    inPlay(db, now),
    uncheckedOn(db, chinaTime(now).day)
      .orderBy(newestFirst(sql.ref('sort_on')))
      .orderBy('id')
      .limit(MOST.policiesInPlay)
      .execute(),
  ])
  return {
    policies: policies.map(({ policy }) => policy),
    unchecked: unchecked.map(({ document, ...one }) => ({ ...one, ...uncheckedOf(document) })),
  }
}

/** One of them as it holds today, with what that version is called; null: it isn't in play. */
export async function findInPlay(reader: Reader, now: Date, id: string) {
  const found = (await inPlay(reader, now)).find(({ policy }) => policy.id === id)
  return found === undefined
    ? null
    : { policy: found.policy, docNo: found.document.docNo, version: found.version }
}

export interface OfferedPolicy {
  readonly policy: PolicyInPlay
  readonly docNo: string | null
  readonly version: number
  /** With which the matter's form is complete. */
  readonly answers: Readonly<Record<string, string>>
}

/** Those that say they are 免申即享. */
export async function loadOffered(reader: Reader, now: Date): Promise<OfferedPolicy[]> {
  return (await inPlay(reader, now)).flatMap(({ policy, document, docNo, version }) =>
    document.offered === undefined || policy.shut !== undefined
      ? []
      : [{ policy, docNo, version, answers: document.offered.answers }],
  )
}
