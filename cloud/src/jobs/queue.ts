import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import PgBoss from 'pg-boss'
import type { Database, Trx } from '../db/database.ts'
import { insist } from '../db/insist.ts'
import { ExplainedError } from '../lib/explained-error.ts'
import { loggable } from '../lib/loggable-error.ts'
import { checkWorkers, type Job, type JobData, type RunCount, type Worker } from './define-job.ts'
import { keepDoing } from './keep-doing.ts'
import { latestOccurrence, type Schedule } from './schedule.ts'

export interface Queue {
  /** Part of the caller's transaction: it exists if and only if that commits. Not before `delaySeconds` have passed. */
  send<T extends JobData>(trx: Trx, job: Job<T>, data: T, more?: { delaySeconds?: number }): Promise<void>
  /** @throws Error when a job has no worker or two */
  start(jobs: readonly Job[], workers: readonly Worker[]): Promise<void>
  stop(): Promise<void>
  /** The jobs by the clock, in the order in which they are declared. */
  scheduled(): readonly { name: string; title: string; schedule: Schedule }[]
  /** Sends what the clock asks for and nobody has sent yet. */
  sendScheduled(now: Date): Promise<void>
  /** Runs everything that waits, now; for tests and for seeding. */
  drain(): Promise<void>
}

const SCHEMA = 'pgboss'

/**
 * A job of a killed copy runs again after expiry + maintenance + retry delay, 60 s at most. Expiry counts from the
 * fetch and the jobs of a batch run one after another: a batch is small enough to be done long before.
 */
const EXPIRE_S = 45
const MAINTENANCE_S = 10
const BATCH = 5
/** Of jobs that are handled together, which takes about as long as one. */
const BATCH_TOGETHER = 50
const RETRY = { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: EXPIRE_S }
const LOOK_EVERY_MS = 500
/** What the clock asks for may come this late. */
const SCHEDULE_EVERY_MS = 10_000
const STOP_WITHIN_MS = 5_000

/** What broke, without the values: pg-boss keeps it in plain. */
function withoutValues(error: unknown): Error & { code?: string } {
  const { message, code, constraint, stack } = loggable(error)
  return Object.assign(new ExplainedError([message, constraint].filter(Boolean).join(': ')), { code, stack })
}

/** pg-boss speaking through a transaction of ours. */
const through = (trx: Trx): PgBoss.Db => ({
  executeSql: async (text: string, values: unknown[]) => ({
    rows: (await trx.executeQuery(CompiledQuery.raw(text, values))).rows,
  }),
})

/** The queue's own tables, one per job, made or brought up to date; under the lock of the migrations, so that copies don't race. */
export async function migrateQueue(client: pg.PoolClient, jobs: readonly Job[]): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values: unknown[]) => client.query(text, values) },
    schema: SCHEMA,
    supervise: false,
    schedule: false,
  })
  await boss.start()
  // Two copies that make the same queue at once end in a deadlock.
  for (const { name } of jobs) await boss.createQueue(name)
  await boss.stop({ graceful: false, wait: false, close: false })
}

/**
 * pg-boss on either engine: it speaks through our pool. Its own workers don't await the statement that ends a job, so
 * that a connection broken at that moment ends the process; ours fetch, handle and await.
 */
export function createQueue(
  { db, pool }: Pick<Database, 'db' | 'pool'>,
  options: { runs: boolean; now: () => Date; onError: (error: unknown) => void },
): Queue {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values: unknown[]) => pool.query(text, values) },
    schema: SCHEMA,
    migrate: false,
    supervise: options.runs,
    maintenanceIntervalSeconds: MAINTENANCE_S,
    schedule: false,
  })
  boss.on('error', options.onError)
  let jobs: readonly Job[] = []
  let workers: readonly Worker[] = []
  let loops: (() => Promise<void>)[] = []

  /** What a job by the clock did, beside the occurrence that was sent: whoever looks sees whether it still runs. */
  const noteRun = ({ name, schedule }: Job, data: unknown, count: RunCount | void) => {
    if (schedule === null) return Promise.resolve()
    const { occurrence } = data as { occurrence: string }
    return insist(() =>
      db
        .updateTable('job_occurrence')
        .set({
          ran_for: new Date(occurrence),
          ran_at: options.now(),
          found: count ? count.found : null,
          told: count ? count.told : null,
        })
        .where('name', '=', name)
        .where((eb) => eb.or([eb('ran_for', 'is', null), eb('ran_for', '<=', new Date(occurrence))]))
        .execute(),
    )
  }

  /** Kept when it runs again: it says what was wrong last. */
  const noteFailure = ({ name, schedule }: Job, { code }: { code?: string }) =>
    schedule === null
      ? Promise.resolve()
      : insist(() =>
          db
            .updateTable('job_occurrence')
            .set({ failed_at: options.now(), failed_with: code ?? null })
            .where('name', '=', name)
            .execute(),
        )

  /** Handles them and ends them; of several that fail together each is handled by itself. */
  const settle = async (worker: Worker, batch: readonly PgBoss.Job<JobData>[]): Promise<void> => {
    const { name } = worker.job
    const ids = batch.map(({ id }) => id)
    let count: RunCount | void = undefined
    try {
      count = await worker.handle(batch.map(({ data }) => data))
    } catch (error) {
      if (batch.length > 1) {
        for (const one of batch) await settle(worker, [one])
        return
      }
      const shown = withoutValues(error)
      options.onError(shown)
      await noteFailure(worker.job, shown)
      for (const id of ids) await insist(() => boss.fail(name, id, shown))
      return
    }
    for (const { data } of batch) await noteRun(worker.job, data, count)
    await insist(() => boss.complete(name, ids))
  }

  /** One batch; a job that fails is tried again by itself and its neighbours are done. */
  const workBatch = async (worker: Worker): Promise<boolean> => {
    const { job, together } = worker
    const batch = await boss.fetch<JobData>(job.name, { batchSize: together ? BATCH_TOGETHER : BATCH })
    if (together && batch.length > 0) await settle(worker, batch)
    else for (const one of batch) await settle(worker, [one])
    return batch.length > 0
  }

  const sendScheduled = async (now: Date): Promise<void> => {
    for (const { name, schedule } of jobs) {
      if (schedule === null) continue
      const occurrence = latestOccurrence(schedule, now)
      await db.transaction().execute(async (trx) => {
        // The row of the job decides between the copies; it outlives the job itself, which pg-boss archives.
        const taken = await trx
          .insertInto('job_occurrence')
          .values({ name, occurrence })
          .onConflict((conflict) =>
            conflict
              .column('name')
              .doUpdateSet({ occurrence })
              .where('job_occurrence.occurrence', '<', occurrence),
          )
          .returning('name')
          .executeTakeFirst()
        if (taken)
          await boss.send(name, { occurrence: occurrence.toISOString() }, { ...RETRY, db: through(trx) })
      })
    }
  }

  /** Of the jobs that could be fetched, by one statement whose plan is kept: a fetch is planned anew, over every job's table. */
  const waiting = async (): Promise<Set<string>> => {
    const { rows } = await pool.query<{ name: string }>({
      name: 'jobs-waiting',
      text: `select distinct name from ${SCHEMA}.job where state < 'active' and start_after < now()`,
    })
    return new Set(rows.map(({ name }) => name))
  }

  return {
    async send(trx, job, data, { delaySeconds = 0 } = {}) {
      if (!jobs.some(({ name }) => name === job.name))
        throw new ExplainedError(`job ${job.name} isn't declared`)
      await boss.send(job.name, data, { ...RETRY, startAfter: delaySeconds, db: through(trx) })
    },
    async start(declared, registered) {
      checkWorkers(declared, registered)
      jobs = declared
      workers = registered
      await boss.start()
      if (!options.runs) return
      // What a killed copy left is looked at once at the start, not only one interval later.
      await boss.maintain()
      loops = workers.map((worker) => keepDoing(() => workBatch(worker), LOOK_EVERY_MS, options.onError))
      loops.push(
        keepDoing(
          async () => {
            await sendScheduled(options.now())
            return false
          },
          SCHEDULE_EVERY_MS,
          options.onError,
        ),
      )
    },
    async stop() {
      let timer: NodeJS.Timeout | undefined
      const enough = new Promise((resolve) => (timer = setTimeout(resolve, STOP_WITHIN_MS)))
      await Promise.race([Promise.all(loops.map((end) => end())), enough])
      clearTimeout(timer)
      await boss.stop({ graceful: true, wait: true, timeout: STOP_WITHIN_MS, close: false })
    },
    scheduled: () =>
      jobs.flatMap(({ name, title = name, schedule }) =>
        schedule === null ? [] : [{ name, title, schedule }],
      ),
    sendScheduled,
    async drain() {
      for (let found = true; found;) {
        found = false
        const names = await waiting()
        for (const { job, handle } of workers.filter((worker) => names.has(worker.job.name))) {
          for (const { id, data } of await boss.fetch<JobData>(job.name, { batchSize: 100 })) {
            found = true
            await noteRun(job, data, await handle([data]))
            await boss.complete(job.name, id)
          }
        }
      }
    },
  }
}
