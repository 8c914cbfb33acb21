import { withdrawNotice } from '../recruitment/index.ts'
import { addEmployer, applied, fillCv, openPost } from '../../../test/applications.ts'
import { addTalent, useDistrict } from '../../../test/district.ts'
import { aTime, inviteToTimes, pick } from '../../../test/interviews.ts'
import { endInterviewsOf } from './interview.ts'

const { t, employer } = useDistrict({ employer: addEmployer })

/** Each invited to the same time with so many places. */
async function invited(count: number, capacity: number) {
  t.clock.moveTo('2026-11-24T09:30:00+08:00')
  const post = await openPost(t)
  const people = []
  for (let at = 0; at < count; at++) {
    const person = await addTalent(t, { name: `人才${at}`, phone: `138000002${String(at).padStart(2, '0')}` })
    await fillCv(person)
    const { id } = await applied(person, post)
    const { status } = await inviteToTimes(employer, id, at === 0 ? [aTime({ capacity })] : [])
    expect(status).toBe(200)
    people.push({ person, id })
  }
  return { post, people }
}
const held = async () =>
  (await t.deps.db.selectFrom('booking').select('id').where('state', '=', 'booked').execute()).length

test.each([1, 3])(
  'twenty phones take one time with %d places at once: so many have one',
  async (capacity) => {
    const { people } = await invited(20, capacity)
    const answers = await Promise.all(people.map(({ person, id }) => pick(person, id)))
    const refused = answers.filter(({ status }) => status !== 200).map(({ error }) => error?.code)
    expect(refused).toEqual(Array(20 - capacity).fill('slot_full'))
    expect(await held()).toBe(capacity)
  },
)

test('one phone presses ten times at once: one place', async () => {
  const { people } = await invited(1, 5)
  const [{ person, id } = { person: employer, id: '' }] = people
  const answers = await Promise.all(Array.from({ length: 10 }, () => pick(person, id)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await held()).toBe(1)
})

test('a notice taken back while ten choose: nobody keeps a place', async () => {
  const { post, people } = await invited(10, 10)
  const taken = people.map(({ person, id }) => pick(person, id))
  const back = t.deps.db.transaction().execute(async (trx) => {
    await withdrawNotice(trx, t.clock.now(), {
      params: { id: `notice-${post}` },
      body: { version: 1, reason: '发错了' },
    })
    await endInterviewsOf(t.deps, trx, `notice-${post}`, '公告已撤下')
  })
  const answers = await Promise.all(taken)
  await back
  expect(answers.filter(({ status, error }) => status !== 200 && error?.code !== 'wrong_state')).toEqual([])
  expect(await held()).toBe(0)
})
