import { EVE_AT } from '@talent/contract/booking'
import { defineScheduledJob } from '../../jobs/define-job.ts'

/** What was held for two hours goes on to the next. */
export const LAPSE_FAIR_PLACES = defineScheduledJob('lapse-fair-places', '招聘会候补名额到时间顺延', {
  everyMinutes: 5,
})
/** On the eve: whoever signed up is reminded. */
export const REMIND_FAIRS = defineScheduledJob('remind-fairs', '招聘会前一天提醒', { dailyAt: EVE_AT })
