import type { EndpointInput } from '@talent/contract'
import type { BookingChanged, BookingsOf } from '@talent/contract/booking'
import {
  isOpen,
  type getAppointments as listEndpoint,
  type preferAppointments as preferEndpoint,
  type takeAppointment as takeEndpoint,
} from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import type { BookingRules } from '../../subjects.ts'
import { beginBooking, bookingsOf } from '../booking/index.ts'
import { stationsOf } from '../station/index.ts'
import { requireViewer } from './access.ts'
import { findRequest, lockRequest } from './repository.ts'
import { talentWords } from './talents.ts'

/**
 * A request is booked for by its talent with its commissioner, or at a station of its matter, while it is open; the limit
 * goes by its matter.
 */
export const bookingRules: BookingRules = {
  async partiesOf(db, id, { lock }) {
    const request = lock ? await lockRequest(db as Trx, id) : await findRequest(db, id)
    if (request === undefined) return null
    const { commissioner_account_id: commissioner, matter_code: group } = request
    const stations = await stationsOf(db, group)
    return {
      guestId: request.talent_account_id,
      hostIds: commissioner === null ? stations : [commissioner, ...stations],
      group,
      open: isOpen(request),
    }
  },
  async namesOf(deps, accountIds) {
    const words = await talentWords(deps, deps.db, accountIds)
    return new Map([...words].map(([id, { name }]) => [id, name]))
  },
}

export async function getAppointments(
  deps: Deps,
  by: Caller,
  { params, query }: EndpointInput<typeof listEndpoint>,
): Promise<BookingsOf> {
  requireViewer(await findRequest(deps.db, params.id), by)
  return bookingsOf(deps, by, { kind: 'request', id: params.id }, query.host)
}

export const takeAppointment = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof takeEndpoint>,
): Promise<BookingChanged> =>
  beginBooking(deps, trx, by, { kind: 'request', id: params.id }, { take: body.startsAt, hostId: body.host })

export const preferAppointments = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof preferEndpoint>,
): Promise<BookingChanged> =>
  beginBooking(deps, trx, by, { kind: 'request', id: params.id }, { prefer: body.slots, hostId: body.host })
