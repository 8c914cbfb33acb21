import { submitBundle } from '@talent/contract/bundle'
import { OPEN_STATES, submitRequest } from '@talent/contract/service-request'
import { addCommissioner, schoolingForm, upload, useDistrict, type Form } from '../../../test/district.ts'
import { addTalents } from '../../../test/rush.ts'
import { medicalCare } from '../../seed/content/matters/medical-care.ts'
import { MATCH_QUEUED } from '../service-request/index.ts'

/**
 * Forms of several claim more than one commissioner in a transaction, and the line when one is full; single ones claim
 * one or join the line. All at once, also in the other order, nobody waits for each other in a circle: a deadlock would
 * answer one of them with 503.
 */
const { t } = useDistrict({})

const CAPACITY = 7
const ROUNDS = 5
const OF_EACH = 6

const doctor: Form = {
  matterCode: medicalCare.code,
  matterVersion: medicalCare.version,
  answers: { service: '门诊预约', patient: '本人', need: '想约心内科', homeAddress: '科创园人才公寓 3 号楼' },
  materials: {},
  slots: [],
  channel: 'phone',
  deferred: [],
  consents: [{ purpose: 'health', version: 1 }],
}

test('bundles beside single submits, with too few places: every one is made, nobody is over capacity', async () => {
  const matters = [medicalCare.code, 'child-schooling']
  for (const name of ['甲', '乙', '丙', '丁'])
    await addCommissioner(t, { name, capacity: CAPACITY * ROUNDS, matters })
  for (let round = 1; round <= ROUNDS; round += 1) {
    const talents = await addTalents(t, 4 * OF_EACH)
    const calls = await Promise.all(
      talents.map(async ({ client }, i) => {
        const school = schoolingForm([await upload(client)])
        const bundle = (requests: Form[]) => () =>
          client.try(submitBundle, { params: { code: 'newcomer' }, body: { requests } })
        const single = (body: Form) => () => client.try(submitRequest, { body })
        return [bundle([school, doctor]), bundle([doctor, school]), single(school), single(doctor)][
          i % 4
        ] as () => Promise<{ status: number; error: unknown }>
      }),
    )
    const answers = await Promise.all([...calls.map((call) => call()), t.drain()])
    expect(answers.flatMap((answer) => (answer && answer.status !== 200 ? [answer.error] : []))).toEqual([])
  }
  await t.deps.db.transaction().execute((trx) => t.deps.queue.send(trx, MATCH_QUEUED, {}))
  await t.drain()
  const rows = await t.deps.db
    .selectFrom('service_request')
    .select(['commissioner_account_id as by', (eb) => eb.fn.countAll<number>().as('count')])
    .where('state', 'in', [...OPEN_STATES])
    .groupBy('commissioner_account_id')
    .execute()
  const made = ROUNDS * OF_EACH * 6
  const places = 4 * CAPACITY * ROUNDS
  expect(rows.reduce((sum, { count }) => sum + Number(count), 0)).toBe(made)
  const given = rows.filter(({ by }) => by !== null).map(({ count }) => Number(count))
  expect(given).toEqual(Array(4).fill(CAPACITY * ROUNDS))
  expect(rows.find(({ by }) => by === null)?.count).toBe(made - places)
}, 240_000)

test('all or none in a rush: a bundle one of whose forms is refused leaves nothing, whatever happens beside it', async () => {
  await addCommissioner(t, { capacity: 100, matters: [medicalCare.code, 'child-schooling'] })
  const talents = await addTalents(t, 12)
  const answers = await Promise.all(
    talents.map(({ client }, i) =>
      i % 2 === 0
        ? client.try(submitRequest, { body: doctor })
        : client.try(submitBundle, {
            params: { code: 'newcomer' },
            body: { requests: [doctor, schoolingForm([])] },
          }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(talents.map((_, i) => (i % 2 === 0 ? 200 : 422)))
  const kept = await t.deps.db.selectFrom('service_request').select('cover_id').execute()
  expect(kept).toEqual(Array(6).fill({ cover_id: null }))
  expect(await t.deps.db.selectFrom('cover').select('id').execute()).toEqual([])
})
