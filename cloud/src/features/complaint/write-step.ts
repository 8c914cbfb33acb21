import type { ComplaintActor, ComplaintEvent } from '@talent/contract/complaint'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { complaintStepPlace } from '../../lib/encrypted-places.ts'
import { attachFiles } from '../file/index.ts'
import { ANNOUNCE_COMPLAINT } from './jobs.ts'

export interface ComplaintParty {
  readonly role: ComplaintActor
  readonly accountId: string | null
}

export interface Step {
  readonly kind: ComplaintEvent | 'submit'
  readonly words?: string
  /** Uploads of whoever writes it. */
  readonly fileIds?: readonly string[]
}

/** Appends one step to the course of a complaint, and lets those it concerns be told after the commit. */
export async function writeStep(
  deps: Deps,
  trx: Trx,
  complaint: { id: string; seq: number },
  by: ComplaintParty,
  { kind, words = '', fileIds = [] }: Step,
): Promise<void> {
  const id = deps.newId()
  await trx
    .insertInto('complaint_step')
    .values({
      id,
      complaint_id: complaint.id,
      seq: complaint.seq,
      kind,
      actor: by.role,
      actor_account_id: by.accountId,
      at: deps.clock.now(),
      words_encrypted: words === '' ? null : deps.cipher.encrypt(complaintStepPlace(id), words),
    })
    .execute()
  if (fileIds.length > 0 && by.accountId !== null) {
    const subject = { kind: 'complaint', id: complaint.id } as const
    await attachFiles(trx, { subject, ownerId: by.accountId }, fileIds)
    await trx
      .insertInto('complaint_file')
      .values(fileIds.map((fileId, position) => ({ step_id: id, position, file_id: fileId })))
      .execute()
  }
  await deps.queue.send(trx, ANNOUNCE_COMPLAINT, { stepId: id })
}
