import type { BookingPattern } from '@talent/contract/booking'
import { putItem, type ItemKind } from '../content/put-item.ts'
import type { Trx } from '../db/database.ts'
import { demoHours } from './content/demo-hours.ts'

/** What a person changed, a single day or a leave included, is theirs from then on. */
const hoursKind: ItemKind<BookingPattern> = {
  kind: 'demo-hours',
  read: async (trx, id) =>
    (await trx.selectFrom('booking_host').select('pattern').where('account_id', '=', id).executeTakeFirst())
      ?.pattern ?? null,
  write: async (trx, id, pattern) => {
    const row = { pattern: JSON.stringify(pattern) }
    await trx
      .insertInto('booking_host')
      .values({ account_id: id, ...row })
      .onConflict((conflict) =>
        conflict
          .column('account_id')
          .doUpdateSet((eb) => ({ ...row, version: eb('booking_host.version', '+', 1) })),
      )
      .execute()
  },
}

/** The times that demo commissioners offer. */
export async function seedHours(trx: Trx): Promise<void> {
  for (const [id, weekly] of Object.entries(demoHours))
    await putItem(trx, hoursKind, id, { weekly, extra: [], closed: [] })
}
