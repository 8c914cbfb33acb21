import type { EndpointOutput } from '@talent/contract'
import { barePost, listPosts, type PostContent } from '@talent/contract/recruitment'
import { createTestApp, type Client, type TestApp } from '../../../test/test-app.ts'
import { bareNotice } from '../../../test/notices.ts'
import { importNotice } from './notice-versions.ts'

let t: TestApp
let visitor: Client
const post = (id: string, over: Partial<PostContent>): PostContent => ({
  ...barePost(id, `岗位${id}`),
  ...over,
})
const POSTS = [
  post('a', {
    title: '材料工程师',
    pay: '18-26万/年',
    education: '硕士研究生及以上',
    experience: '3年以上',
    industry: '新材料',
  }),
  post('b', {
    title: '检验员',
    pay: '8000-12000元/月',
    education: '大专',
    experience: '应届',
    employment: '兼职',
    industry: '检验检测',
  }),
  post('c', {
    title: '高级技师',
    pay: '面议',
    education: '高中及以上',
    skillLevel: '高级技师',
    duties: '焊接材料',
  }),
  post('d', { title: '保洁', pay: '20元/小时', education: '不限', experience: '不限', employer: '某物业' }),
  post('e', { title: '文员', pay: '按国家规定', deadline: '2026-11-26T16:00:00.000Z' }),
]
beforeAll(async () => {
  t = await createTestApp()
  visitor = await t.as(null)
  await t.deps.db.transaction().execute((trx) => importNotice(trx, bareNotice('n1', POSTS)))
}, 60_000)
afterAll(() => t.close())

const ids = async (query: Record<string, string>) =>
  (await visitor.call(listPosts, { query: query })).items.map(({ id }) => id)

test.each<[what: string, query: Record<string, string>, found: string[]]>([
  ['a word of one character', { q: '检' }, ['b']],
  ['first letters of the title', { q: 'clgcs' }, ['a']],
  ['a word of the duties, after one of a title', { q: '材料' }, ['a', 'c']],
  ['education, no more than mine', { educationUpTo: '大专' }, ['b', 'c', 'd']],
  ['education as it is asked for', { education: '大专' }, ['b']],
  ['pay by what it comes to a month; 面议 stays', { payFrom: '8000' }, ['a', 'b', 'c']],
  ['pay from and until', { payFrom: '3000', payUntil: '8000' }, ['b', 'c', 'd']],
  ['a range that is none', { payFrom: '9000', payUntil: '8000' }, []],
  ['no experience', { experience: '0' }, ['b', 'd']],
  ['three years', { experience: '3' }, ['a', 'b', 'd']],
  ['应届', { forWhom: '应届' }, ['b']],
  ['高技能', { forWhom: '高技能' }, ['c']],
  ['高层次', { forWhom: '高层次' }, ['a']],
  ['part time', { employment: '兼职' }, ['b']],
  ['an industry', { industry: '新材料' }, ['a']],
  ['an employer', { employer: '某物业' }, ['d']],
  ['several at once', { payFrom: '5000', educationUpTo: '大专', experience: '1' }, ['b']],
  ['pay, those still open first', { order: 'pay' }, ['e', 'a', 'b', 'd', 'c']],
  ['deadline', { order: 'deadline' }, ['e', 'a', 'b', 'c', 'd']],
])('posts are found by %s', async (_, query, found) => {
  expect(await ids(query)).toEqual(found)
})

test('a count says where it leads, whatever else is picked', async () => {
  const picked: Record<string, string> = { educationUpTo: '大专' }
  const { facets } = await visitor.call(listPosts, { query: picked })
  expect(facets.payFrom).toEqual([
    { value: '5000', count: 2 },
    { value: '8000', count: 2 },
    { value: '10000', count: 1 },
    { value: '15000', count: 1 },
    { value: '20000', count: 1 },
  ])
  for (const { value, count } of facets.payFrom)
    expect((await ids({ ...picked, payFrom: value })).length).toBe(count)
})

test('what is no number and no such thing is refused', async () => {
  const wrong: Record<string, string>[] = [{ payFrom: '多' }, { educationUpTo: '院士' }, { order: 'luck' }]
  for (const query of wrong) expect((await visitor.try(listPosts, { query: query })).status).toBe(422)
})

test('what was asked for is marked where a row shows it, and quoted where none does', async () => {
  const hitsOf = async (q: string) =>
    (await visitor.call(listPosts, { query: { q } })).items.map(({ hits }) => hits)
  const [title, duties] = await hitsOf('材料')
  expect(title).toEqual({
    marks: { title: [[0, 2]], employer: [], major: [], education: [] },
    excerpt: null,
  })
  expect(duties?.excerpt?.text).toContain('职责：焊接材料')
  expect((await hitsOf('物业'))[0]?.marks.employer).toEqual([[1, 3]])
  expect((await hitsOf('jyy'))[0]?.marks.title).toEqual([[0, 3]])
  expect((await visitor.call(listPosts, { query: {} })).items[0]?.hits).toBeUndefined()
})

test.each(['newest', 'deadline', 'pay'] as const)('read on by %s every post comes once', async (order) => {
  const whole = await ids({ order })
  const read: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: Record<string, string> = { order, limit: '2', ...(cursor === '' ? {} : { cursor }) }
    const page: EndpointOutput<typeof listPosts> = await visitor.call(listPosts, { query })
    read.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  expect(read).toEqual(whole)
})
