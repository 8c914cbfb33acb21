import { submitRequest } from '@talent/contract/service-request'
import { CONSULT_FORM } from '../../../test/consult-form.ts'
import { addCommissioner, addTalent, beginAnew } from '../../../test/district.ts'
import { addTalents, loadsOf, submitConsult } from '../../../test/rush.ts'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { createApp } from '../../app.ts'
import { compose, type Composed } from '../../compose.ts'
import { openPostgres } from '../../db/database.ts'

/** Two copies of the server over one database. */
let t: TestApp
let copy: Composed
let second: Awaited<ReturnType<typeof createApp>>
beforeAll(async () => {
  t = await createTestApp()
  const database = openPostgres(String(t.pool.options.connectionString), 10)
  copy = await compose(t.deps.config, { clock: t.clock, database, runJobs: false })
  second = await createApp(copy.deps, { logger: false })
  await second.ready()
}, 60_000)
beforeEach(() => beginAnew(t))
afterAll(async () => {
  await second.close()
  await copy.close()
  await t.close()
})

test('a submit waits for nobody but the one it chose', async () => {
  const area = await addCommissioner(t, { name: '本片区' })
  const other = await addCommissioner(t, { name: '别的片区', areaCodes: ['xc'] })
  const talent = await addTalent(t)
  await t.deps.db.transaction().execute(async (trx) => {
    await trx
      .selectFrom('commissioner')
      .select('account_id')
      .where('account_id', '=', other.id)
      .forUpdate()
      .execute()
    expect((await submitConsult(talent.client)).status).toBe(200)
  })
  expect((await loadsOf(t)).get(area.id)).toBe(1)
})

test('thirty at once through two copies for one place: one gets it', async () => {
  const lin = await addCommissioner(t, { capacity: 1 })
  const thirty = await addTalents(t, 30)
  const tokens = thirty.map(({ client }) => client.token)
  const answers = await Promise.all(
    tokens.map((token, i) =>
      (i % 2 === 0 ? t.app : second).inject({
        method: 'POST',
        url: submitRequest.path,
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': `two-copies-${i}` },
        payload: CONSULT_FORM,
      }),
    ),
  )
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(tokens.map(() => 200))
  expect((await loadsOf(t)).get(lin.id)).toBe(1)
  const lines = await t.deps.db
    .selectFrom('service_request')
    .select('line_number')
    .where('commissioner_account_id', 'is', null)
    .execute()
  expect(new Set(lines.map((row) => row.line_number)).size).toBe(29)
})
