import * as contract from '@talent/contract/booking'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, workOnAll, type Worker } from '../../jobs/define-job.ts'
import { announceSteps } from './announce-steps.ts'
import { ANNOUNCE_BOOKING, LAPSE_PREFERENCES, REMIND_BOOKINGS } from './jobs.ts'
import { lapsePreferences, remindBookings } from './on-the-eve.ts'
import { getCalendarFile, getMySchedule, listMyBookings } from './read-bookings.ts'
import { savePattern } from './save-pattern.ts'
import * as verbs from './verbs.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listMyBookings, ({ caller, ...input }) => listMyBookings(deps, caller, input))
  bind(app, deps, contract.getMySchedule, ({ caller, ...input }) => getMySchedule(deps, caller, input))
  bind(app, deps, contract.getCalendarFile, ({ caller, ...input }) => getCalendarFile(deps, caller, input))
  bind(app, deps, contract.confirmBooking, ({ trx, caller, ...input }) =>
    verbs.confirmBooking(deps, trx, caller, input),
  )
  bind(app, deps, contract.moveBooking, ({ trx, caller, ...input }) =>
    verbs.moveBooking(deps, trx, caller, input),
  )
  bind(app, deps, contract.cancelBooking, ({ trx, caller, ...input }) =>
    verbs.cancelBooking(deps, trx, caller, input),
  )
  bind(app, deps, contract.attendBooking, ({ trx, caller, ...input }) =>
    verbs.noteAttendance(deps, trx, caller, input),
  )
  bind(app, deps, contract.noteAbsence, ({ trx, caller, ...input }) =>
    verbs.noteAbsence(deps, trx, caller, input),
  )
  bind(app, deps, contract.revokeAbsence, ({ trx, caller, ...input }) =>
    verbs.revokeAbsence(deps, trx, caller, input),
  )
  bind(app, deps, contract.saveMyPattern, async ({ trx, caller, ...input }) => {
    await savePattern(deps, trx, caller, input)
    return { done: true } as const
  })
}

/** Offers with time, place and capacity. It knows what is booked for as a subject; the feature of its kind answers. */
export const booking = {
  routes,
  jobs: [ANNOUNCE_BOOKING, REMIND_BOOKINGS, LAPSE_PREFERENCES],
  workers: (deps: Deps): Worker[] => [
    workOnAll(ANNOUNCE_BOOKING, (batch) =>
      announceSteps(
        deps,
        batch.map(({ stepId }) => stepId),
      ),
    ),
    workOn(REMIND_BOOKINGS, () => remindBookings(deps)),
    workOn(LAPSE_PREFERENCES, () => lapsePreferences(deps)),
  ],
}

/** What a feature whose things are booked for uses. */
export { beginBooking } from './begin-booking.ts'
export { closeTimes, openTimes, tryClosing, type ClosedTime } from './close-times.ts'
export { addHost, bookingsHere, closeHost, lockHost, reopenHost } from './host.ts'
export { endBookings } from './end-bookings.ts'
export { outsideBy } from './outside-by.ts'
export { bookingsOf, freeTimesOf, guestsOf, latestBookings } from './read-bookings.ts'
export { addTimes, removeTime } from './single-times.ts'
