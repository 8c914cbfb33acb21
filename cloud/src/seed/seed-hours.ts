import type { BookingPattern, HostKind } from '@talent/contract/booking'
import type { StationInput } from '@talent/contract/station'
import { putItem, type ItemKind } from '../content/put-item.ts'
import type { Trx } from '../db/database.ts'
import { putStation, readStation } from '../features/station/index.ts'
import { demoHours, demoStations } from './content/demo-hours.ts'

/** What a person changed, a single day or a leave included, is theirs from then on. */
const hoursOf = (kind: HostKind): ItemKind<BookingPattern> => ({
  kind: 'demo-hours',
  read: async (trx, id) =>
    (await trx.selectFrom('booking_host').select('pattern').where('id', '=', id).executeTakeFirst())
      ?.pattern ?? null,
  write: async (trx, id, pattern) => {
    const row = { pattern: JSON.stringify(pattern) }
    await trx
      .insertInto('booking_host')
      .values({ id, kind, ...row })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({ ...row, version: eb('booking_host.version', '+', 1) })),
      )
      .execute()
  },
})

const stationKind: ItemKind<StationInput> = { kind: 'demo-station', read: readStation, write: putStation }

/** The stations of the demo, and the times that they and demo commissioners offer. */
export async function seedHours(trx: Trx): Promise<void> {
  for (const [id, { weekly, ...station }] of Object.entries(demoStations)) {
    await putItem(trx, stationKind, id, station)
    await putItem(trx, hoursOf('station'), id, { weekly, extra: [], closed: [] })
  }
  for (const [id, weekly] of Object.entries(demoHours))
    await putItem(trx, hoursOf('commissioner'), id, { weekly, extra: [], closed: [] })
}
