import type { ApplicationActor, ApplicationEvent } from '@talent/contract/application'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { applicationStepPlace } from '../../lib/encrypted-places.ts'
import { ANNOUNCE_APPLICATION } from './jobs.ts'

export interface ApplicationParty {
  readonly role: ApplicationActor
  readonly accountId: string | null
}

/** Appends one step to its course, and lets those it concerns be told after the commit. */
export async function writeStep(
  deps: Deps,
  trx: Trx,
  application: { id: string; seq: number },
  by: ApplicationParty,
  {
    kind,
    words = '',
    stage = null,
  }: {
    kind: ApplicationEvent | 'apply'
    words?: string
    /** Which one is passed. */
    stage?: string | null
  },
): Promise<void> {
  const id = deps.newId()
  await trx
    .insertInto('application_step')
    .values({
      ...{ id, application_id: application.id, seq: application.seq, kind, stage },
      ...{ actor: by.role, actor_account_id: by.accountId, at: deps.clock.now() },
      words_encrypted: words === '' ? null : deps.cipher.encrypt(applicationStepPlace(id), words),
    })
    .execute()
  await deps.queue.send(trx, ANNOUNCE_APPLICATION, { stepId: id })
}
