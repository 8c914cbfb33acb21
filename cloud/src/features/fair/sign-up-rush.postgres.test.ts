import { cancelFairPass, signUpForFair } from '@talent/contract/fair'
import { addCoordinator, beginAnew } from '../../../test/district.ts'
import { openFair } from '../../../test/fairs.ts'
import { addTalents } from '../../../test/rush.ts'
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
afterAll(async () => {
  await second.close()
  await copy.close()
  await t.close()
})

const statesNow = async () => {
  const rows = await t.deps.db.selectFrom('fair_pass').select('state').execute()
  const of = (wanted: string) => rows.filter(({ state }) => state === wanted).length
  return { booked: of('booked'), waiting: of('waiting'), offered: of('offered'), cancelled: of('cancelled') }
}

test.each([1, 5])(
  'thirty phones at once through two copies for %d places: so many come, the others wait; cancelled places go to as many of them',
  async (capacity) => {
    await beginAnew(t)
    const id = await openFair(await addCoordinator(t), { capacity })
    const talents = await addTalents(t, 30)
    const press = (endpoint: { path: string }, payload: object) =>
      Promise.all(
        talents.flatMap(({ client }, i) =>
          // Each from two phones of theirs.
          [t.app, second].map((app, phone) =>
            app.inject({
              method: 'POST',
              url: endpoint.path.replace('{id}', id),
              headers: {
                authorization: `Bearer ${client.token}`,
                'idempotency-key': `${endpoint.path.length}-${capacity}-${i}-${phone}`,
              },
              payload,
            }),
          ),
        ),
      )
    const answers = await press(signUpForFair, { queue: true })
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(60).fill(200))
    expect(await statesNow()).toEqual({ booked: capacity, waiting: 30 - capacity, offered: 0, cancelled: 0 })
    const codes = await t.deps.db.selectFrom('fair_pass').select('code').distinct().execute()
    expect(codes).toHaveLength(30)
    // Everybody cancels at once: never more than the capacity is held, and nobody is left with a place.
    const cancelled = await press(cancelFairPass, {})
    expect(cancelled.map(({ statusCode }) => statusCode)).toEqual(Array(60).fill(200))
    expect(await statesNow()).toEqual({ booked: 0, waiting: 0, offered: 0, cancelled: 30 })
  },
  120_000,
)
