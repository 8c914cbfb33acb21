import { sql } from 'kysely'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { createQueue, type Queue } from './queue.ts'

describe('the queue', () => {
  let t: TestApp
  let queue: Queue
  const seen: unknown[] = []
  const failWith = { value: '' }
  const workers = [
    { name: 'test-note', handle: async (data: object) => void seen.push(data) },
    { name: 'test-fail', handle: async () => void (await sql`select ${failWith.value}::int`.execute(t.deps.db)) },
  ]
  const rethrow = (error: unknown) => {
    throw error
  }
  beforeAll(async () => {
    t = await createTestApp()
    queue = createQueue(t.pool, { schedule: false, onError: rethrow })
    await queue.start(workers)
  })
  afterAll(async () => {
    await queue.stop()
    await t.close()
  })

  it('has a job if and only if the transaction that asked for it commits', async () => {
    await t.deps.db.transaction().execute((trx) => queue.send(trx, 'test-note', { entryId: 'kept' }))
    const undone = t.deps.db.transaction().execute(async (trx) => {
      await queue.send(trx, 'test-note', { entryId: 'undone' })
      throw new Error('rolled back')
    })
    await expect(undone).rejects.toThrow('rolled back')
    await queue.drain()
    expect(seen).toEqual([{ entryId: 'kept' }])
    await queue.drain()
    expect(seen).toHaveLength(1)
  })

  it('keeps of a failed job what broke, and no value', async () => {
    failWith.value = '金丝雀'
    const working = createQueue(t.pool, { schedule: true, onError: rethrow })
    await working.start(workers)
    await t.deps.db.transaction().execute((trx) => working.send(trx, 'test-fail', { entryId: 'e1' }))
    const output = async () =>
      (await sql<{ output: string | null }>`select output::text from pgboss.job where name = 'test-fail'`.execute(t.deps.db)).rows[0]?.output
    for (let i = 0; i < 100 && !(await output()); i += 1) await new Promise((resolve) => setTimeout(resolve, 100))
    await working.stop()
    expect(await output()).toContain('22P02')
    expect(await output()).not.toContain('金丝雀')
  })
})
