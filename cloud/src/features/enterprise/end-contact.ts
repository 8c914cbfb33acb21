import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { contactReasonPlace } from '../../lib/encrypted-places.ts'
import { ANNOUNCE_CONTACT_REQUEST } from './jobs.ts'

/** They speak for this enterprise no more, with the reason they are told. */
export async function endContact(
  { clock, cipher, queue, newId }: Deps,
  trx: Trx,
  by: Caller,
  { accountId, enterpriseId, reason }: { accountId: string; enterpriseId: string; reason: string },
): Promise<void> {
  const asked = await trx
    .selectFrom('contact_request as c')
    .innerJoin('enterprise as e', 'e.id', 'c.enterprise_id')
    .select('c.id')
    .where('c.account_id', '=', accountId)
    .where('c.state', '=', 'approved')
    .where(sql<string>`coalesce(e.merged_into, e.id)`, '=', enterpriseId)
    .orderBy('c.decided_at', 'desc')
    .executeTakeFirst()
  const id = asked?.id ?? newId()
  const now = clock.now()
  const ended = {
    state: 'ended' as const,
    reason_encrypted: cipher.encrypt(contactReasonPlace(id), reason),
    decided_at: now,
    decided_by: by.accountId,
  }
  if (asked === undefined)
    await trx
      .insertInto('contact_request')
      .values({
        ...{ id, account_id: accountId, enterprise_id: enterpriseId, asked_at: now },
        ...{ words_encrypted: null, ...ended },
      })
      .execute()
  else await trx.updateTable('contact_request').set(ended).where('id', '=', id).execute()
  await queue.send(trx, ANNOUNCE_CONTACT_REQUEST, { id, state: 'ended' })
}

/** The role was withdrawn as a whole: none that was approved holds. */
export const endContacts = async (
  { clock }: Deps,
  trx: Trx,
  accountId: string,
  by: string,
): Promise<unknown> =>
  trx
    .updateTable('contact_request')
    .set({ state: 'ended', decided_at: clock.now(), decided_by: by })
    .where('account_id', '=', accountId)
    .where('state', '=', 'approved')
    .execute()
