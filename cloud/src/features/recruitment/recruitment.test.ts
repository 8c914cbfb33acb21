import {
  getNotice,
  getPost,
  listNotices,
  listPosts,
  Notice,
  Post,
  type PostSummary,
} from '@talent/contract/recruitment'
import * as v from 'valibot'
import { createTestApp, NOW, type Client, type TestApp } from '../../../test/test-app.ts'
import { demoNotices } from '../../seed/content/demo-notices.ts'
import { realNotices } from '../../seed/read-content.ts'
import { seed } from '../../seed/seed.ts'

let t: TestApp
let visitor: Client
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
  visitor = await t.as(null)
}, 60_000)
beforeEach(() => t.clock.moveTo(NOW))
afterAll(() => t.close())

const shipped = () => [...realNotices(), ...demoNotices(t.deps.calendar, '2026-11-24')]
const postsOf = (id: string) => shipped().find((notice) => notice.id === id)?.posts.length

const find = (query: Record<string, string>) => visitor.call(listPosts, { query })

test('the open notice comes first with its days left and two of its posts', async () => {
  const { items, total } = await visitor.call(listNotices, { query: { limit: '50' } })
  expect(total).toBe(shipped().length)
  expect(items[0]).toMatchObject({
    id: 'demo-12',
    issue: 12,
    phase: 'open',
    workingDaysLeft: 8,
    postCount: postsOf('demo-12'),
    demo: true,
  })
  expect(items[0]?.posts.map(({ code }) => code)).toEqual(['1201', '1202'])
  expect(items.find(({ id }) => id === 'xz-township-2023')).toMatchObject({
    phase: 'undated',
    workingDaysLeft: null,
    applyUntil: null,
  })
})

test('every notice and post can be opened and is as the contract says', async () => {
  const { items } = await visitor.call(listNotices, { query: { limit: '50' } })
  for (const { id } of items) {
    expect(v.safeParse(Notice, await visitor.call(getNotice, { params: { id } })).issues).toBeUndefined()
  }
  for (const { id } of await walk({ limit: '50' })) {
    expect(v.safeParse(Post, await visitor.call(getPost, { params: { id } })).issues).toBeUndefined()
  }
})

async function walk(query: Record<string, string>): Promise<PostSummary[]> {
  const all: PostSummary[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: PostSummary[]; nextCursor: string | null } = await find({
      ...query,
      ...(cursor === '' ? {} : { cursor }),
    })
    all.push(...page.items)
    cursor = page.nextCursor
  }
  return all
}

test('paging meets every post once, open ones first', async () => {
  const all = await walk({ limit: '9' })
  expect(all).toHaveLength(shipped().flatMap(({ posts }) => posts).length)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  const open = all.filter(({ phase }) => phase === 'open')
  expect(open).toHaveLength(postsOf('demo-12') ?? 0)
  expect(all.slice(0, open.length)).toEqual(open)
})

test('posts are found by title, employer and major, and narrowed by place, education and notice', async () => {
  expect((await find({ q: '尼龙' })).items.map(({ id }) => id)).toEqual(['demo-12-1210'])
  expect((await find({ q: '材料科学与工程', noticeId: 'demo-12' })).total).toBe(2)
  const narrowed = await find({ place: '科创园', education: '博士' })
  expect(narrowed.items.map(({ id }) => id)).toEqual(['demo-12-1201', 'demo-12-1203'])
  expect((await find({ noticeId: 'demo-11' })).total).toBe(postsOf('demo-11'))
  expect((await find({ q: '%' })).total).toBe(0)
  expect((await find({})).facets.education.map(({ value }) => value).sort()).toEqual(
    ['大专', '博士', '本科', '硕士'].sort(),
  )
})

test('the clock closes a notice and its posts at the deadline', async () => {
  t.clock.moveTo('2026-12-04T17:29:59+08:00')
  expect(await visitor.call(getNotice, { params: { id: 'demo-12' } })).toMatchObject({
    phase: 'open',
    workingDaysLeft: 0,
  })
  t.clock.moveTo('2026-12-04T17:30:00+08:00')
  expect(await visitor.call(getNotice, { params: { id: 'demo-12' } })).toMatchObject({
    phase: 'closed',
    workingDaysLeft: null,
  })
  expect((await visitor.call(getPost, { params: { id: 'demo-12-1201' } })).phase).toBe('closed')
})

test('an unknown notice or post is 404', async () => {
  expect((await visitor.try(getNotice, { params: { id: 'nowhere' } })).status).toBe(404)
  expect((await visitor.try(getPost, { params: { id: 'nowhere' } })).status).toBe(404)
})

test('a post carries what its notice says about applying', async () => {
  const { applying, phones } = await visitor.call(getPost, { params: { id: 'demo-12-1201' } })
  expect(applying[0]).toMatch(/^报名：\d+月\d+日 17:30 止$/)
  expect(applying.every((line) => line.includes('报名'))).toBe(true)
  expect(phones).toEqual(['报名咨询 0375-0000000'])
})

test('notices are narrowed by whether one can apply', async () => {
  const open = await visitor.call(listNotices, { query: { phase: 'open' } })
  expect(open.items.map(({ id }) => id)).toEqual(['demo-12'])
  expect(open.facets.phase.find(({ value }) => value === 'closed')?.count).toBeGreaterThan(0)
})
