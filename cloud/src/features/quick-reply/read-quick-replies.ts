import type { EndpointInput, EndpointOutput } from '@talent/contract'
import {
  fillReply,
  type fillQuickReplies as filling,
  type listQuickReplies as listing,
  type QuickReply,
} from '@talent/contract/quick-reply'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { matterTitles } from '../matter/index.ts'
import { replyFacts } from '../service-request/index.ts'
import { decryptReply } from './words.ts'

/** Of a commissioner: their own and the shared ones. In the order they were made. */
const visibleTo = (db: Db, caller: Caller) =>
  db
    .selectFrom('quick_reply')
    .select(['id', 'owner_account_id', 'matter_code', 'title_encrypted', 'text_encrypted', 'version'])
    .where((eb) =>
      eb.or([
        eb('owner_account_id', 'is', null),
        ...(caller.roles.includes('commissioner') ? [eb('owner_account_id', '=', caller.accountId)] : []),
      ]),
    )
    .orderBy('position')

export async function listQuickReplies(deps: Deps, caller: Caller): Promise<EndpointOutput<typeof listing>> {
  const [rows, titles] = await Promise.all([visibleTo(deps.db, caller).execute(), matterTitles(deps.db)])
  const view = (row: (typeof rows)[number]): QuickReply => ({
    id: row.id,
    ...decryptReply(deps.cipher, row),
    matterCode: row.matter_code,
    matterTitle: row.matter_code === null ? null : (titles.get(row.matter_code) ?? null),
    version: row.version,
  })
  return {
    own: rows.filter((row) => row.owner_account_id !== null).map(view),
    shared: rows.filter((row) => row.owner_account_id === null).map(view),
  }
}

/** For the request's matter first, one's own before the shared ones. */
export async function fillQuickReplies(
  deps: Deps,
  caller: Caller,
  { params }: EndpointInput<typeof filling>,
): Promise<EndpointOutput<typeof filling>> {
  const { matterCode, ...facts } = await replyFacts(deps, caller, params.id)
  const rows = await visibleTo(deps.db, caller)
    .where((eb) => eb.or([eb('matter_code', 'is', null), eb('matter_code', '=', matterCode)]))
    .execute()
  const rank = (row: (typeof rows)[number]) =>
    (row.matter_code === null ? 2 : 0) + (row.owner_account_id === null ? 1 : 0)
  return {
    replies: [...rows]
      .sort((one, other) => rank(one) - rank(other))
      .map((row) => {
        const { title, text } = decryptReply(deps.cipher, row)
        return { id: row.id, title, text: fillReply(text, facts) }
      }),
  }
}
