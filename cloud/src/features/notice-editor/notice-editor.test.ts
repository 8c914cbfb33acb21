import {
  beginNotice,
  callOffNoticeSchedule,
  endNotice,
  getNoticeVersion,
  getNoticeVersionChanges,
  listEditableNotices,
  publishNotice,
  restoreNotice,
  saveNoticeCopy,
  scheduleNotice,
  setNoticeReview,
  withdrawNotice,
  type NoticeHead,
} from '@talent/contract/notice-editor'
import { getNotice, getNoticeCorrection, getPost, listNotices, listPosts } from '@talent/contract/recruitment'
import { noticeEditor } from './index.ts'
import { addCommissioner, addCoordinator, addTalent, useDistrict } from '../../../test/district.ts'
import {
  addPost,
  editorOf,
  postsOf,
  publishWritten,
  shipNotice,
  tryPost,
  writeNotice,
} from '../../../test/notice-editor.ts'

const { t, coordinator, other, lin, talent } = useDistrict({
  coordinator: addCoordinator,
  other: (app) => addCoordinator(app, '高远'),
  lin: (app) => addCommissioner(app, { matters: [] }),
  talent: addTalent,
})
const params = { id: 'n12' }
const seen = () => talent.client.call(getNotice, { params })
const tryPublish = async (id = 'n12') =>
  coordinator.client.try(publishNotice, {
    params: { id },
    body: { hash: (await editorOf(coordinator, id)).copy?.hash ?? '' },
  })
const corrected = (head: NoticeHead): NoticeHead => ({
  ...head,
  applyUntil: '2026-12-08T09:30:00.000Z',
  correction: '报名延长到 12 月 8 日，方便外地的人报名',
})
beforeEach(() => t.clock.moveTo('2026-11-24T09:30:00+08:00'))

describe('a new notice', () => {
  const begin = async () =>
    (await coordinator.client.call(beginNotice, { body: { title: '校园引才专项公告' } })).id
  const written = (head: NoticeHead): NoticeHead => ({
    ...head,
    ...{ issue: 13, issuer: '人社部门', place: '示范区', applyUntil: '2026-12-20T09:30:00.000Z' },
    stages: [{ key: 's1', name: '面试', detail: null, from: '2026-12-25', until: null }],
  })

  test('is nobody else’s to read before it is published, and then everybody’s, with its posts', async () => {
    const id = await begin()
    await writeNotice(coordinator, written, id)
    const post = await addPost(coordinator, { title: '算法工程师', headcount: '2', pay: '1.5万-2万/月' }, id)
    expect(await talent.client.try(getNotice, { params: { id } })).toMatchObject({ status: 404 })
    expect(
      await lin.client.try(publishNotice, { params: { id }, body: { hash: '0'.repeat(64) } }),
    ).toMatchObject({
      status: 403,
    })
    expect(await publishWritten(coordinator, id)).toBe(1)
    expect(await talent.client.call(getNotice, { params: { id } })).toMatchObject({
      ...{ issue: 13, phase: 'open', postCount: 1, headcount: 2, corrections: [], withdrawn: null },
      publishedOn: '2026-11-24',
      stages: [{ name: '面试', detail: null, from: '2026-12-25', until: null }],
    })
    expect(await talent.client.call(getPost, { params: { id: post } })).toMatchObject({ title: '算法工程师' })
  })

  test('names everything that must be mended, at its place, and is not published', async () => {
    const id = await begin()
    await writeNotice(
      coordinator,
      (head) => ({ ...written(head), issuer: '', applyUntil: '2026-11-20T09:30:00.000Z' }),
      id,
    )
    const refused = await tryPublish(id)
    expect(refused).toMatchObject({ status: 422 })
    expect(refused.error?.fields).toEqual([
      { field: 'issuer', label: '发布单位', message: '没有写由谁发布' },
      { field: 'applyUntil', label: '报名截止', message: '2026-11-20 17:30 已经过了，发布时就截止了' },
      { field: 'posts', label: '岗位', message: '一个岗位也没有' },
    ])
  })

  test('has a number of its own', async () => {
    await shipNotice(t)
    const id = await begin()
    await writeNotice(coordinator, (head) => ({ ...written(head), issue: 12 }), id)
    await addPost(coordinator, {}, id)
    expect((await tryPublish(id)).error?.fields).toEqual([
      { field: 'issue', label: '期号', message: '第 12 期已经有了：重点企业引进人才公告' },
    ])
  })
})

describe('a 更正', () => {
  beforeEach(() => shipNotice(t))

  test('says what it corrects: the notice names it, and it leads to the notice with what was and what is', async () => {
    await writeNotice(coordinator, (head) => ({ ...corrected(head), correction: '' }))
    expect((await tryPublish()).error?.fields).toMatchObject([{ field: 'correction', label: '更正说明' }])
    await writeNotice(coordinator, corrected)
    const [first] = await postsOf(coordinator)
    await tryPost(coordinator, { id: 'n12-1', seen: first?.mark ?? '', post: null })
    expect((await editorOf(coordinator)).postChanges).toMatchObject({
      count: 1,
      first: [{ what: 'removed' }],
    })
    // Nothing of it is in force yet.
    expect(await seen()).toMatchObject({
      postCount: 2,
      applyUntil: '2026-12-04T09:30:00.000Z',
      corrections: [],
    })
    expect(await publishWritten(coordinator)).toBe(2)
    const words = '报名延长到 12 月 8 日，方便外地的人报名'
    expect(await seen()).toMatchObject({
      ...{ postCount: 1, publishedOn: '2026-11-16' },
      corrections: [{ version: 2, on: '2026-11-24', words }],
    })
    expect(
      await talent.client.call(getNoticeCorrection, { params: { ...params, version: '2' } }),
    ).toMatchObject({
      ...{ notice: { id: 'n12', issue: 12 }, words, on: '2026-11-24' },
      changes: [
        {
          path: 'notice',
          parts: [{ name: '报名截止', before: '2026-12-04 17:30', after: '2026-12-08 17:30' }],
        },
        { path: 'posts.n12-1', what: 'removed', label: 'n12-1 岗位 n12-1（某单位）' },
      ],
    })
  })

  test('is said in words of its own, not in those of the one before', async () => {
    await writeNotice(coordinator, corrected)
    await publishWritten(coordinator)
    await writeNotice(coordinator, (head) => ({ ...head, applyUntil: '2026-12-10T09:30:00.000Z' }))
    expect((await tryPublish()).error?.fields).toMatchObject([
      { field: 'correction', message: '还是上一次的说明，请写这一次更正了什么' },
    ])
  })

  test('of what came with the program or was never corrected there is none', async () => {
    for (const version of ['1', '2'])
      expect(await talent.client.try(getNoticeCorrection, { params: { ...params, version } })).toMatchObject({
        status: 404,
      })
  })

  test('every version stays whole', async () => {
    const before = (await editorOf(coordinator)).published.content
    await writeNotice(coordinator, corrected)
    await publishWritten(coordinator)
    const first = await coordinator.client.call(getNoticeVersion, { params: { ...params, version: '1' } })
    expect(first).toEqual({ version: 1, content: before })
    expect((await editorOf(coordinator)).history).toMatchObject([
      { event: 'publish', version: 2, by: '顾明月' },
      { event: 'publish', version: 1, by: null },
    ])
  })
})

describe('two coordinators', () => {
  beforeEach(() => shipNotice(t))

  test('who change two posts at once both have them; of one post the second is told, and nothing is lost', async () => {
    const [one, two] = await postsOf(coordinator)
    const change = (item: typeof one, title: string) => {
      const { id, ...words } = item?.post ?? { id: '' }
      return { id, seen: item?.mark ?? null, post: { ...words, title } as never }
    }
    expect(await tryPost(coordinator, change(one, '工艺工程师'))).toMatchObject({ status: 200 })
    expect(await tryPost(other, change(two, '质检员'))).toMatchObject({ status: 200 })
    expect((await postsOf(coordinator)).map(({ post }) => post.title)).toEqual(['工艺工程师', '质检员'])
    expect(await tryPost(other, change(one, '总工程师'))).toMatchObject({
      status: 409,
      error: { code: 'stale_copy' },
    })
    // Sent again after a lost answer it is done already.
    expect(await tryPost(coordinator, change(one, '工艺工程师'))).toMatchObject({ status: 200 })
  })

  test('a head saved over another’s is told so, without the posts; posts added meanwhile stay', async () => {
    const { published } = await editorOf(coordinator)
    await addPost(other, { title: '会计' })
    const refused = await coordinator.client.try(saveNoticeCopy, {
      params,
      body: { content: corrected(published.content), basedOn: null, publishedVersion: 1 },
    })
    expect(refused).toMatchObject({ status: 409, error: { code: 'stale_copy' } })
    expect(JSON.stringify(refused.error)).not.toContain('会计')
    await writeNotice(coordinator, corrected)
    expect((await editorOf(coordinator)).postCount).toBe(3)
  })

  test('the second approves what the first wrote, where that is asked for', async () => {
    await coordinator.client.call(setNoticeReview, { body: { required: true } })
    await writeNotice(coordinator, corrected)
    expect(await tryPublish()).toMatchObject({ status: 409, error: { code: 'not_approved' } })
    await coordinator.client.call(setNoticeReview, { body: { required: false } })
  })
})

describe('one that is taken back', () => {
  beforeEach(async () => {
    await shipNotice(t)
    const body = { version: 1, reason: '企业调整了招聘计划' }
    await coordinator.client.call(withdrawNotice, { params, body })
  })

  test('is in no list, nor are its posts; its page says when and why', async () => {
    expect((await talent.client.call(listNotices, {})).items.map(({ id }) => id)).not.toContain('n12')
    expect((await talent.client.call(listPosts, { query: { noticeId: 'n12' } })).total).toBe(0)
    expect((await seen()).withdrawn).toEqual({ on: '2026-11-24', reason: '企业调整了招聘计划' })
    expect(await talent.client.call(getPost, { params: { id: 'n12-1' } })).toMatchObject({ phase: 'closed' })
    const [listed] = (await coordinator.client.call(listEditableNotices, {})).items
    expect(listed).toMatchObject({ id: 'n12', withdrawn: true })
  })

  test('is taken back once, and published anew it is there again', async () => {
    const body = { version: 1, reason: '又撤一次' }
    expect(await coordinator.client.try(withdrawNotice, { params, body })).toMatchObject({
      error: { code: 'wrong_state' },
    })
    await writeNotice(coordinator, corrected)
    await publishWritten(coordinator)
    expect((await seen()).withdrawn).toBeNull()
  })
})

describe('one that ends before its day', () => {
  const end = (reason = '已招满，提前截止', version = 1, by = coordinator) =>
    by.client.try(endNotice, { params, body: { version, reason } })
  const post = () => talent.client.call(getPost, { params: { id: 'n12-1' } })
  beforeEach(() => shipNotice(t))

  test('is closed from that moment and stays in sight with its posts, which say since when and why', async () => {
    expect(await end('', 1)).toMatchObject({ status: 422 })
    expect(await end('不该我说', 1, lin)).toMatchObject({ status: 403 })
    expect(await end()).toMatchObject({ status: 200 })
    const ended = { at: '2026-11-24T01:30:00.000Z', reason: '已招满，提前截止' }
    expect(await seen()).toMatchObject({ phase: 'closed', applyUntil: ended.at, ended, withdrawn: null })
    expect(await post()).toMatchObject({ phase: 'closed', ended, withdrawn: false })
    const { items } = await talent.client.call(listPosts, { query: { noticeId: 'n12' } })
    expect(items.map(({ phase }) => phase)).toEqual(['closed', 'closed'])
    const editor = await editorOf(coordinator)
    expect(editor).toMatchObject({ ended, history: [{ event: 'end', by: '顾明月' }, { event: 'publish' }] })
    // What is published says the end it had.
    expect(editor.published.content.applyUntil).toBe('2026-12-04T09:30:00.000Z')
  })

  test('ends once, not over another version, and not when its day has come or it was taken back', async () => {
    expect(await end('已招满', 2)).toMatchObject({ error: { code: 'stale_version' } })
    await end()
    expect(await end('招聘计划取消')).toMatchObject({ error: { message: '这期公告已经提前截止了' } })
    await shipNotice(t, 'n13')
    const other = { params: { id: 'n13' }, body: { version: 1, reason: '撤' } }
    t.clock.moveTo('2026-12-04T17:30:00+08:00')
    expect(await coordinator.client.try(endNotice, other)).toMatchObject({
      error: { message: '这期公告已经到期截止了' },
    })
    await coordinator.client.call(withdrawNotice, other)
    expect(await coordinator.client.try(endNotice, other)).toMatchObject({
      error: { message: '这期公告已经撤下了' },
    })
  })

  test('a 更正 that leaves its end as it was leaves it ended; one with another end opens it again', async () => {
    await end('招聘计划取消')
    await writeNotice(coordinator, (head) => ({ ...head, notes: ['地址写错了'], correction: '改了地址' }))
    await publishWritten(coordinator)
    expect(await seen()).toMatchObject({ phase: 'closed', ended: { reason: '招聘计划取消' } })
    await writeNotice(coordinator, corrected)
    await publishWritten(coordinator)
    expect(await seen()).toMatchObject({ phase: 'open', ended: null, applyUntil: '2026-12-08T09:30:00.000Z' })
    expect(await post()).toMatchObject({ phase: 'open', ended: null })
  })
})

describe('published by the clock', () => {
  const set = (hash: string, at: string, by = coordinator) =>
    by.client.try(scheduleNotice, { params, body: { hash, at } })
  const tick = async (at: string) => {
    t.clock.moveTo(at)
    for (const { handle } of noticeEditor.workers(t.deps)) await handle([{ occurrence: at }])
  }
  beforeEach(() => shipNotice(t))

  test('goes live with its minute as it was looked at, with its posts; moved before, the later word holds', async () => {
    await addPost(coordinator, { title: '会计' })
    const { hash } = await writeNotice(coordinator, corrected)
    expect(await set(hash, '2026-11-25T09:00:00+08:00', lin)).toMatchObject({ status: 403 })
    expect(await set(hash, '2026-11-24T09:00:00+08:00')).toMatchObject({ status: 422 })
    expect(await set(hash, '2026-11-25T09:00:00+08:00')).toMatchObject({ status: 200 })
    expect(await set(hash, '2026-11-25T10:00:00+08:00')).toMatchObject({ status: 200 })
    await addPost(other, { title: '后来的' })
    expect((await editorOf(coordinator)).scheduled).toMatchObject({
      ...{ at: '2026-11-25T02:00:00.000Z', by: '顾明月', writtenOn: true },
    })
    const listed = await coordinator.client.call(listEditableNotices, {})
    expect(listed.items.map(({ scheduledAt }) => scheduledAt)).toEqual(['2026-11-25T02:00:00.000Z'])
    await tick('2026-11-25T09:59:59+08:00')
    expect((await seen()).corrections).toEqual([])
    await tick('2026-11-25T10:00:00+08:00')
    expect(await seen()).toMatchObject({ postCount: 3, corrections: [{ version: 2, on: '2026-11-25' }] })
    expect((await editorOf(coordinator)).scheduled).toBeNull()
    // What was written on is kept.
    expect((await postsOf(coordinator)).map(({ post }) => post.title)).toContain('后来的')
  })

  test('called off nothing goes live; nor after the notice was taken back', async () => {
    const { hash } = await writeNotice(coordinator, corrected)
    const { body } = await set(hash, '2026-11-25T09:00:00+08:00')
    const schedule = (body as { id: string }).id
    await coordinator.client.call(callOffNoticeSchedule, { params: { ...params, schedule } })
    await tick('2026-11-25T09:00:00+08:00')
    expect((await seen()).corrections).toEqual([])
    await set(hash, '2026-11-26T09:00:00+08:00')
    await coordinator.client.call(withdrawNotice, { params, body: { version: 1, reason: '调整' } })
    await tick('2026-11-26T09:00:00+08:00')
    expect((await seen()).withdrawn).not.toBeNull()
  })
})

describe('a former version', () => {
  beforeEach(() => shipNotice(t))
  const base = async () => {
    const { published, copy } = await editorOf(coordinator)
    return { basedOn: copy?.version ?? null, publishedVersion: published.version }
  }
  const restore = async (version: number, over?: Awaited<ReturnType<typeof base>>) =>
    coordinator.client.try(restoreNotice, { params, body: { version, ...(over ?? (await base())) } })
  const changesTo = (version: string) =>
    coordinator.client.call(getNoticeVersionChanges, { params: { ...params, version } })
  /** Version 2: another end, one post taken out, one changed, one more. */
  const second = async () => {
    await writeNotice(coordinator, corrected)
    const [first, next] = await postsOf(coordinator)
    await tryPost(coordinator, { id: 'n12-1', seen: first?.mark ?? '', post: null })
    const { id, ...words } = next?.post ?? { id: '' }
    await tryPost(coordinator, { id, seen: next?.mark ?? '', post: { ...words, pay: '9000元/月' } as never })
    await addPost(coordinator, { title: '会计' })
    await publishWritten(coordinator)
  }

  test('says what taking it up changes, its posts included, and is taken up whole; why it corrected is said anew', async () => {
    await second()
    const { changes, count } = await changesTo('1')
    expect(count).toBe(4)
    expect(changes.map(({ what, label }) => [what, label])).toEqual([
      ['changed', '公告'],
      ['added', 'n12-1 岗位 n12-1（某单位）'],
      ['changed', 'n12-2 检验员（某单位）'],
      ['removed', '会计（某单位）'],
    ])
    expect(await restore(1)).toMatchObject({ status: 200 })
    expect((await changesTo('1')).count).toBe(0)
    expect((await editorOf(coordinator)).copy?.content).toMatchObject({
      ...{ correction: '', applyUntil: '2026-12-04T09:30:00.000Z' },
    })
    expect((await postsOf(coordinator)).map(({ post }) => post.id)).toEqual(['n12-1', 'n12-2'])
    // Nothing of it is in force before it is published, as a 更正 that says why.
    expect(await seen()).toMatchObject({ postCount: 2, applyUntil: '2026-12-08T09:30:00.000Z' })
    expect((await tryPublish()).error?.fields).toMatchObject([{ field: 'correction' }])
    await writeNotice(coordinator, (head) => ({ ...head, correction: '上次更正有误，恢复原来的岗位' }))
    expect(await publishWritten(coordinator)).toBe(3)
    expect(
      (await talent.client.call(listPosts, { query: { noticeId: 'n12' } })).items.map(({ id }) => id),
    ).toEqual(['n12-1', 'n12-2'])
  })

  test('the one in force takes what is written away; taken up twice it is taken up once', async () => {
    await second()
    const over = await base()
    expect(await restore(1, over)).toMatchObject({ status: 200 })
    const { copy } = await editorOf(coordinator)
    expect(await restore(1, over)).toMatchObject({ status: 200 })
    expect((await editorOf(coordinator)).copy?.version).toBe(copy?.version)
    expect(await restore(2)).toMatchObject({ status: 200 })
    expect((await editorOf(coordinator)).copy).toBeNull()
  })

  test('what another wrote meanwhile isn’t written over; one that never was isn’t found', async () => {
    await second()
    const over = await base()
    await addPost(other, { title: '后来的' })
    expect(await restore(1, over)).toMatchObject({ status: 409, error: { code: 'stale_copy' } })
    expect((await postsOf(coordinator)).map(({ post }) => post.title)).toContain('后来的')
    expect(await restore(9)).toMatchObject({ status: 404 })
    expect(await lin.client.try(restoreNotice, { params, body: { version: 1, ...over } })).toMatchObject({
      status: 403,
    })
  })
})
