import { getSynonyms, setSynonyms } from '@talent/contract/policy-editor'
import { listPolicies } from '@talent/contract/policy'
import * as fc from 'fast-check'
import { addCoordinator, useDistrict } from '../../../test/district.ts'
import { asksOf } from '../../lib/search/index.ts'
import { rent } from '../../seed/content/demo-policies/housing.ts'
import { synonyms } from '../../seed/seed-synonyms.ts'
import { importPolicy } from '../policy/index.ts'

const { t, coordinator, other } = useDistrict({
  coordinator: addCoordinator,
  other: (t) => addCoordinator(t, '高远'),
})
const OFFICE = ['人社局', '人力资源和社会保障局']

const put = (id: string, acceptDepartment: string) =>
  t.deps.db.transaction().execute((trx) =>
    importPolicy(trx, {
      ...rent,
      versionGroup: id,
      policy: { ...rent.policy, id, title: id, acceptDepartment },
    }),
  )
const found = async (q: string) =>
  (await coordinator.client.call(listPolicies, { query: { q } })).items.map(({ id }) => id).sort()
const set = (groups: string[][], basedOn: number, by = coordinator) =>
  by.client.try(setSynonyms, { body: { groups, basedOn } })

beforeEach(async () => {
  await put('short', '区人社局')
  await put('long', '区人力资源和社会保障局')
  await put('neither', '区教体局')
})

test('both names of one office find the same rows, marked where they are; without the table each finds its own', async () => {
  expect([await found('人社局'), await found('人力资源和社会保障局')]).toEqual([['short'], ['long']])
  expect(await set([OFFICE], 0)).toMatchObject({ status: 200, body: { version: 1 } })
  for (const name of OFFICE) {
    expect(await found(name)).toEqual(['long', 'short'])
    // Within a longer question too, and beside other words.
    expect(await found(`区${name}`)).toEqual(['long', 'short'])
    expect(await found(`long ${name}`)).toEqual(['long'])
  }
  const { items } = await coordinator.client.call(listPolicies, { query: { q: '人社局' } })
  const quoted = items.find(({ id }) => id === 'long')?.hits?.excerpt
  expect(quoted?.text).toContain('人力资源和社会保障局')
  expect(quoted?.marks.length).toBeGreaterThan(0)
})

test('the table is saved as a whole over what was shown; sent twice it is once; two at a time, one is told', async () => {
  expect(await set([OFFICE], 0)).toMatchObject({ status: 200, body: { version: 1 } })
  expect(await set([OFFICE], 0)).toMatchObject({ status: 200, body: { version: 1 } })
  expect(await set([['医保局', '医疗保障局']], 0, other)).toMatchObject({
    status: 409,
    body: { error: { code: 'stale_version' } },
  })
  const both = await Promise.all([
    set([OFFICE, ['医保局', '医疗保障局']], 1),
    set([OFFICE, ['科技局', '科学技术局']], 1, other),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await coordinator.client.call(getSynonyms, {})).version).toBe(2)
})

test.each([
  ['one name alone', [['人社局']], '一组至少两个说法'],
  ['a single character', [['局', '人社局']], '每个说法至少两个字'],
  ['a name in two groups', [OFFICE, ['人社局', '社保局']], '“人社局”写了两次'],
  ['a name written otherwise', [['A类人才', 'a 类人才']], '写了两次'],
])('%s is refused in words, and nothing is saved', async (_, groups, words) => {
  const { status, body } = await set(groups, 0)
  expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining(words)])
  expect(await coordinator.client.call(getSynonyms, {})).toEqual({ groups: [], version: 0 })
})

test('whichever name of a group a question has, it is asked in the same ways', () => {
  const group = fc.constantFrom(...synonyms.filter((one) => one.length > 1))
  const around = fc.constantFrom('', '区', '申请 ', '2024年')
  fc.assert(
    fc.property(group, fc.nat(), fc.nat(), around, around, (names, one, two, before, after) => {
      const ways = (at: number) =>
        new Set(
          asksOf(synonyms, `${before}${names[at % names.length] ?? ''} ${after}`).map((ask) =>
            ask.replace(/ /g, ''),
          ),
        )
      expect(ways(one)).toEqual(ways(two))
    }),
  )
})

test('what is seeded is what a coordinator may save', async () => {
  expect(
    await set(
      synonyms.map((group) => [...group]),
      0,
    ),
  ).toMatchObject({ status: 200 })
})
