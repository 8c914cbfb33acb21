import { contentOfPolicy, policyOf, type PolicyContent } from '@talent/contract/policy-editor'
import type { DayString } from '@talent/contract/calendar'
import type { Reader, Trx } from '../../db/database.ts'
import { careFor } from './care.ts'
import { importPolicy, readPolicy } from './import-policy.ts'
import { clearWithdrawal } from './withdraw.ts'

/** Every version of a policy, the newest first. */
export async function listPolicyVersions(
  reader: Reader,
  id: string,
): Promise<{ version: number; content: PolicyContent }[]> {
  const rows = await reader
    .selectFrom('policy_version')
    .select(['version', 'document', 'eligibility'])
    .where('policy_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, document, eligibility }) => ({
    version,
    content: contentOfPolicy(document, eligibility),
  }))
}

/**
 * In force from now on, as a version of its own; what was in force stays as it was.
 * One that never was is version 1.
 * @returns its number
 */
export async function putPolicyVersion(
  trx: Trx,
  id: string,
  content: PolicyContent,
  today: DayString,
): Promise<number> {
  await trx.selectFrom('policy').select('id').where('id', '=', id).forUpdate().execute()
  const before = await readPolicy(trx, id)
  const sortOn = content.publishedOn ?? content.effectiveOn ?? content.writtenOn ?? before?.sortOn ?? null
  await importPolicy(trx, {
    policy: policyOf(id, content),
    eligibility: content.eligibility,
    versionGroup: before?.versionGroup ?? id,
    sortOn,
  })
  await clearWithdrawal(trx, id)
  await careFor(trx, policyOf(id, content), today)
  const after = await readPolicy(trx, id)
  return after?.version ?? 1
}
