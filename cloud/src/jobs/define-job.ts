import * as v from 'valibot'
import { ExplainedError } from '../lib/explained-error.ts'
import type { Schedule } from './schedule.ts'

/** A job's payload carries ids only: it is kept in plain. */
export type JobData = Record<string, string | number>

export interface Job<T extends JobData = JobData> {
  readonly name: string
  readonly payload: v.GenericSchema<unknown, T>
  /** null: it runs only when it is sent. */
  readonly schedule: Schedule | null
  /** What it does, in the words of whoever looks whether it still runs; of those by the clock. */
  readonly title?: string
}

/** What a run looked at, and to how many it told something. */
export interface RunCount {
  readonly found: number
  readonly told: number
}

export interface Worker {
  readonly job: Job
  /** The jobs of a batch are handled all together, not one after another. */
  readonly together: boolean
  /** Must be safe to run twice: delivery is at least once. What it counted is kept of a job by the clock. */
  readonly handle: (data: readonly unknown[]) => Promise<RunCount | void>
}

/** A thing that happens after a commit. Declared by the feature that sends it, worked on by exactly one worker. */
export const defineJob = <T extends JobData>(name: string, payload: v.GenericSchema<unknown, T>): Job<T> => ({
  name,
  payload,
  schedule: null,
})

const Occurrence = v.object({ occurrence: v.string() })

/**
 * A thing that happens by the clock, once per occurrence over all copies. After a standstill only the latest missed
 * occurrence runs: its worker does everything due by then, not what this one occurrence adds.
 */
export const defineScheduledJob = (
  name: string,
  title: string,
  schedule: Schedule,
): Job<{ occurrence: string }> => ({ name, payload: Occurrence, schedule, title })

/** Handles one job at a time. */
export const workOn = <T extends JobData>(
  job: Job<T>,
  handle: (data: T) => Promise<RunCount | void>,
): Worker => ({
  job,
  together: false,
  handle: async (batch) => {
    let count: RunCount | void = undefined
    for (const data of batch) count = await handle(v.parse(job.payload, data))
    return count
  },
})

/** Handles what waits in one go: for jobs that come many at once and cost less together. */
export const workOnAll = <T extends JobData>(
  job: Job<T>,
  handle: (batch: readonly T[]) => Promise<void>,
): Worker => ({
  job,
  together: true,
  handle: (batch) => handle(batch.map((data) => v.parse(job.payload, data))),
})

/** @throws Error naming every job that has no worker or several, and every worker without a declared job */
export function checkWorkers(jobs: readonly Job[], workers: readonly Worker[]): void {
  const faults = jobs.flatMap((job) => {
    const count = workers.filter((worker) => worker.job.name === job.name).length
    return count === 1 ? [] : [`job ${job.name} has ${count} workers, it needs one`]
  })
  for (const name of new Set(jobs.map((job) => job.name)))
    if (jobs.filter((job) => job.name === name).length > 1) faults.push(`job ${name} is declared twice`)
  for (const { job } of workers)
    if (!jobs.includes(job)) faults.push(`job ${job.name} has a worker but isn't declared`)
  if (faults.length > 0)
    throw new ExplainedError(`the jobs have faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
}
