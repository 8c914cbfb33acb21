import { addCommissioner, addTalent, useDistrict } from '../../../test/district.ts'
import { addTalents, loadsOf, submitConsult as submit } from '../../../test/rush.ts'

/**
 * What can only go wrong when many come at once, which they do on a server only: on the embedded engine's one connection
 * they come one after the other. Through two copies: match-rush.postgres.test.ts.
 */
const { t } = useDistrict({})

const talents = (count: number) => addTalents(t, count)
const loads = () => loadsOf(t)

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
