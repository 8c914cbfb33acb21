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
import { currentFiles, matterTitles } from '../matter/index.ts'
import { replyFacts } from '../service-request/index.ts'
import { decryptReply } from './words.ts'

/** The files that go along, as their matters have them. */
async function filesWith(db: Db, rows: readonly { matter_code: string | null; file_keys: string[] }[]) {
  const codes = rows.flatMap((row) => (row.file_keys.length > 0 ? (row.matter_code ?? []) : []))
  const files = await currentFiles(db, [...new Set(codes)])
  return (row: { matter_code: string | null }, key: string) =>
    files.get(row.matter_code ?? '')?.find((file) => file.key === key)
}

const isStaff = ({ roles }: Caller): boolean =>
  roles.includes('commissioner') || roles.includes('coordinator')

/** Of a commissioner: their own and the shared ones; of a contact: what they answer with. In the order they were made. */
const visibleTo = (db: Db, caller: Caller) =>
  db
    .selectFrom('quick_reply')
    .select([
      'id',
      'owner_account_id',
      'matter_code',
      'title_encrypted',
      'text_encrypted',
      'version',
      'file_keys',
      'use_for',
    ])
    .where((eb) =>
      eb.or([
        ...(isStaff(caller) ? [eb('owner_account_id', 'is', null)] : []),
        ...(caller.roles.includes('commissioner')
          ? [eb.and([eb('owner_account_id', '=', caller.accountId), eb('use_for', '=', 'message')])]
          : []),
        ...(caller.roles.includes('contact')
          ? [eb.and([eb('owner_account_id', '=', caller.accountId), eb('use_for', '<>', 'message')])]
          : []),
      ]),
    )
    .orderBy('position')

export async function listQuickReplies(deps: Deps, caller: Caller): Promise<EndpointOutput<typeof listing>> {
  const [rows, titles] = await Promise.all([visibleTo(deps.db, caller).execute(), matterTitles(deps.db)])
  const fileOf = await filesWith(deps.db, rows)
  const view = (row: (typeof rows)[number]): QuickReply => ({
    id: row.id,
    ...decryptReply(deps.cipher, row),
    matterCode: row.matter_code,
    matterTitle: row.matter_code === null ? null : (titles.get(row.matter_code) ?? null),
    files: row.file_keys.map((key) => ({ key, name: fileOf(row, key)?.name ?? null })),
    use: row.use_for,
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
    .where('use_for', '=', 'message')
    .where((eb) => eb.or([eb('matter_code', 'is', null), eb('matter_code', '=', matterCode)]))
    .execute()
  const fileOf = await filesWith(deps.db, rows)
  const rank = (row: (typeof rows)[number]) =>
    (row.matter_code === null ? 2 : 0) + (row.owner_account_id === null ? 1 : 0)
  return {
    replies: [...rows]
      .sort((one, other) => rank(one) - rank(other))
      .map((row) => {
        const { title, text } = decryptReply(deps.cipher, row)
        // What the matter has no more goes along no more.
        const files = row.file_keys.flatMap((key) => {
          const found = fileOf(row, key)
          return found === undefined ? [] : [{ key, name: found.name, file: found.file }]
        })
        return { id: row.id, title, text: fillReply(text, facts), files }
      }),
  }
}
