import type { Policy } from '@talent/contract'
import type { Db, Trx } from '../../db/database.ts'

export interface PolicyRecord {
  readonly policy: Policy
  /** Condition tree as read from the source; null where the source gives none. */
  readonly eligibility: unknown
  readonly versionGroup: string
  /** Any day known of it, or null. */
  readonly sortOn: string | null
}

/** Undated documents stand last. */
const UNDATED = '1900-01-01'

/** Everything a reader may search by. */
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
    .join('\n')

/** Writes a policy by its id: the same record twice leaves the same row. */
export async function upsertPolicy(
  db: Db | Trx,
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
  await db
    .insertInto('policy')
    .values({ id: policy.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
