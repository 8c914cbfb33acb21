import { getNotice, listPosts, type PostContent } from '@talent/contract/recruitment'
import { createTestApp, type Client, type TestApp } from '../../../test/test-app.ts'
import { aPost, bareNotice } from '../../../test/notices.ts'
import { readNotice, type NoticeRecord } from './import-notice.ts'
import { importNotice } from './notice-versions.ts'

let t: TestApp
let visitor: Client
beforeAll(async () => {
  t = await createTestApp()
  visitor = await t.as(null)
}, 60_000)
beforeEach(() => t.empty())
afterAll(() => t.close())

const aNotice = (posts: PostContent[], over: Partial<NoticeRecord> = {}): NoticeRecord =>
  bareNotice('n1', posts, {
    ...{ issue: 13, title: '公告', publishedOn: '2026-11-20', sortOn: '2026-11-20' },
    ...{ applyFrom: '2026-11-21T01:00:00.000Z', applyUntil: '2026-12-04T09:30:00.000Z' },
    conditions: ['品行端正'],
    ...over,
  })

const put = (notice: NoticeRecord) => t.deps.db.transaction().execute((trx) => importNotice(trx, notice))
const kept = (id = 'n1') => t.deps.db.transaction().execute((trx) => readNotice(trx, id))
const order = async () =>
  (await visitor.call(listPosts, { query: { noticeId: 'n1' } })).items.map(({ id }) => id)

test('the same notice twice leaves the same rows', async () => {
  const notice = aNotice([aPost('a'), aPost('b')])
  await put(notice)
  expect(await kept()).toEqual(notice)
  await put(notice)
  expect(await kept()).toEqual(notice)
})

test.each<[what: string, before: string[], after: string[]]>([
  ['two change places', ['a', 'b'], ['b', 'a']],
  ['turned round', ['a', 'b', 'c', 'd'], ['d', 'c', 'b', 'a']],
  ['one is put first', ['a', 'b'], ['x', 'a', 'b']],
  ['the first is taken out', ['a', 'b', 'c'], ['b', 'c']],
  ['all are replaced', ['a', 'b'], ['c', 'd']],
  ['moved, added and taken out at once', ['a', 'b', 'c'], ['c', 'x', 'a']],
  ['all are taken out', ['a', 'b'], []],
])('a notice imported again with its posts in another order: %s', async (_, before, after) => {
  await put(aNotice(before.map((id) => aPost(id))))
  await put(
    aNotice(
      after.map((id) => aPost(id)),
      { title: '更正公告', applyUntil: '2026-12-11T09:30:00.000Z' },
    ),
  )
  expect(await order()).toEqual(after)
  const notice = await visitor.call(getNotice, { params: { id: 'n1' } })
  expect(notice).toMatchObject({
    title: '更正公告',
    postCount: after.length,
    applyUntil: '2026-12-11T09:30:00.000Z',
  })
  expect(notice.posts.map(({ id }) => id)).toEqual(after.slice(0, 2))
  // Nobody loses a post they applied for: what is no longer named stays, without a place.
  const rows = await t.deps.db.selectFrom('post').select(['id', 'position']).execute()
  const named = rows.filter(({ position }) => position !== null)
  expect(named.map(({ id }) => id).sort()).toEqual([...after].sort())
  expect(rows.map(({ id }) => id).sort()).toEqual([...new Set([...before, ...after])].sort())
})

test('other notices keep their posts, and none is taken from them', async () => {
  await put(aNotice([aPost('a')]))
  await put(aNotice([aPost('z')], { id: 'n2' }))
  await expect(put(aNotice([aPost('b'), aPost('z')]))).rejects.toThrow('names a post of another notice')
  await expect(put(aNotice([aPost('b'), aPost('b')]))).rejects.toThrow('names a post twice')
  expect((await kept())?.posts.map(({ id }) => id)).toEqual(['a'])
  expect((await kept('n2'))?.posts.map(({ id }) => id)).toEqual(['z'])
})

test('imported many times at once in different orders it ends in one of them', async () => {
  const orders = Array.from({ length: 8 }, (_, turn) =>
    ['a', 'b', 'c', 'd'].map((_id, i, all) => all[(i + turn) % 4] ?? ''),
  )
  await Promise.all(orders.map((ids) => put(aNotice(ids.map((id) => aPost(id))))))
  expect(orders).toContainEqual(await order())
})
