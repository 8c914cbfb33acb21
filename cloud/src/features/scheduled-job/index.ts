import { listScheduledJobs as endpoint } from '@talent/contract/scheduled-job'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { listScheduledJobs } from './list-scheduled-jobs.ts'

/** 定时任务: what the clock does by itself, as coordinators see it. */
export const scheduledJob = {
  routes(app: FastifyInstance, deps: Deps): void {
    bind(app, deps, endpoint, () => listScheduledJobs(deps))
  },
}
