import { MOST } from '@talent/contract'
import { endNotice, withdrawNotice } from '@talent/contract/notice-editor'
import { listInbox } from '@talent/contract/notification'
import {
  getPostMark,
  listMarkedPosts,
  listSavedSearches,
  pauseSearch,
  removeSearch,
  saveSearch,
  setPostMark,
  type PostSearch,
} from '@talent/contract/post-watch'
import { addCoordinator, addTalent, newsOf, useDistrict } from '../../../test/district.ts'
import {
  addPost,
  postsOf,
  publishWritten,
  shipNotice,
  tryPost,
  writeNotice,
} from '../../../test/notice-editor.ts'
import { savedSearchOf } from '../../../test/post-watch.ts'
import { tellMarkedPosts, tellSearches } from './tell.ts'

const { t, coordinator, talent, other } = useDistrict({
  coordinator: addCoordinator,
  talent: addTalent,
  other: (app) => addTalent(app, { name: '别人' }),
})
const ID = 'n12'
const save = (search: PostSearch, by = talent) => by.client.call(saveSearch, { body: { search } })
const mark = (id = 'n12-1', marked = true, by = talent) =>
  by.client.call(setPostMark, { params: { id }, body: { marked } })
const marked = async (by = talent) => (await by.client.call(listMarkedPosts, {})).items
const searches = async (by = talent) => (await by.client.call(listSavedSearches, {})).items
const morning = async (day: string) => {
  t.clock.moveTo(`${day}T08:00:00+08:00`)
  await tellSearches(t.deps)
}
let corrections = 0
/** Whatever was written, published an hour later. */
async function publish(words = `更正 ${(corrections += 1)}`) {
  await writeNotice(coordinator, (head) => ({ ...head, correction: words }))
  t.clock.moveTo(new Date(t.clock.now().getTime() + 3_600_000).toISOString())
  await publishWritten(coordinator)
}
async function appears(over: Parameters<typeof addPost>[1]) {
  const id = await addPost(coordinator, over, ID)
  await publish()
  return id
}

beforeEach(async () => {
  t.clock.moveTo('2026-11-24T09:30:00+08:00')
  await shipNotice(t)
})

describe('a saved search', () => {
  test('is told of posts that appear later, once each, however often it is run; never of what it showed already', async () => {
    await save({ q: '工程师', educationUpTo: '本科' })
    await morning('2026-11-25')
    expect(await newsOf(talent)).toEqual([])
    await appears({ title: '材料工程师', education: '本科' })
    await appears({ title: '首席工程师', education: '博士' })
    await appears({ title: '会计', education: '本科' })
    await Promise.all([morning('2026-11-26'), tellSearches(t.deps)])
    await morning('2026-11-27')
    expect(await newsOf(talent)).toEqual(['“工程师，本科能报”有 1 个新岗位：材料工程师'])
    expect((await searches())[0]?.told).toEqual({ at: '2026-11-26T00:00:00.000Z', count: 1 })
    const [news] = (await talent.client.call(listInbox, {})).items
    expect(news?.subject.kind).toBe('saved_search')
  })

  test('a post that is only changed is no news; several are one message', async () => {
    await save({ q: '岗位' })
    const [first] = await postsOf(coordinator)
    const { id, ...words } = first?.post ?? { id: '' }
    await tryPost(coordinator, { id, seen: first?.mark ?? '', post: { ...words, pay: '9000元/月' } as never })
    await publish()
    await morning('2026-11-25')
    expect(await newsOf(talent)).toEqual([])
    for (const title of ['岗位甲', '岗位乙', '岗位丙', '岗位丁'])
      await addPost(coordinator, { title, code: null }, ID)
    await publish()
    await morning('2026-11-26')
    expect(await newsOf(talent)).toEqual([expect.stringMatching(/^“岗位”有 4 个新岗位：.* 等$/)])
  })

  test('of what closed or was taken back before the morning nothing is told, nor of a search that is gone', async () => {
    await save({ q: '工程师' })
    const gone = await save({ q: '材料' })
    await appears({ title: '材料工程师', deadline: '2026-11-24T20:00:00.000+08:00' })
    await talent.client.call(removeSearch, { params: { id: gone.id } })
    await morning('2026-11-25')
    const id = await appears({ title: '结构工程师' })
    const item = (await postsOf(coordinator)).find(({ post }) => post.id === id)
    await tryPost(coordinator, { id, seen: item?.mark ?? '', post: null })
    await publish()
    await morning('2026-11-26')
    expect(await newsOf(talent)).toEqual([])
  })

  test('paused it says nothing, and what appeared meanwhile isn’t caught up with', async () => {
    const { id } = await save({ q: '工程师' })
    const pause = (paused: boolean) => talent.client.call(pauseSearch, { params: { id }, body: { paused } })
    expect((await pause(true)).paused).toBe(true)
    await appears({ title: '材料工程师' })
    await morning('2026-11-25')
    await pause(false)
    await morning('2026-11-26')
    expect(await newsOf(talent)).toEqual([])
    await appears({ title: '结构工程师' })
    await morning('2026-11-27')
    expect(await newsOf(talent)).toEqual(['“工程师”有 1 个新岗位：结构工程师'])
  })

  test('asks for something, is one however often it is saved, is one’s own, and there are ten', async () => {
    expect((await talent.client.try(saveSearch, { body: { search: {} } })).error?.fields).toMatchObject([
      { message: '请先输入一个词或选一个条件，再存' },
    ])
    const one = await save({ q: '材料', payFrom: '8000' })
    expect(await save({ payFrom: '8000', q: '材料' })).toEqual(one)
    expect(await searches(other)).toEqual([])
    expect(await other.client.try(removeSearch, { params: one })).toMatchObject({ status: 404 })
    const rest = Array.from({ length: MOST.savedSearches }, (_, n) => savedSearchOf(talent.client, `词${n}`))
    const results = await Promise.allSettled(rest)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST.savedSearches - 1)
    expect(await searches()).toHaveLength(MOST.savedSearches)
    expect(await talent.client.try(saveSearch, { body: { search: { q: '再一个' } } })).toMatchObject({
      error: { code: 'wrong_state', message: '最多存 10 个搜索，请先在“我的搜索”里删掉一个' },
    })
  })
})

describe('a saved post', () => {
  const tell = () => tellMarkedPosts(t.deps)
  test('is in one’s own list, the last first, as it is now; taken back it is gone', async () => {
    await mark('n12-1')
    t.clock.moveTo('2026-11-24T10:00:00+08:00')
    await mark('n12-2')
    await mark('n12-2')
    expect((await marked()).map(({ id, phase, gone }) => [id, phase, gone])).toEqual([
      ['n12-2', 'open', false],
      ['n12-1', 'open', false],
    ])
    expect(await marked(other)).toEqual([])
    expect(await other.client.call(getPostMark, { params: { id: 'n12-1' } })).toEqual({ marked: false })
    expect(await mark('n12-2', false)).toEqual({ marked: false })
    expect((await marked()).map(({ id }) => id)).toEqual(['n12-1'])
    expect(await talent.client.try(getPostMark, { params: { id: 'none' } })).toMatchObject({ status: 404 })
  })

  test('what is corrected of it, and its notice’s new end, is told once; another post’s correction isn’t', async () => {
    await mark('n12-1')
    await mark('n12-2', true, other)
    const [first] = await postsOf(coordinator)
    const { id, ...words } = first?.post ?? { id: '' }
    await tryPost(coordinator, {
      ...{ id, seen: first?.mark ?? '' },
      post: { ...words, education: '本科及以上' } as never,
    })
    await publish()
    await Promise.all([tell(), tell()])
    await tell()
    expect(await newsOf(talent)).toEqual(['您收藏的“岗位 n12-1”有更正：学历由“大专及以上”改为“本科及以上”'])
    expect(await newsOf(other)).toEqual([])
    await writeNotice(coordinator, (head) => ({ ...head, applyUntil: '2026-11-30T09:30:00.000Z' }))
    await publish()
    await tell()
    expect((await newsOf(talent))[0]).toBe('您收藏的“岗位 n12-1”有更正：报名截止改为 2026-11-30 17:30')
    expect(await newsOf(other)).toHaveLength(1)
    const [news] = (await talent.client.call(listInbox, {})).items
    expect(news?.subject).toEqual({ kind: 'post', id: 'n12-1' })
  })

  test('one that isn’t offered any more says why, once, and stays in the list as gone', async () => {
    await mark('n12-2')
    const item = (await postsOf(coordinator)).find(({ post }) => post.id === 'n12-2')
    await tryPost(coordinator, { id: 'n12-2', seen: item?.mark ?? '', post: null })
    await publish('检验员已经招满')
    await tell()
    await tell()
    expect(await newsOf(talent)).toEqual(['您收藏的“检验员”不再招了：检验员已经招满'])
    expect((await marked())[0]).toMatchObject({ gone: true, phase: 'closed' })
  })

  test('closed early with its notice it says the reason; who saves it afterwards has read so', async () => {
    await mark('n12-1')
    await coordinator.client.call(withdrawNotice, {
      params: { id: ID },
      body: { version: 1, reason: '企业调整了招聘计划' },
    })
    await mark('n12-1', true, other)
    await Promise.all([tell(), tell()])
    expect(await newsOf(talent)).toEqual(['您收藏的“岗位 n12-1”和公告一起撤下了：企业调整了招聘计划'])
    expect(await newsOf(other)).toEqual([])
  })

  test('ended before its day it says since when and why, once; a correction is news as before', async () => {
    await mark('n12-1')
    await coordinator.client.call(endNotice, {
      params: { id: ID },
      body: { version: 1, reason: '已招满' },
    })
    await mark('n12-1', true, other)
    await Promise.all([tell(), tell()])
    const ended = '您收藏的“岗位 n12-1”11月24日 09:30 起提前截止报名。原因：已招满'
    expect(await newsOf(talent)).toEqual([ended])
    expect(await newsOf(other)).toEqual([])
    await writeNotice(coordinator, (head) => ({ ...head, applyUntil: '2026-12-10T09:30:00.000Z' }))
    await publish()
    await tell()
    expect((await newsOf(talent))[0]).toBe('您收藏的“岗位 n12-1”有更正：报名截止改为 2026-12-10 17:30')
  })
})
