import { takeAppointment } from '@talent/contract/service-request'
import { closeStation } from '@talent/contract/station'
import { at, offer, take, weekdays } from '../../../test/booking.ts'
import { addCommissioner, addCoordinator, beginAnew } from '../../../test/district.ts'
import { addTalents, submitConsult } from '../../../test/rush.ts'
import { openStation } from '../../../test/stations.ts'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { createApp } from '../../app.ts'
import { compose, type Composed } from '../../compose.ts'
import { openPostgres } from '../../db/database.ts'

/** Two copies of the server over one database. Two processes, two hundred times: `npm run test:faults -- slots`. */
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

const SLOT = at('2026-11-26', '09:00')
const heldCount = async () =>
  (await t.deps.db.selectFrom('booking').select('id').where('state', '=', 'booked').execute()).length

test.each([1, 2, 7])(
  'thirty at once through two copies for %d places: so many get one, the others a clear 409',
  async (capacity) => {
    await beginAnew(t)
    const host = await addCommissioner(t, { capacity: 100 })
    await offer(host, weekdays({ capacity }))
    const talents = await addTalents(t, 30)
    const requests = await Promise.all(talents.map(({ client }) => submitConsult(client)))
    const answers = await Promise.all(
      talents.map(({ client }, i) =>
        (i % 2 === 0 ? t.app : second).inject({
          method: 'POST',
          url: takeAppointment.path.replace('{id}', requests[i]?.body.id ?? ''),
          headers: {
            authorization: `Bearer ${client.token}`,
            'idempotency-key': `one-slot-${capacity}-${i}`,
          },
          payload: { startsAt: SLOT },
        }),
      ),
    )
    const refused = answers.filter(({ statusCode }) => statusCode !== 200)
    expect(refused.map((one) => [one.statusCode, one.json().error.code])).toEqual(
      Array(30 - capacity).fill([409, 'slot_full']),
    )
    expect(await heldCount()).toBe(capacity)
  },
)

test('thirty at a station that is closed meanwhile: whoever got a time is told that it is gone, nobody keeps one', async () => {
  await beginAnew(t)
  await addCommissioner(t, { capacity: 100 })
  const keeper = await addCommissioner(t, { name: '许青禾', matters: [] })
  const coordinator = await addCoordinator(t)
  const station = await openStation(coordinator, [keeper], { pattern: weekdays({ capacity: 50 }) })
  const talents = await addTalents(t, 30)
  const requests = await Promise.all(talents.map(({ client }) => submitConsult(client)))
  const takes = talents.map((talent, i) => take(talent, requests[i]?.body?.id ?? '', SLOT, station))
  const closing = coordinator.client.try(closeStation, {
    params: { id: station },
    body: { version: 1, reason: '搬迁' },
  })
  const answers = await Promise.all(takes)
  expect((await closing).status).toBe(200)
  expect(await heldCount()).toBe(0)
  const took = answers.filter(({ status }) => status === 200).length
  const cancelled = await t.deps.db
    .selectFrom('booking')
    .select('id')
    .where('state', '=', 'cancelled')
    .where('host_id', '=', station)
    .execute()
  expect(cancelled).toHaveLength(took)
  const refused = answers.filter(({ status }) => status !== 200).map(({ error }) => error?.code)
  expect(refused.filter((code) => code !== 'slot_gone' && code !== 'not_found')).toEqual([])
})
