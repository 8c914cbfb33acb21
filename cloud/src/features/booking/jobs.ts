import { EVE_AT } from '@talent/contract/booking'
import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** Tells the other side, after the commit. */
export const ANNOUNCE_BOOKING = defineJob('announce-booking', v.object({ stepId: v.string() }))
/** On the eve: whoever is expected tomorrow is reminded. */
export const REMIND_BOOKINGS = defineScheduledJob('remind-bookings', { dailyAt: EVE_AT })
/** On the eve of the last time somebody preferred and nobody confirmed. */
export const LAPSE_PREFERENCES = defineScheduledJob('lapse-preferences', { dailyAt: EVE_AT })
