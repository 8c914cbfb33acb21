import { MOST } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import type { PolicyChange, PolicyDetail } from '@talent/contract/policy'
import { comparePolicies, contentOfPolicy } from '@talent/contract/policy-editor'
import type { Reader } from '../../db/database.ts'

/** What became better or worse from one version of a policy to another, or to that of another policy. */
export async function changesBetween(
  reader: Reader,
  before: { id: string; version: number },
  after: { id: string; version: number },
): Promise<PolicyChange[]> {
  const read = async ({ id, version }: { id: string; version: number }) =>
    reader
      .selectFrom('policy_version')
      .select(['document', 'eligibility'])
      .where('policy_id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
  const [was, is] = [await read(before), await read(after)]
  if (was === undefined || is === undefined) return []
  const [one, other] = [was, is].map(({ document, eligibility }) => contentOfPolicy(document, eligibility))
  return one && other ? comparePolicies(one, other).slice(0, MOST.policyChanges) : []
}

/** The policy that took its place, or the newest edition where this one says it was replaced, since when, and what differs. */
export async function replacedBy(
  reader: Reader,
  {
    id,
    version,
    version_group,
    sort_on,
  }: { id: string; version: number; version_group: string; sort_on: string },
  withdrawn: PolicyDetail['withdrawn'],
  isSuperseded: boolean,
): Promise<PolicyDetail['replaced']> {
  const others = reader.selectFrom('policy').select(['id', 'title', 'version', 'published_on'])
  const { successor = null } = withdrawn ?? {}
  const other =
    successor !== null
      ? await others.where('id', '=', successor.id).executeTakeFirst()
      : isSuperseded
        ? await others
            .where('version_group', '=', version_group)
            .where('id', '<>', id)
            .where('sort_on', '>', sort_on)
            .orderBy('sort_on', 'desc')
            .orderBy('id')
            .executeTakeFirst()
        : undefined
  if (other === undefined) return null
  return {
    id: other.id,
    title: other.title,
    on: withdrawn?.on ?? other.published_on,
    changes: await changesBetween(reader, { id, version }, other),
  }
}

/** What its last published revision changed for whoever applies. */
export async function lastRevision(
  reader: Reader,
  id: string,
  version: number,
): Promise<PolicyDetail['revised']> {
  if (version < 2) return null
  const entry = await reader
    .selectFrom('publication_entry')
    .select('done_at')
    .where('kind', '=', 'policy')
    .where('subject_id', '=', id)
    .where('event', '=', 'publish')
    .where('version', '=', version)
    .orderBy('seq')
    .executeTakeFirst()
  if (entry === undefined) return null
  const changes = await changesBetween(reader, { id, version: version - 1 }, { id, version })
  return changes.length === 0 ? null : { on: chinaTime(entry.done_at).day, changes }
}
