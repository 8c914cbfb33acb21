import { createTestApp, type TestApp } from '../../test/test-app.ts'

describe('a connection that breaks', () => {
  let t: TestApp
  beforeAll(async () => void (t = await createTestApp()))
  afterAll(() => t.close())

  it('does not end the process while it is lent out between two queries', async () => {
    const client = await t.pool.connect()
    // What the driver emits when the server goes away at that moment; without a listener the process would die of it.
    expect(() =>
      client.emit('error', new Error('terminating connection due to administrator command')),
    ).not.toThrow()
    client.release()
    expect((await t.app.inject({ url: '/readyz' })).statusCode).toBe(200)
  })
})

describe('closing', () => {
  it('lets what is between two queries finish first', async () => {
    const t = await createTestApp()
    const pause = () => new Promise((resolve) => setTimeout(resolve, 60))
    const work = t.deps.db.transaction().execute(async (trx) => {
      await trx.selectFrom('area').select('code').execute()
      await pause()
      await trx.insertInto('area').values({ code: 'late', name: '后到' }).execute()
      return trx.selectFrom('area').select('code').execute()
    })
    const [rows] = await Promise.all([work, t.close()])
    expect(rows).toEqual([{ code: 'late' }])
  })
})
