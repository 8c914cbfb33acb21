import type { RequestActor } from '@talent/contract'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { attachFiles } from '../file/index.ts'
import type { EntryContent, StoredFacts, Told } from './entry-content.ts'
import { ANNOUNCE_ENTRY } from './jobs.ts'
import { encryptBody } from './encrypted-words.ts'

export interface Actor {
  role: RequestActor
  /** null: the matching itself. */
  accountId: string | null
}

/** Appends one entry to the thread and lets the other parties be told after the commit. Returns its id. */
export async function writeEntry(
  deps: Deps,
  trx: Trx,
  at: { requestId: string; seq: number; actor: Actor; now: Date; told: Told; late?: StoredFacts['late'] },
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
      facts: JSON.stringify({ ...content.facts, told: at.told, late: at.late }),
      body_encrypted: encryptBody(deps, id, content),
    })
    .execute()
  const attachments = content.attachments ?? []
  if (attachments.length > 0 && at.actor.accountId !== null) {
    await attachFiles(
      trx,
      { subject: { kind: 'request', id: at.requestId }, ownerId: at.actor.accountId },
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
          material_key: one.material ?? null,
        })),
      )
      .execute()
  }
  await deps.queue.send(trx, ANNOUNCE_ENTRY, { entryId: id })
  return id
}

/** The entry of a submission nobody has a place for is news to the coordinators of that moment. */
export async function tellCoordinators(trx: Trx, entryId: string): Promise<void> {
  const coordinators = trx
    .selectFrom('active_role')
    .select(sql<string>`coalesce(jsonb_agg(distinct account_id), '[]'::jsonb)`.as('ids'))
    .where('role', '=', 'coordinator')
  await trx
    .updateTable('timeline_entry')
    .set({ facts: sql`jsonb_set(facts, '{told,coordinators}', (${coordinators}))` })
    .where('id', '=', entryId)
    .execute()
}
