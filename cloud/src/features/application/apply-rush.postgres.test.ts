import { endNotice, withdrawNotice } from '../recruitment/index.ts'
import { addEmployer, fillCv, openPost, tryApply } from '../../../test/applications.ts'
import { addTalent, useDistrict } from '../../../test/district.ts'

const { t } = useDistrict({ employer: addEmployer })

const people = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const person = await addTalent(t, {
        name: `人才${at}`,
        phone: `138000001${String(at).padStart(2, '0')}`,
      })
      await fillCv(person)
      return person
    }),
  )

test('twenty phones at the last second: each is in whole or refused, by the server’s clock alone', async () => {
  const post = await openPost(t)
  const all = await people(20)
  t.clock.moveTo('2026-12-04T17:29:59+08:00')
  const first = all.slice(0, 10).map((person) => tryApply(person, post))
  const early = await Promise.all(first)
  t.clock.moveTo('2026-12-04T17:30:00+08:00')
  const late = await Promise.all(all.slice(10).map((person) => tryApply(person, post)))
  expect(early.map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect(new Set(late.map(({ error }) => error?.message))).toEqual(
    new Set(['这个岗位 12月4日 17:30 已截止，不能再投']),
  )
  const rows = await t.deps.db.selectFrom('application').select('id').execute()
  expect(rows).toHaveLength(10)
})

test('a notice withdrawn while twenty apply: whoever was in before stays, everybody else is told', async () => {
  const post = await openPost(t)
  const all = await people(20)
  const withdrawn = t.deps.db.transaction().execute((trx) =>
    withdrawNotice(trx, t.clock.now(), {
      params: { id: `notice-${post}` },
      body: { version: 1, reason: '发错了' },
    }),
  )
  const answers = await Promise.all([...all.map((person) => tryApply(person, post)), withdrawn])
  const tries = answers.slice(0, 20) as Awaited<ReturnType<typeof tryApply>>[]
  for (const { status, error } of tries)
    expect([status, error?.message.includes('撤下') ?? false]).toEqual(
      status === 200 ? [200, false] : [409, true],
    )
  const rows = await t.deps.db.selectFrom('application').select('id').execute()
  expect(rows).toHaveLength(tries.filter(({ status }) => status === 200).length)
})

test('a notice ended early while twenty apply: whoever was in before stays, everybody later reads since when and why', async () => {
  const post = await openPost(t)
  const all = await people(20)
  const ended = t.deps.db.transaction().execute((trx) =>
    endNotice(trx, t.clock, {
      params: { id: `notice-${post}` },
      body: { version: 1, reason: '已招满' },
    }),
  )
  const answers = await Promise.all([...all.map((person) => tryApply(person, post)), ended])
  const tries = answers.slice(0, 20) as Awaited<ReturnType<typeof tryApply>>[]
  for (const { status, error } of tries)
    expect([status, error?.message.includes('起提前截止报名。原因：已招满') ?? false]).toEqual(
      status === 200 ? [200, false] : [409, true],
    )
  const rows = await t.deps.db.selectFrom('application').select('id').execute()
  expect(rows).toHaveLength(tries.filter(({ status }) => status === 200).length)
  const late = await addTalent(t)
  await fillCv(late)
  expect((await tryApply(late, post)).error?.message).toContain('起提前截止报名。原因：已招满。不能再投')
})
