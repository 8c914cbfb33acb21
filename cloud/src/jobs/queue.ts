import PgBoss from 'pg-boss'
import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import type { Trx } from '../db/database.ts'
import { loggable } from '../lib/loggable-error.ts'

/** A job's payload carries ids only: it is kept in plain. */
export type JobData = Record<string, string | number>

export interface Worker {
  readonly name: string
  /** Must bear being run twice: delivery is at least once. */
  readonly handle: (data: JobData) => Promise<void>
}

export interface Queue {
  /** Part of the caller's transaction: it exists if and only if that commits. */
  send(trx: Trx, name: string, data: JobData): Promise<void>
  start(workers: readonly Worker[]): Promise<void>
  stop(): Promise<void>
  /** Runs everything that waits, now; for tests and for seeding. */
  drain(): Promise<void>
}

const RETRY = { retryLimit: 5, retryDelay: 2, retryBackoff: true }

/** What broke, without the values: pg-boss keeps it in plain. */
function withoutValues(error: unknown): Error {
  const { message, code, constraint, stack } = loggable(error)
  return Object.assign(new Error([message, constraint].filter(Boolean).join(': ')), { code, stack })
}

/** pg-boss on either engine: it speaks through our pool. */
export function createQueue(
  pool: pg.Pool,
  options: { schedule: boolean; onError: (error: unknown) => void },
): Queue {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values: unknown[]) => pool.query(text, values) },
    schema: 'pgboss',
    supervise: options.schedule,
    schedule: false,
  })
  boss.on('error', options.onError)
  let workers: readonly Worker[] = []
  /** It alone is tried again; the batch's own completion passes over it. */
  const failed = async (name: string, jobId: string, error: unknown): Promise<void> => {
    const shown = withoutValues(error)
    options.onError(shown)
    await boss.fail(name, jobId, shown)
  }
  return {
    async send(trx, name, data) {
      const db = {
        executeSql: async (text: string, values: unknown[]) => ({
          rows: (await trx.executeQuery(CompiledQuery.raw(text, values))).rows,
        }),
      }
      await boss.send(name, data, { ...RETRY, db: db as PgBoss.Db })
    },
    async start(registered) {
      workers = registered
      await boss.start()
      for (const { name, handle } of workers) {
        await boss.createQueue(name)
        if (options.schedule) {
          await boss.work<JobData>(name, { pollingIntervalSeconds: 0.5, batchSize: 100 }, async (jobs) => {
            // What throws here fails the whole batch: a job that can't be done would use up its neighbours' retries.
            for (const job of jobs)
              await handle(job.data).catch((error: unknown) => failed(name, job.id, error))
          })
        }
      }
    },
    stop: () => boss.stop({ graceful: true, wait: true, timeout: 5_000, close: false }),
    async drain() {
      for (let found = true; found;) {
        found = false
        for (const { name, handle } of workers) {
          const jobs = await boss.fetch<JobData>(name, { batchSize: 100 })
          for (const job of jobs) {
            found = true
            await handle(job.data)
            await boss.complete(name, job.id)
          }
        }
      }
    },
  }
}
