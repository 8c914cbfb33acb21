import type { RequestActor } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { coordinatorsNow } from '../account/index.ts'
import { attachFiles } from '../file/index.ts'
import type { EntryAttachment, EntryContent, StoredFacts, Told } from './entry-content.ts'
import { tellChanged } from '../../live/channel.ts'
import { ANNOUNCE_ENTRY } from './jobs.ts'
import { isNews } from './news-of-entry.ts'
import { encryptBody } from './encrypted-words.ts'

export interface Actor {
  role: RequestActor
  /** null: the matching itself. */
  accountId: string | null
}

/** Where it was named in the call. */
const fieldOf = ({ itemKey, material }: EntryAttachment): string => {
  const item = itemKey ?? material ?? null
  return item === null ? 'fileIds' : `items.${item}`
}

/** Appends one entry to the thread and lets the other parties be told after the commit. Returns its id. */
export async function writeEntry(
  deps: Deps,
  trx: Trx,
  at: { requestId: string; seq: number; actor: Actor; now: Date; told: Told; late?: StoredFacts['late'] },
  content: EntryContent,
): Promise<string> {
  const id = deps.newId()
  const facts: StoredFacts = { ...content.facts, told: at.told, late: at.late }
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
      facts: JSON.stringify(facts),
      body_encrypted: encryptBody(deps, id, content),
    })
    .returning(tellChanged({ kind: 'request', id: at.requestId }, at.seq))
    .execute()
  const attachments = content.attachments ?? []
  if (attachments.length > 0 && at.actor.accountId !== null) {
    for (const field of new Set(attachments.map(fieldOf)))
      await attachFiles(
        trx,
        {
          subject: { kind: 'request', id: at.requestId },
          ownerId: at.actor.accountId,
          voice: content.kind === 'message',
        },
        attachments.filter((one) => fieldOf(one) === field).map((one) => one.fileId),
        field,
      )
    await trx
      .insertInto('timeline_attachment')
      .values(
        attachments.map((one, position) => ({
          entry_id: id,
          position,
          file_id: one.fileId,
          item_key: one.itemKey,
          material_key: one.material ?? null,
        })),
      )
      .execute()
  }
  if (isNews({ kind: content.kind, facts, actor_account_id: at.actor.accountId }))
    await deps.queue.send(trx, ANNOUNCE_ENTRY, { entryId: id })
  return id
}

/** The entry of a submission nobody has a place for is news to the coordinators. */
export async function tellCoordinators(deps: Deps, trx: Trx, entryId: string): Promise<void> {
  const coordinators = JSON.stringify(await coordinatorsNow(trx))
  await trx
    .updateTable('timeline_entry')
    .set({ facts: sql`jsonb_set(facts, '{told,coordinators}', ${coordinators}::jsonb)` })
    .where('id', '=', entryId)
    .execute()
  await deps.queue.send(trx, ANNOUNCE_ENTRY, { entryId })
}
