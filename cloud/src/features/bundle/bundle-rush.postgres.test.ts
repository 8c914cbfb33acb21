import { submitBundle } from '@talent/contract/bundle'
import { submitRequest } from '@talent/contract/service-request'
import { addCommissioner, schoolingForm, upload, useDistrict, type Form } from '../../../test/district.ts'
import { addTalents } from '../../../test/rush.ts'
import { medicalCare } from '../../seed/content/matters/medical-care.ts'

/**
 * Forms of several claim more than one commissioner in a transaction, and the line when one is full; single ones claim
 * one or join the line. All at once, also in the other order, nobody waits for each other in a circle: a deadlock would
 * answer one of them with 503.
 */
const { t } = useDistrict({})

/** School places of each of two commissioners: soon full, while whoever sees to doctors always has one. */
const SCHOOL_PLACES = 3
const ROUNDS = 3
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

/** Who has how many of a matter; null: the line. */
const given = async (matter: string) => {
  const rows = await t.deps.db
    .selectFrom('service_request')
    .select(['commissioner_account_id as by', (eb) => eb.fn.countAll<string>().as('count')])
    .where('matter_code', '=', matter)
    .groupBy('commissioner_account_id')
    .execute()
  return new Map(rows.map(({ by, count }) => [by, Number(count)]))
}

test('bundles in either order beside single submits, the line growing: every one is made, nobody is over capacity', async () => {
  const add = (matter: string, capacity: number) => (name: string) =>
    addCommissioner(t, { name, capacity, matters: [matter] })
  const forSchools = await Promise.all(['甲', '乙'].map(add('child-schooling', SCHOOL_PLACES)))
  await Promise.all(['丙', '丁'].map(add(medicalCare.code, 1000)))
  for (let round = 1; round <= ROUNDS; round += 1) {
    const talents = await addTalents(t, 4 * OF_EACH)
    const calls = await Promise.all(
      talents.map(async ({ client }, i) => {
        const school = schoolingForm([await upload(client)])
        const bundle = (requests: Form[]) => () =>
          client.try(submitBundle, { params: { code: 'newcomer' }, body: { requests } })
        const single = (body: Form) => () => client.try(submitRequest, { body })
        const each = [bundle([school, doctor]), bundle([doctor, school]), single(school), single(doctor)]
        return each[i % 4] as (typeof each)[number]
      }),
    )
    const answers = await Promise.all([...calls.map((call) => call()), t.drain()])
    expect(answers.flatMap((answer) => (answer && answer.status !== 200 ? [answer.error] : []))).toEqual([])
  }
  await t.drain()
  const [schools, doctors] = [await given('child-schooling'), await given(medicalCare.code)]
  const ofEach = 3 * OF_EACH * ROUNDS
  expect(forSchools.map(({ id }) => schools.get(id))).toEqual([SCHOOL_PLACES, SCHOOL_PLACES])
  expect(schools.get(null)).toBe(ofEach - 2 * SCHOOL_PLACES)
  expect(doctors.get(null)).toBeUndefined()
  expect([...doctors.values()].reduce((sum, one) => sum + one, 0)).toBe(ofEach)
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
