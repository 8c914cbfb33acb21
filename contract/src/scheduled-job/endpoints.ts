import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { ScheduledJob } from './schema.ts'

/** Everything that runs by the clock; what doesn't run comes first. Told from the moment of asking, whether or not anything runs. */
export const listScheduledJobs = defineEndpoint({
  method: 'GET',
  path: '/api/desk/scheduled-jobs',
  summary: '定时任务：上次什么时候运行、看了几个、告知几条、有没有停下',
  roles: ['coordinator'],
  output: v.object({ items: v.array(ScheduledJob) }),
  errors: [],
  example: {},
})
