import { listMyApplications } from '@talent/contract/application'
import { listApplicants } from '@talent/contract/employer'
import { listFollowUps } from '@talent/contract/follow-up'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { CONTENT_VERSION } from './content/version.ts'
import { seed } from './seed.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
  await t.drain()
}, 60_000)
afterAll(() => t.close())

const mine = async (id: string) =>
  (await (await t.as(id)).call(listMyApplications, { query: {} })).items.map(
    ({ title, state, words, interview, next }) => ({
      ...{ title, state, words, times: interview?.slots.length ?? 0 },
      late: (next?.remaining ?? 0) < 0,
    }),
  )

test('each state is there once, as its talent reads it; 周予安 has none', async () => {
  expect(await mine('zhou-yu-an')).toEqual([])
  expect(await mine('shen-yan-qiu')).toEqual([
    { title: '新材料研发工程师', state: 'sent', words: '', times: 0, late: false },
  ])
  expect(await mine('gao-ruo-yu')).toEqual([
    { title: '粉末冶金工程师', state: 'viewed', words: '', times: 0, late: true },
  ])
  expect(await mine('he-jing-chuan')).toEqual([
    {
      ...{ title: '粉末冶金工程师', state: 'invited', words: '请选一个时间，带代表作和学历证书' },
      ...{ times: 3, late: false },
    },
    { title: '分析测试工程师', state: 'viewed', words: '', times: 0, late: false },
  ])
  expect(await mine('lu-wen-di')).toEqual([
    {
      ...{ title: '粉末冶金工程师', state: 'unsuitable', words: '学历不符：岗位要求硕士研究生及以上' },
      ...{ times: 0, late: false },
    },
    { title: '分析测试工程师', state: 'sent', words: '', times: 0, late: false },
  ])
  expect((await mine('tang-lin-xi')).map(({ state }) => state)).toEqual(['hired'])
})

test('of the 公开招聘 one has passed a stage, and another is in it', async () => {
  const stageOf = async (id: string) => {
    const { items } = await (await t.as(id)).call(listMyApplications, { query: {} })
    return items.flatMap(({ stage }) => stage ?? [])
  }
  expect(await stageOf('he-jing-chuan')).toEqual([{ name: '笔试', number: 3, of: 8 }])
  expect(await stageOf('lu-wen-di')).toEqual([{ name: '资格审查', number: 2, of: 8 }])
})

test('their employer sees all of them, the coordinator whom it hasn’t answered', async () => {
  const { total, dueToday, unpicked, facets } = await (
    await t.as('he-lin-chuan')
  ).call(listApplicants, { query: {} })
  expect([total, dueToday, unpicked]).toEqual([5, 1, 1])
  expect(facets.tab.map(({ value, count }) => [value, count]).sort()).toEqual([
    ['ended', 2],
    ['interview', 1],
    ['viewed', 1],
    ['waiting', 1],
  ])
  const { items } = await (await t.as('gu-ming-yue')).call(listFollowUps, { query: {} })
  expect(items.filter(({ kind }) => kind === 'application')).toHaveLength(1)
})

test('nothing of it lies in the future, and newer content changes none of it', async () => {
  const steps = () =>
    t.deps.db.selectFrom('application_step').select(['id', 'at', 'kind']).orderBy('id').execute()
  const before = await steps()
  expect(before.filter(({ at }) => at > t.clock.now())).toEqual([])
  expect(await seed(t.deps, CONTENT_VERSION + 1)).toBe(true)
  expect(await steps()).toEqual(before)
})

test.each(['2026-10-09', '2026-10-03'])(
  'a trial that begins on %s has all of them',
  async (day) => {
    const other = await createTestApp()
    other.clock.moveTo(`${day}T00:10:00+08:00`)
    await seed(other.deps)
    const rows = await other.deps.db.selectFrom('application').select('state').execute()
    expect(rows.map(({ state }) => state).sort()).toEqual([
      ...['hired', 'invited', 'sent', 'sent', 'unsuitable', 'viewed', 'viewed'],
    ])
    await other.close()
  },
  60_000,
)
