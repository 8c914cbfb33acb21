import { EVE_AT } from '@talent/contract/booking'
import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** Tells the other side, after the commit. */
export const ANNOUNCE_BOOKING = defineJob('announce-booking', v.object({ stepId: v.string() }))
/** On the eve: whoever is expected tomorrow is reminded. */
export const REMIND_BOOKINGS = defineScheduledJob('remind-bookings', '预约前一天提醒', { dailyAt: EVE_AT })
/** On the eve of the last time somebody preferred and nobody confirmed. */
export const LAPSE_PREFERENCES = defineScheduledJob('lapse-preferences', '没有确认的意向时间作废', {
  dailyAt: EVE_AT,
})
