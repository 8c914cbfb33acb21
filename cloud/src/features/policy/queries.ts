import { ContractError, MOST, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { chinaTime, type DayString } from '@talent/contract/calendar'
import {
  type getPolicy,
  listPolicies,
  OWN_PLACES,
  OWN_PROVINCE,
  type PolicyValidity,
} from '@talent/contract/policy'
import type { listEligibility } from '@talent/contract/self-check'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../db/database.ts'
import { newestFirst, wordsIn } from '../../lib/list-query.ts'
import { readPage } from '../../lib/read-page.ts'

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

/** As `isOwnPlace`, over the columns; a test holds both to each other. */
export const ownPlaceSql = (): RawBuilder<boolean> =>
  sql`(level = '国家' or (level = '省' and starts_with(place, ${OWN_PROVINCE}))
    or ${sql.join(
      OWN_PLACES.map((own) => sql`starts_with(place, ${own})`),
      sql` or `,
    )})`

/** What holds here before what is for reference; in force, then unknown, then what is over; newest first within each. */
export function listPoliciesPage(
  db: Db,
  now: Date,
  query: EndpointInput<typeof listPolicies>['query'],
): Promise<EndpointOutput<typeof listPolicies>> {
  const today = chinaTime(now).day
  const validity = validitySql(today)
  return readPage(db, listPolicies, query, {
    source: db
      .selectFrom('policy')
      .select(['id', 'title', 'doc_no', 'level', 'place', 'topics', 'gist'])
      .select(['published_on', 'expires_on', 'demo', validity.as('validity')]),
    filters: {
      q: (words) => wordsIn(sql.ref('search_text'), words),
      topic: (topic) => sql`topics @> array[${topic}]::text[]`,
      level: (level) => sql`level = ${level}`,
      place: (place) => sql`place = ${place}`,
      validity: (asked) => sql`${validity} = ${asked}`,
    },
    facets: { topic: sql`unnest(topics)`, level: sql.ref('level'), place: sql.ref('place'), validity },
    order: [
      { by: sql`(case when ${ownPlaceSql()} then 0 else 1 end)`, is: 'number' },
      {
        by: sql`(case ${validity} when 'in_force' then 0 when 'unknown' then 1 else 2 end)`,
        is: 'number',
      },
      { by: newestFirst(sql.ref('sort_on')), is: 'number' },
      { by: sql.ref('id'), is: 'text' },
    ],
    view: (rows) =>
      rows.map(({ doc_no, published_on, expires_on, ...row }) => ({
        ...row,
        docNo: doc_no,
        publishedOn: published_on,
        expiresOn: expires_on,
      })),
  })
}

/** @throws not_found */
export async function loadPolicy(db: Db, now: Date, id: string): Promise<EndpointOutput<typeof getPolicy>> {
  const row = await db
    .selectFrom('policy')
    .select(['document', 'validity', 'expires_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new ContractError('not_found')
  return { ...row.document, validity: validityOn(chinaTime(now).day, row) }
}

/** What holds here and is in force or may be, with its conditions; the latest first. */
export async function loadInPlay(db: Db, now: Date): Promise<EndpointOutput<typeof listEligibility>> {
  const today = chinaTime(now).day
  const rows = await db
    .selectFrom('policy')
    .select(['id', 'title', 'topics', 'expires_on', 'demo', 'document', 'eligibility'])
    .where('eligibility', 'is not', null)
    .where(ownPlaceSql())
    .where(sql<boolean>`${validitySql(today)} in ('in_force', 'unknown')`)
    .orderBy(newestFirst(sql.ref('sort_on')))
    .orderBy('id')
    .limit(MOST.policiesInPlay)
    .execute()
  return {
    policies: rows.flatMap(({ expires_on, document, eligibility, ...row }) =>
      eligibility === null
        ? []
        : [
            {
              ...row,
              expiresOn: expires_on,
              condition: eligibility,
              benefits: document.benefits.map(({ name, appliesTo, amount, period, cap, sum, whom }) => ({
                ...{ name, appliesTo, amount, period, cap },
                ...(sum && { sum }),
                ...(whom && { whom }),
              })),
              exclusions: document.exclusions ?? [],
            },
          ],
    ),
  }
}
