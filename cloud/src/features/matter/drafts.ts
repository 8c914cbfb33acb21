import type {
  EndpointInput,
  EndpointOutput,
  getDraft as getEndpoint,
  saveDraft as saveEndpoint,
} from '@talent/contract'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { currentMatter } from './matter-queries.ts'
import { openDraft, sealDraft } from './sealed-draft.ts'

/** One half-filled form per matter and person; sealed as a whole, because anything may stand in it. */
export async function getDraft(
  deps: Deps,
  by: Caller,
  code: string,
): Promise<EndpointOutput<typeof getEndpoint>> {
  const row = await deps.db
    .selectFrom('draft')
    .select(['sealed', 'saved_at'])
    .where('account_id', '=', by.accountId)
    .where('matter_code', '=', code)
    .executeTakeFirst()
  if (row === undefined) return { draft: null }
  const draft = openDraft(deps, by.accountId, code, row.sealed)
  return { draft: { ...draft, savedAt: row.saved_at.toISOString() } }
}

export async function saveDraft(
  deps: Deps,
  by: Caller,
  { params, body }: EndpointInput<typeof saveEndpoint>,
): Promise<EndpointOutput<typeof saveEndpoint>> {
  const matter = await currentMatter(deps.db, params.code)
  const kept = { sealed: sealDraft(deps, by.accountId, matter.code, body), saved_at: deps.clock.now() }
  await deps.db
    .insertInto('draft')
    .values({ account_id: by.accountId, matter_code: matter.code, ...kept })
    .onConflict((conflict) => conflict.columns(['account_id', 'matter_code']).doUpdateSet(kept))
    .execute()
  return { savedAt: kept.saved_at.toISOString() }
}

export async function removeDraftOf(db: Db, accountId: string, code: string): Promise<void> {
  await db.deleteFrom('draft').where('account_id', '=', accountId).where('matter_code', '=', code).execute()
}

/** The uploads these people's drafts name: they wait as long as the draft does. */
export async function uploadsOfDrafts(deps: Deps, accountIds: readonly string[]): Promise<string[]> {
  const rows = await deps.db
    .selectFrom('draft')
    .select(['account_id', 'matter_code', 'sealed'])
    .where('account_id', 'in', [...accountIds])
    .execute()
  return rows.flatMap((row) => {
    const { materials } = openDraft(deps, row.account_id, row.matter_code, row.sealed)
    return Object.values(materials).flatMap((files) => files.map(({ id }) => id))
  })
}
