import { searchableText } from '@talent/contract'
import type { Condition } from '@talent/contract/eligibility'
import type { Policy } from '@talent/contract/policy'
import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import { UNDATED } from '../../lib/list-query.ts'
import { pagesById } from '../../lib/pages-by-id.ts'

export interface PolicyRecord {
  readonly policy: Policy
  /** Null where the source gives no conditions. */
  readonly eligibility: Condition | null
  readonly versionGroup: string
  /** Any day known of it, or null. */
  readonly sortOn: string | null
}

/** Everything a reader may search by, in the form the question is brought into too. */
const searchText = (policy: Policy): string =>
  [
    policy.title,
    policy.docNo,
    policy.place,
    ...policy.topics,
    ...policy.issuers,
    policy.audience,
    policy.gist,
    ...policy.benefits.flatMap((benefit) => [benefit.name, benefit.appliesTo, benefit.amount]),
    ...policy.conditions.map((condition) => condition.text),
    ...policy.materials.map((material) => material.name),
    policy.acceptDepartment,
  ]
    .filter((text) => text !== null)
    .map(searchableText)
    .join('\n')

/** Writes a policy by its id: the same record twice leaves the same row. Publishing and shipped content both come here. */
export async function importPolicy(
  trx: Trx,
  { policy, eligibility, versionGroup, sortOn }: PolicyRecord,
): Promise<void> {
  const row = {
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
    search_text: searchText(policy),
    demo: policy.demo,
  }
  await trx
    .insertInto('policy')
    .values({ id: policy.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** The record a policy would be written by as it is now; null when there is none. */
export async function readPolicy(trx: Trx, id: string): Promise<PolicyRecord | null> {
  const row = await trx
    .selectFrom('policy')
    .select(['title', 'doc_no', 'level', 'place', 'topics', 'validity', 'gist', 'published_on', 'expires_on'])
    .select(['sort_on', 'version_group', 'document', 'eligibility', 'demo'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { title, level, place, topics, validity, gist, demo } = row
  const columns = { title, level, place, topics, validity, gist, demo, docNo: row.doc_no }
  return {
    policy: { ...row.document, ...columns, publishedOn: row.published_on, expiresOn: row.expires_on },
    eligibility: row.eligibility,
    versionGroup: row.version_group,
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
  for await (const rows of all) {
    const derived = rows.map(({ id, document }) => ({ id, search_text: searchText(document) }))
    await sql`update policy set search_text = made.search_text
      from jsonb_to_recordset(${JSON.stringify(derived)}::jsonb) as made (id text, search_text text)
      where policy.id = made.id`.execute(db)
  }
}
