import { sql } from 'kysely'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { createQueue, type JobData, type Queue } from './queue.ts'

describe('the queue', () => {
  let t: TestApp
  let queue: Queue
  const seen: JobData[] = []
  const failWith = { value: '' }
  const workers = [
    { name: 'test-note', handle: async (data: JobData) => void seen.push(data) },
    {
      name: 'test-mixed',
      handle: async (data: JobData) => {
        if (data.entryId === 'bad') await sql`select ${failWith.value}::int`.execute(t.deps.db)
        seen.push(data)
      },
    },
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

  it('tries a failed job again by itself, keeps of it what broke and no value, and does its neighbours', async () => {
    failWith.value = '金丝雀'
    seen.length = 0
    const reported: unknown[] = []
    const working = createQueue(t.pool, { schedule: true, onError: (error) => reported.push(error) })
    await t.deps.db.transaction().execute(async (trx) => {
      for (const entryId of ['before', 'bad', 'after']) await queue.send(trx, 'test-mixed', { entryId })
    })
    await working.start(workers)
    const jobs = async () =>
      (
        await sql<{ entry: string; state: string; retry_count: number; output: string | null }>`
      select data->>'entryId' as entry, state, retry_count, output::text from pgboss.job where name = 'test-mixed' order by entry`.execute(
          t.deps.db,
        )
      ).rows
    for (
      let i = 0;
      i < 100 && !(await jobs()).every(({ output, state }) => output !== null || state === 'completed');
      i += 1
    )
      await new Promise((resolve) => setTimeout(resolve, 100))
    await working.stop()
    expect(await jobs()).toMatchObject([
      { entry: 'after', state: 'completed', retry_count: 0 },
      { entry: 'bad', state: 'retry', output: expect.stringContaining('22P02') },
      { entry: 'before', state: 'completed', retry_count: 0 },
    ])
    expect(seen.map(({ entryId }) => entryId).sort()).toEqual(['after', 'before'])
    const said = JSON.stringify([await jobs(), reported.map(String)])
    expect(said).toContain('22P02')
    expect(said).not.toContain('金丝雀')
  })
})
