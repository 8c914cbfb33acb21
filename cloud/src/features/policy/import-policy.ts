import type { Condition } from '@talent/contract/eligibility'
import type { Policy } from '@talent/contract/policy'
import { sql } from 'kysely'
import type { Db, Reader, Trx } from '../../db/database.ts'
import { UNDATED } from '../../lib/list-query.ts'
import { pagesById } from '../../lib/pages-by-id.ts'
import { indexText, type Searched } from '../../lib/search/index.ts'

export interface PolicyRecord {
  readonly policy: Policy
  /** Null where the source gives no conditions. */
  readonly eligibility: Condition | null
  readonly versionGroup: string
  /** Any day known of it, or null. */
  readonly sortOn: string | null
}

/** Everything a reader may search by, in the order a hit is quoted from. */
export const searchedOf = (policy: Policy): Searched => {
  const { title, docNo, gist, audience, benefits, conditions, materials, acceptDepartment } = policy
  const line = (text: string | null, label?: string | null) =>
    text === null ? [] : [{ text, ...(label && { label }) }]
  return {
    title,
    number: docNo,
    lines: [
      ...line(gist),
      ...line(audience, '适用对象'),
      ...conditions.flatMap(({ text, clause }) => line(text, clause)),
      ...benefits.flatMap(({ name, appliesTo, amount }) =>
        line([name, appliesTo, amount].filter((part) => part !== null).join('，')),
      ),
      ...materials.flatMap(({ name }) => line(name, '材料')),
      ...line(acceptDepartment, '受理部门'),
      ...line(policy.issuers.join('、'), '发文机关'),
      ...line(policy.topics.join('、'), '主题'),
      ...line(policy.place, '地区'),
    ],
  }
}

/** The first day that one of its amounts is good until. */
const firstEndOf = ({ benefits }: Policy): string | null =>
  benefits.flatMap(({ validUntil }) => validUntil ?? []).sort()[0] ?? null

const rowOf = ({ policy, eligibility, versionGroup, sortOn }: PolicyRecord) => ({
  id: policy.id,
  title: policy.title,
  doc_no: policy.docNo,
  level: policy.level,
  place: policy.place,
  topics: policy.topics,
  validity: policy.validity,
  gist: policy.gist,
  published_on: policy.publishedOn,
  expires_on: policy.expiresOn,
  sort_on: sortOn ?? UNDATED,
  version_group: versionGroup,
  document: JSON.stringify(policy),
  eligibility: eligibility === null ? null : JSON.stringify(eligibility),
  for_whom: policy.forWhom ?? [],
  apply_from: policy.applyFrom ?? null,
  apply_until: policy.applyUntil ?? null,
  implements_id: policy.implements ?? null,
  standard_until: firstEndOf(policy),
  demo: policy.demo,
})

/**
 * Writes a policy by its id: the same record twice leaves the same row, another one is its next version. Publishing and
 * shipped content both come here.
 */
export const importPolicy = (trx: Trx, record: PolicyRecord): Promise<void> => importPolicies(trx, [record])

const SAYS_OTHERWISE = sql`policy.document is distinct from excluded.document
  or policy.eligibility is distinct from excluded.eligibility`

/** Many of them at once; no two with one id. */
export async function importPolicies(trx: Trx, records: readonly PolicyRecord[]): Promise<void> {
  const rows = records.map(rowOf)
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'id')
  await trx
    .insertInto('policy')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        ...Object.fromEntries(
          columns.map((column) => [column, eb.ref(`excluded.${column}` as 'excluded.title')]),
        ),
        version: sql<number>`policy.version + (${SAYS_OTHERWISE})::int`,
      })),
    )
    .execute()
  await trx
    .insertInto('policy_version')
    .columns(['policy_id', 'version', 'document', 'eligibility'])
    .expression((eb) =>
      eb
        .selectFrom('policy')
        .select(['id', 'version', 'document', 'eligibility'])
        .where(
          'id',
          'in',
          rows.map(({ id }) => id),
        ),
    )
    .onConflict((conflict) => conflict.columns(['policy_id', 'version']).doNothing())
    .execute()
  const searched = records.map(({ policy }) => ({ id: policy.id, searched: searchedOf(policy) }))
  await indexText(trx, 'policy', searched)
}

/** The record a policy would be written by as it is now; null when there is none. */
export async function readPolicy(
  trx: Reader,
  id: string,
): Promise<(PolicyRecord & { version: number }) | null> {
  const row = await trx
    .selectFrom('policy')
    .select(['title', 'doc_no', 'level', 'place', 'topics', 'validity', 'gist', 'published_on', 'expires_on'])
    .select(['sort_on', 'version_group', 'document', 'eligibility', 'demo', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { title, level, place, topics, validity, gist, demo } = row
  const columns = { title, level, place, topics, validity, gist, demo, docNo: row.doc_no }
  return {
    policy: { ...row.document, ...columns, publishedOn: row.published_on, expiresOn: row.expires_on },
    eligibility: row.eligibility,
    versionGroup: row.version_group,
    version: row.version,
    sortOn: row.sort_on === UNDATED ? null : row.sort_on,
  }
}

const AT_ONCE = 200

/** Works out anew what is searched by, of all policies. */
export async function rebuildPolicySearch(db: Db | Trx): Promise<void> {
  const all = pagesById(AT_ONCE, (after, size) =>
    db
      .selectFrom('policy')
      .select(['id', 'document'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute(),
  )
  for await (const rows of all)
    await indexText(
      db,
      'policy',
      rows.map(({ id, document }) => ({ id, searched: searchedOf(document) })),
    )
}
