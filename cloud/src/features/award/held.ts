import type { Held } from '@talent/contract/self-check'
import type { Reader } from '../../db/database.ts'

/**
 * What each of these people already receives, by account: granted or paid and not ended, and what 免申即享 brought them.
 * What is only applied for isn't among it. The one place that says so.
 */
export async function heldBy(
  reader: Reader,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Held[]>> {
  const held = new Map(accountIds.map((id) => [id, [] as Held[]]))
  if (accountIds.length === 0) return held
  const [awards, taken] = await Promise.all([
    reader
      .selectFrom('award')
      .select(['talent_account_id as account', 'policy_id', 'benefit', 'id', 'grant_id'])
      .where('talent_account_id', 'in', [...accountIds])
      .where('state', '<>', 'ended')
      .orderBy('granted_at')
      .orderBy('grant_id')
      .orderBy('instalment')
      .execute(),
    reader
      .selectFrom('policy_offer as o')
      .innerJoin('service_request as r', 'r.id', 'o.request_id')
      .select(['o.account_id as account', 'o.policy_id'])
      .where('o.account_id', 'in', [...accountIds])
      .where('r.outcome', 'in', ['solved', 'partly_solved'])
      .orderBy('o.policy_id')
      .execute(),
  ])
  const grants = new Set<string>()
  for (const { account, policy_id: policy, benefit, id, grant_id } of awards) {
    // Its instalments are one benefit.
    if (account === null || grants.has(grant_id)) continue
    grants.add(grant_id)
    held.get(account)?.push({ policy, benefit, award: id })
  }
  for (const { account, policy_id: policy } of taken)
    held.get(account)?.push({ policy, benefit: null, award: null })
  return held
}

export const heldOf = async (reader: Reader, accountId: string): Promise<readonly Held[]> =>
  (await heldBy(reader, [accountId])).get(accountId) ?? []
