import { submitRequest, type EndpointCall } from '@talent/contract'
import { addCommissioner, addTalent, beginAnew, type Person } from '../../../test/district.ts'
import { createTestApp, type Client, type TestApp } from '../../../test/test-app.ts'
import { createApp } from '../../app.ts'
import { compose, type Composed } from '../../compose.ts'
import { openPostgres } from '../../db/database.ts'

/**
 * What can only go wrong when many come at once. On PGlite they come one after the other; with TEST_ENGINE=postgres
 * they really meet, through two copies of the server.
 */
const onPostgres = process.env.TEST_ENGINE === 'postgres'

let t: TestApp
beforeAll(async () => void (t = await createTestApp()), 60_000)
beforeEach(() => beginAnew(t))
afterAll(() => t.close())

const form: EndpointCall<typeof submitRequest>['body'] = {
  matterCode: 'tax-reward-consult',
  matterVersion: 1,
  answers: { topic: '其他', question: '如何申报' },
  materials: {},
  deferred: [],
  slots: [],
  channel: null,
  consents: [],
}
const submit = (client: Client, key?: string) => client.try(submitRequest, { body: form }, key ? { key } : {})
const talents = (count: number): Promise<Person[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => addTalent(t, { name: `人才${i}` })))

/** Open requests by commissioner; `null` counts the line. */
async function loads(): Promise<Map<string | null, number>> {
  const rows = await t.deps.db.selectFrom('service_request').select('commissioner_account_id as id').execute()
  const counts = new Map<string | null, number>()
  for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

test('sixty at once for 21 places of three: all 21 are given, nobody is over capacity, 39 wait', async () => {
  const three = await Promise.all(['甲', '乙', '丙'].map((name) => addCommissioner(t, { name, capacity: 7 })))
  const sixty = await talents(60)
  const answers = await Promise.all(sixty.map(({ client }) => submit(client)))
  expect(answers.map(({ status }) => status)).toEqual(sixty.map(() => 200))
  const counts = await loads()
  expect(three.map(({ id }) => counts.get(id))).toEqual([7, 7, 7])
  expect(counts.get(null)).toBe(39)
})

test('thirty-two at once among sixteen equals: nobody gets a heap', async () => {
  const sixteen = await Promise.all(
    Array.from({ length: 16 }, (_, i) => addCommissioner(t, { name: `专员${i}` })),
  )
  await Promise.all((await talents(32)).map(({ client }) => submit(client)))
  const counts = await loads()
  expect([...counts.values()].reduce((sum, one) => sum + one, 0)).toBe(32)
  expect(counts.get(null)).toBeUndefined()
  expect(Math.max(...sixteen.map(({ id }) => counts.get(id) ?? 0))).toBeLessThanOrEqual(6)
})

test('a hundred at once: none is refused', async () => {
  await addCommissioner(t, { capacity: 40 })
  const answers = await Promise.all((await talents(100)).map(({ client }) => submit(client)))
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  expect((await loads()).get(null)).toBe(60)
})

test('twenty at once of one person, each with a key of its own: three of a matter, no more', async () => {
  await addCommissioner(t)
  const talent = await addTalent(t)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => submit(talent.client, `twenty-at-once-${i}`)),
  )
  const refused = answers.filter(({ status }) => status !== 200)
  expect(refused).toHaveLength(17)
  expect(new Set(refused.map(({ status, error }) => `${status} ${error?.code}`))).toEqual(
    new Set(['409 open_limit']),
  )
  expect(refused[0]?.error?.message).toBe('同一事项最多同时办理 3 件，请等其中一件办结，或撤回一件后再提交')
  expect(await t.deps.db.selectFrom('service_request').select('id').execute()).toHaveLength(3)
})

const meeting = onPostgres ? describe : describe.skip
meeting('on PostgreSQL', () => {
  let copy: Composed
  let second: Awaited<ReturnType<typeof createApp>>
  beforeAll(async () => {
    const database = openPostgres(String(t.pool.options.connectionString))
    copy = await compose(t.deps.config, { clock: t.clock, database, runJobs: false })
    second = await createApp(copy.deps, { logger: false })
    await second.ready()
  })
  afterAll(async () => {
    await second.close()
    await copy.close()
  })

  test('a submit waits for nobody but the one it chose', async () => {
    const area = await addCommissioner(t, { name: '本片区' })
    const other = await addCommissioner(t, { name: '别的片区', areaCode: 'xc' })
    const talent = await addTalent(t)
    await t.deps.db.transaction().execute(async (trx) => {
      await trx
        .selectFrom('commissioner')
        .select('account_id')
        .where('account_id', '=', other.id)
        .forUpdate()
        .execute()
      expect((await submit(talent.client)).status).toBe(200)
    })
    expect((await loads()).get(area.id)).toBe(1)
  })

  test('thirty at once through two copies for one place: one gets it', async () => {
    const lin = await addCommissioner(t, { capacity: 1 })
    const thirty = await talents(30)
    const tokens = thirty.map(({ client }) => client.token)
    const answers = await Promise.all(
      tokens.map((token, i) =>
        (i % 2 === 0 ? t.app : second).inject({
          method: 'POST',
          url: submitRequest.path,
          headers: { authorization: `Bearer ${token}`, 'idempotency-key': `two-copies-${i}` },
          payload: form,
        }),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(tokens.map(() => 200))
    expect((await loads()).get(lin.id)).toBe(1)
    const lines = await t.deps.db
      .selectFrom('service_request')
      .select('line_number')
      .where('commissioner_account_id', 'is', null)
      .execute()
    expect(new Set(lines.map((row) => row.line_number)).size).toBe(29)
  })
})
