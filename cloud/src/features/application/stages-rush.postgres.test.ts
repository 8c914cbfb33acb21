import { getApplication } from '@talent/contract/application'
import { passStage, refuseOne } from '@talent/contract/employer'
import { listInbox } from '@talent/contract/notification'
import { addEmployer, applied, fillCv, stagedPost } from '../../../test/applications.ts'
import { addTalent, useDistrict, type Person } from '../../../test/district.ts'

const { t, one, two } = useDistrict({ one: addEmployer, two: addEmployer })

const people = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const person = await addTalent(t, { name: `人才${at}`, phone: `1380000010${at}` })
      await fillCv(person)
      return person
    }),
  )
const newsOf = async ({ client }: Person) => (await client.call(listInbox, { query: {} })).items.length

test('two contacts pass the same ones at one moment: each passes once and is told once', async () => {
  const post = await stagedPost(t)
  const all = await people(8)
  const ids = await Promise.all(all.map(async (person) => (await applied(person, post)).id))
  const press = ({ client }: Person, chosen: readonly string[]) =>
    client.call(passStage, {
      params: { id: post },
      body: { applicants: chosen.map((id) => ({ id, version: 1 })), stage: '资格审查' },
    })
  const answers = await Promise.all([press(one, ids), press(two, [...ids].reverse())])
  expect(answers.reduce((sum, { passed }) => sum + passed, 0)).toBe(8)
  expect(answers.reduce((sum, { dropped }) => sum + dropped, 0)).toBe(8)
  await t.drain()
  for (const [n, person] of all.entries()) {
    const { stage } = await person.client.call(getApplication, { params: { id: ids[n] ?? '' } })
    expect([stage?.name, await newsOf(person)]).toEqual(['笔试', 1])
  }
})

test('one contact passes while the other ends it: one of both holds, and one is told', async () => {
  const post = await stagedPost(t)
  const [person] = await people(1)
  if (person === undefined) throw new Error('nobody')
  const { id } = await applied(person, post)
  const [passed, ended] = await Promise.all([
    one.client.call(passStage, {
      params: { id: post },
      body: { applicants: [{ id, version: 1 }], stage: '资格审查' },
    }),
    two.client.try(refuseOne, { params: { id }, body: { version: 1, reason: '专业不符' } }),
  ])
  expect(passed.passed + (ended.status === 200 ? 1 : 0)).toBe(1)
  await t.drain()
  expect(await newsOf(person)).toBe(1)
})
