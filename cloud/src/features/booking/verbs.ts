import { ContractError, type EndpointInput } from '@talent/contract'
import {
  bookingInstant,
  hasStarted,
  isConfirmable,
  isInTime,
  type attendBooking,
  type BookingActor,
  type BookingChanged,
  type BookingEvent,
  type cancelBooking as cancelEndpoint,
  type confirmBooking as confirmEndpoint,
  type moveBooking as moveEndpoint,
} from '@talent/contract/booking'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeBooking } from './change-booking.ts'
import { claimSlot, timeColumns } from './host.ts'

/** Whoever lets somebody down says why. */
function requireReason(role: BookingActor, reason: string): void {
  if (role === 'host' && reason === '')
    throw new ContractError('invalid', {
      fields: [{ field: 'reason', label: '原因', message: '请写明原因，对方会看到' }],
    })
}

/** Holds a preferred time. The capacity is looked at again here: of two the second keeps its other preferences. */
export const confirmBooking = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof confirmEndpoint>,
): Promise<BookingChanged> =>
  changeBooking(deps, trx, by, params.id, ({ host }) => ({
    event: 'confirm',
    version: body.version,
    write: async ({ id }) => {
      const preferences = await trx
        .selectFrom('booking_preference')
        .select('starts_at')
        .where('booking_id', '=', id)
        .execute()
      const named = preferences.some(({ starts_at }) => bookingInstant(starts_at) === body.startsAt)
      if (!named || !isConfirmable(body.startsAt, deps.clock.now())) throw new ContractError('slot_gone')
      const slot = await claimSlot(deps, trx, host, body.startsAt)
      return { patch: timeColumns(slot), step: { startsAt: new Date(slot.startsAt) } }
    },
  }))

/** To another time of the same host; the place one has counts as free. */
export const moveBooking = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof moveEndpoint>,
): Promise<BookingChanged> =>
  changeBooking(deps, trx, by, params.id, ({ host, role }) => ({
    event: 'move',
    version: body.version,
    write: async ({ id, starts_at, moves, sequence }) => {
      requireReason(role, body.reason)
      const now = deps.clock.now()
      const tooSoon = role === 'guest' ? !isInTime(body.startsAt, now) : hasStarted(body.startsAt, now)
      if (tooSoon) throw new ContractError('slot_gone')
      if (starts_at !== null && bookingInstant(starts_at) === body.startsAt)
        throw new ContractError('invalid', {
          fields: [{ field: 'startsAt', label: '时间', message: '还是原来的时间，请选别的' }],
        })
      const slot = await claimSlot(deps, trx, host, body.startsAt, id)
      return {
        patch: {
          ...timeColumns(slot),
          moves: moves + (role === 'guest' ? 1 : 0),
          sequence: sequence + 1,
        },
        step: { startsAt: new Date(slot.startsAt), fromAt: starts_at, words: body.reason },
      }
    },
  }))

export const cancelBooking = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof cancelEndpoint>,
): Promise<BookingChanged> =>
  changeBooking(deps, trx, by, params.id, ({ role }) => ({
    event: 'cancel',
    version: body.version,
    write: async ({ sequence, starts_at }) => {
      requireReason(role, body.reason)
      return { patch: { sequence: sequence + 1 }, step: { startsAt: starts_at, words: body.reason } }
    },
  }))

/** What the host notes once it has begun. */
const note =
  (event: BookingEvent, absentAt: (now: Date) => Date | null) =>
  (
    deps: Deps,
    trx: Trx,
    by: Caller,
    { params, body }: EndpointInput<typeof attendBooking>,
  ): Promise<BookingChanged> =>
    changeBooking(deps, trx, by, params.id, () => ({
      event,
      version: body.version,
      write: async () => ({ patch: { absent_at: absentAt(deps.clock.now()) } }),
    }))

export const noteAttendance = note('attend', () => null)
export const noteAbsence = note('note_absence', (now) => now)
export const revokeAbsence = note('revoke_absence', () => null)
