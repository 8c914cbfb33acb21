import { EVE_AT } from '@talent/contract/booking'
import { defineScheduledJob } from '../../jobs/define-job.ts'

/** What was held for two hours goes on to the next. */
export const LAPSE_FAIR_PLACES = defineScheduledJob('lapse-fair-places', { everyMinutes: 5 })
/** On the eve: whoever signed up is reminded. */
export const REMIND_FAIRS = defineScheduledJob('remind-fairs', { dailyAt: EVE_AT })
