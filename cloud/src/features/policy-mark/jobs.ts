import { defineScheduledJob } from '../../jobs/define-job.ts'

/** In the morning: a window opens with its day, and nobody is told at midnight. */
export const TELL_MARKED = defineScheduledJob('tell-marked', '收藏的政策：告知开放和修订', {
  dailyAt: '08:00',
})
