import { defineScheduledJob } from '../../jobs/define-job.ts'

/** In the morning: whoever looks for work reads it before the day begins. */
export const TELL_SEARCHES = defineScheduledJob('tell-searches', '我的搜索：告知新岗位', { dailyAt: '08:00' })
/** What is closed early or corrected is heard of soon. */
export const TELL_MARKED_POSTS = defineScheduledJob('tell-marked-posts', '收藏的岗位：告知更正和截止', {
  everyMinutes: 10,
})
