import { sql } from 'kysely'
import * as v from 'valibot'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { defineJob, defineScheduledJob, workOn, workOnAll } from './define-job.ts'
import { createQueue, migrateQueue, type Queue } from './queue.ts'

const NOTE = defineJob('test-note', v.object({ entryId: v.string() }))
const MIXED = defineJob('test-mixed', v.object({ entryId: v.string() }))
const TOGETHER = defineJob('test-together', v.object({ entryId: v.string() }))
const DAILY = defineScheduledJob('test-daily', '每天一次', { dailyAt: '03:10' })
const JOBS = [NOTE, MIXED, TOGETHER, DAILY]

describe('the queue', () => {
  let t: TestApp
  let queue: Queue
  const seen: string[] = []
  const sizes: number[] = []
  const failWith = { value: '' }
  const mixed = async ({ entryId }: { entryId: string }) => {
    if (entryId === 'bad') await sql`select ${failWith.value}::int`.execute(t.deps.db)
    seen.push(entryId)
  }
  const workers = [
    workOn(NOTE, async ({ entryId }) => void seen.push(entryId)),
    workOn(MIXED, mixed),
    workOnAll(TOGETHER, async (batch) => {
      sizes.push(batch.length)
      if (batch.some(({ entryId }) => entryId === 'bad'))
        await sql`select ${failWith.value}::int`.execute(t.deps.db)
      seen.push(...batch.map(({ entryId }) => entryId))
    }),
    workOn(DAILY, async ({ occurrence }) => void seen.push(occurrence)),
  ]
  const rethrow = (error: unknown) => {
    throw error
  }
  const open = (runs = false, onError: (error: unknown) => void = rethrow) =>
    createQueue({ db: t.deps.db, pool: t.pool }, { runs, now: () => t.clock.now(), onError })
  const jobs = async (name: string) =>
    (
      await sql<{ entry: string; state: string; retry_count: number; output: string | null }>`
      select data->>'entryId' as entry, state, retry_count, output::text from pgboss.job where name = ${name} order by entry`.execute(
        t.deps.db,
      )
    ).rows
  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100))
  }

  beforeAll(async () => {
    t = await createTestApp()
    const client = await t.pool.connect()
    await migrateQueue(client, JOBS)
    client.release()
    queue = open()
    await queue.start(JOBS, workers)
  })
  beforeEach(() => void (seen.length = 0))
  afterAll(async () => {
    await queue.stop()
    await t.close()
  })

  it('has a job if and only if the transaction that asked for it commits', async () => {
    await t.deps.db.transaction().execute((trx) => queue.send(trx, NOTE, { entryId: 'kept' }))
    const undone = t.deps.db.transaction().execute(async (trx) => {
      await queue.send(trx, NOTE, { entryId: 'undone' })
      throw new Error('rolled back')
    })
    await expect(undone).rejects.toThrow('rolled back')
    await queue.drain()
    expect(seen).toEqual(['kept'])
    await queue.drain()
    expect(seen).toHaveLength(1)
  })

  it('leaves a job alone until its delay has passed', async () => {
    await t.deps.db.transaction().execute(async (trx) => {
      await queue.send(trx, NOTE, { entryId: 'tomorrow' }, { delaySeconds: 86_400 })
      await queue.send(trx, NOTE, { entryId: 'now' })
    })
    await queue.drain()
    expect(seen).toEqual(['now'])
  })

  it('takes no job that nobody works on', async () => {
    const lost = defineJob('test-lost', v.object({}))
    await expect(t.deps.db.transaction().execute((trx) => queue.send(trx, lost, {}))).rejects.toThrow(
      "job test-lost isn't declared",
    )
  })

  it.each([
    ['no worker', [NOTE], [], 'job test-note has 0 workers'],
    ['two workers', [NOTE], [workers[0], workers[0]], 'job test-note has 2 workers'],
    ['a worker but no declaration', [], [workers[0]], "job test-note has a worker but isn't declared"],
    ['two declarations', [NOTE, NOTE], [workers[0]], 'job test-note is declared twice'],
  ])('does not start when a job has %s', async (_, declared, given, fault) => {
    await expect(open().start(declared, given as typeof workers)).rejects.toThrow(fault)
  })

  it('runs each occurrence once over all copies, and after a standstill only the latest', async () => {
    const other = open()
    await other.start(JOBS, workers)
    const tick = async () => {
      await Promise.all([queue, other, queue, other].map((one) => one.sendScheduled(t.clock.now())))
      await queue.drain()
    }
    await tick()
    expect(seen).toEqual(['2026-11-23T19:10:00.000Z'])
    await sql`delete from pgboss.job where name = 'test-daily'`.execute(t.deps.db)
    await tick()
    expect(seen).toHaveLength(1)
    // Nine days without a running copy.
    t.clock.moveTo('2026-12-03T03:09:59+08:00')
    await tick()
    t.clock.moveTo('2026-12-03T03:10:00+08:00')
    await tick()
    await tick()
    expect(seen).toEqual(['2026-11-23T19:10:00.000Z', '2026-12-01T19:10:00.000Z', '2026-12-02T19:10:00.000Z'])
    // Another copy's clock is behind: an occurrence that has been isn't sent again.
    t.clock.moveTo('2026-12-01T12:00:00+08:00')
    await tick()
    expect(seen).toHaveLength(3)
    await other.stop()
  })

  it.each([
    ['one after another', MIXED],
    ['together', TOGETHER],
  ])(
    'tries a failed job of those handled %s again by itself, keeps of it what broke and no value, and does its neighbours',
    async (_, job) => {
      failWith.value = '金丝雀'
      const reported: unknown[] = []
      const working = open(true, (error) => reported.push(error))
      await t.deps.db.transaction().execute(async (trx) => {
        for (const entryId of ['before', 'bad', 'after']) await queue.send(trx, job, { entryId })
      })
      await working.start(JOBS, workers)
      await until(async () =>
        (await jobs(job.name)).every(({ output, state }) => output !== null || state === 'completed'),
      )
      await working.stop()
      if (job === TOGETHER) expect(sizes).toEqual([3, 1, 1, 1])
      expect(await jobs(job.name)).toMatchObject([
        { entry: 'after', state: 'completed', retry_count: 0 },
        { entry: 'bad', state: 'retry', output: expect.stringContaining('22P02') },
        { entry: 'before', state: 'completed', retry_count: 0 },
      ])
      expect(seen.filter((one) => ['after', 'before'].includes(one)).sort()).toEqual(['after', 'before'])
      const said = JSON.stringify([await jobs(job.name), reported.map(String)])
      expect(said).toContain('22P02')
      expect(said).not.toContain('金丝雀')
    },
  )

  it('keeps of a job by the clock when it ran last, and of one that failed when and with which code', async () => {
    const broken = defineScheduledJob('test-broken', '出错的', { dailyAt: '03:20' })
    const client = await t.pool.connect()
    await migrateQueue(client, [broken])
    client.release()
    failWith.value = '金丝雀'
    let fails = true
    const working = open(true, () => {})
    const counted = workOn(broken, async () => {
      if (fails) await sql`select ${failWith.value}::int`.execute(t.deps.db)
      return { found: 3, told: 2 }
    })
    const row = () =>
      t.deps.db.selectFrom('job_occurrence').selectAll().where('name', '=', 'test-broken').executeTakeFirst()
    await working.start([broken], [counted])
    await until(async () => (await row())?.failed_with === '22P02')
    expect(await row()).toMatchObject({ ran_at: null, found: null, told: null })
    fails = false
    await until(async () => (await row())?.ran_at !== null)
    await working.stop()
    expect(await row()).toMatchObject({ found: 3, told: 2, failed_with: '22P02' })
    expect((await row())?.ran_for).toEqual((await row())?.occurrence)
  })

  it('takes up at its start what a killed copy had begun, once that has expired', async () => {
    failWith.value = '1'
    await t.deps.db.transaction().execute((trx) => queue.send(trx, NOTE, { entryId: 'begun' }))
    // As the killed copy left it a minute ago.
    await sql`update pgboss.job set state = 'active', started_on = now() - interval '60 seconds'
      where name = 'test-note' and data->>'entryId' = 'begun'`.execute(t.deps.db)
    const expiry = await sql<{ seconds: number }>`select extract(epoch from expire_in)::int as seconds
      from pgboss.job where data->>'entryId' = 'begun'`.execute(t.deps.db)
    expect(expiry.rows[0]?.seconds).toBeLessThan(60)
    const living = open(true)
    await living.start(JOBS, workers)
    await until(async () => seen.includes('begun'))
    await living.stop()
    expect(seen.filter((one) => one === 'begun')).toHaveLength(1)
  })
})
