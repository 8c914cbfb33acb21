import type { RequestActor } from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { attachFiles } from './attach-files.ts'
import type { EntryContent } from './entry-content.ts'
import { ANNOUNCE_ENTRY } from './jobs.ts'
import { sealBody } from './sealed.ts'

export interface Actor {
  role: RequestActor
  /** null: the matching itself. */
  accountId: string | null
}

/** Appends one entry to the thread and lets the other parties be told after the commit. Returns its id. */
export async function writeEntry(
  deps: Deps,
  trx: Trx,
  at: { requestId: string; seq: number; actor: Actor; now: Date },
  content: EntryContent,
): Promise<string> {
  const id = deps.newId()
  await trx
    .insertInto('timeline_entry')
    .values({
      id,
      request_id: at.requestId,
      seq: at.seq,
      kind: content.kind,
      actor_role: at.actor.role,
      actor_account_id: at.actor.accountId,
      at: at.now,
      facts: JSON.stringify(content.facts ?? {}),
      body_sealed: sealBody(deps, id, content),
    })
    .execute()
  const attachments = content.attachments ?? []
  if (attachments.length > 0 && at.actor.accountId !== null) {
    await attachFiles(
      trx,
      { requestId: at.requestId, ownerId: at.actor.accountId },
      attachments.map((one) => one.fileId),
    )
    await trx
      .insertInto('timeline_attachment')
      .values(
        attachments.map((one, position) => ({
          entry_id: id,
          position,
          file_id: one.fileId,
          item_key: one.itemKey,
        })),
      )
      .execute()
  }
  await deps.queue.send(trx, ANNOUNCE_ENTRY, { entryId: id })
  return id
}
