import { getRequest, listMyRequests, postMessage } from '@talent/contract/service-request'
import { sql } from 'kysely'
import pg from 'pg'
import * as v from 'valibot'
import { defineJob, workOn } from '../../src/jobs/define-job.ts'
import { createQueue, migrateQueue } from '../../src/jobs/queue.ts'
import { addCommissioner, addCoordinator, openDistrict } from '../district.ts'
import { stage } from '../events.ts'
import { admin, databaseUrl } from '../postgres.ts'
import { createTestApp, type TestApp } from '../test-app.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
async function until<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await find()
    if (found !== undefined) return found
    await pause(20)
  }
}

let t: TestApp
let name: string
beforeAll(async () => {
  t = await createTestApp({ runJobs: true })
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(t.deps.db)
  name = rows[0]?.name ?? ''
  await openDistrict(t)
})
afterAll(() => t.close())

/** Every connection of the application ends at once; how many there were. */
const terminateAll = async (): Promise<number> =>
  (
    await admin(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
    )
  ).rows.length

test('a connection that ends while a job is being completed: the job is completed all the same, and ran once', async () => {
  const holder = new pg.Client({ connectionString: databaseUrl(name) })
  await holder.connect()
  const job = defineJob('test-held', v.object({ entryId: v.string() }))
  let runs = 0
  const held = workOn(job, async () => {
    runs += 1
    // The completion will wait at this row, and its connection ends there.
    await holder.query('begin')
    await holder.query("select 1 from pgboss.job where name = 'test-held' for update")
  })
  const queue = createQueue(
    { db: t.deps.db, pool: t.pool },
    { runs: true, now: () => t.clock.now(), onError: () => {} },
  )
  const client = await t.pool.connect()
  await migrateQueue(client, [job])
  client.release()
  await queue.start([job], [held])
  await t.deps.db.transaction().execute((trx) => queue.send(trx, job, { entryId: 'one' }))
  const pid = await until(
    async () =>
      // Not on the holder: within a transaction this view doesn't change.
      (
        await t.pool.query<{ pid: number }>(
          "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%completed_on = now()%'",
        )
      ).rows[0]?.pid,
  )
  await t.pool.query('select pg_terminate_backend($1)', [pid])
  await holder.query('rollback')
  const state = () =>
    sql<{ state: string }>`select state from pgboss.job where name = 'test-held'`.execute(t.deps.db)
  await until(async () => ((await state()).rows[0]?.state === 'completed' ? true : undefined))
  expect(runs).toBe(1)
  await queue.stop()
  await holder.end()
})

test('connections terminated under load: only 503s meanwhile, nothing acknowledged is lost, nothing is there twice', async () => {
  const staff = {
    commissioner: await addCommissioner(t),
    other: await addCommissioner(t, { areaCodes: ['xc'] }),
    coordinator: await addCoordinator(t),
  }
  const { id, cast } = await stage(t, staff, 'accepted')
  const { client } = cast.talent
  const params = { id }
  const statuses = new Set<number>()
  let pressing = true
  const read = async () => {
    while (pressing) statuses.add((await client.try(listMyRequests, { query: {} })).status)
  }
  /** As the client does it: pressed again with the same key until it is taken. */
  const write = async (text: string) => {
    for (;;) {
      const { status } = await client.try(postMessage, { params, body: { text } }, { key: `key-${text}` })
      statuses.add(status)
      if (status !== 503) return
      await pause(50)
    }
  }
  const writers = Array.from({ length: 6 }, async (_, writer) => {
    const sent: string[] = []
    for (let i = 0; pressing; i += 1) {
      const text = `m-${writer}-${String(i).padStart(4, '0')}`
      await write(text)
      sent.push(text)
    }
    return sent
  })
  const readers = [read(), read()]
  let ended = 0
  for (let round = 0; round < 5; round += 1) {
    await pause(100)
    ended += await terminateAll()
  }
  await pause(100)
  pressing = false
  await Promise.all(readers)
  const sent = (await Promise.all(writers)).flat()

  expect(ended).toBeGreaterThan(5)
  expect(sent.length).toBeGreaterThan(5)
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
  // Whatever is broken in the pool is noticed at its next use: answered again within a few tries.
  await until(async () => ((await client.try(getRequest, { params })).status === 200 ? true : undefined))
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from timeline_entry where request_id = ${id} and kind = 'message'`.execute(
    t.deps.db,
  )
  expect(rows[0]?.count).toBe(sent.length)
  // What the messages set off runs by itself: each is told of, once.
  const told = () =>
    sql<{
      count: number
    }>`select count(*)::int as count from notification n join timeline_entry e on e.id = n.entry_id
      where e.request_id = ${id} and e.kind = 'message'`.execute(t.deps.db)
  await until(async () => ((await told()).rows[0]?.count === sent.length ? true : undefined))
}, 120_000)
