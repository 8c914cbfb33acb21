import { fireEvent, screen, waitFor } from '@testing-library/react'
import {
  beginNotice,
  changePost,
  publishNotice,
  saveNoticeCopy,
  callOffNoticeSchedule,
  endNotice,
  getNoticeVersionChanges,
  restoreNotice,
  scheduleNotice,
  withdrawNotice,
  type NoticeEditor,
  type NoticeHead,
} from '@talent/contract/notice-editor'
import { barePost } from '@talent/contract/recruitment'
import { call } from '@/lib/request'
import { answer } from '@/testing/answer'
import { aNoticeEditor, aNoticeHead } from '@/testing/notice-things'
import { render } from '@/testing/render'
import { BeginSheet } from './notices-panel'
import { EditorPanel } from './editor-panel'
import { PostSheet } from './posts-tab'

jest.mock('@/lib/request', () => ({ ...jest.requireActual<object>('@/lib/request'), call: jest.fn() }))
const called = call as unknown as jest.Mock
const sentTo = (endpoint: object) =>
  called.mock.calls.flatMap(([one, input]) => (one === endpoint ? [input as { body: unknown }] : []))
const saved = () => sentTo(saveNoticeCopy).map(({ body }) => (body as { content: NoticeHead }).content)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const tab = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const copyOf = (head: Partial<NoticeHead>): Partial<NoticeEditor> => ({
  copy: {
    ...{ version: 5, publishedVersion: 1, hash: '0'.repeat(64), by: '顾明月', at: '2026-11-24T06:10:00Z' },
    content: aNoticeHead(head),
  },
})
const show = (more: Partial<NoticeEditor> = {}) =>
  render(
    <EditorPanel
      editor={aNoticeEditor(more)}
      rule={{ required: false, by: null, at: null }}
      title="编辑公告"
      onChanged={() => undefined}
    />,
  )
beforeEach(() => {
  called.mockReset()
  called.mockResolvedValue({ copy: null })
})

test('the end is a day and a minute of 北京时间, or the end of that day', async () => {
  show()
  press('修改基本情况')
  expect(screen.getByLabelText('报名截止的时间')).toHaveValue('17:30')
  type('报名截止的时间', '24:00')
  press('保存')
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]).toEqual(
    aNoticeHead({
      ...aNoticeHead(),
      applyFrom: '2026-11-16T09:00:00+08:00',
      applyUntil: '2026-12-05T00:00:00+08:00',
    }),
  )
})

test('what isn’t a number stays to be mended; lines are one thing each', async () => {
  show()
  press('修改基本情况')
  type('期号', '十二')
  press('保存')
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]?.issue).toBe(-1)
  fireEvent.click(await screen.findByRole('button', { name: '修改条件和说明' }))
  type('报考条件', '品行端正\n\n身体健康 ')
  press('保存')
  await waitFor(() => expect(saved()).toHaveLength(2))
  expect(saved()[1]?.conditions).toEqual(['品行端正', '身体健康'])
})

test('a stage is added under a key of its own, changed and taken out', async () => {
  show({
    published: {
      version: 1,
      content: aNoticeHead({ stages: [{ key: 's2', name: '笔试', detail: null, from: null, until: null }] }),
    },
  })
  tab('阶段 1')
  press('加一个阶段')
  type('阶段', '面试')
  press('保存阶段')
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]?.stages.map(({ key, name }) => [key, name])).toEqual([
    ['s2', '笔试'],
    ['s3', '面试'],
  ])
  fireEvent.click(await screen.findByRole('link', { name: /^笔试/ }))
  press('删除')
  await waitFor(() => expect(saved()).toHaveLength(2))
  expect(saved()[1]?.stages).toEqual([])
})

test('a post is its words; one changed names what was seen, a new one nothing', async () => {
  const post = { ...barePost('p1', '焊工'), employer: '某公司', notes: ['包住'] }
  called.mockResolvedValue({ id: 'p1' })
  render(
    <PostSheet
      notice="n12"
      item={{ post, mark: 'a'.repeat(64) }}
      onChanged={() => undefined}
      onClose={() => undefined}
    />,
  )
  type('岗位名称', '')
  press('保存岗位')
  expect(screen.getAllByText('请填写岗位名称')[0]).toBeInTheDocument()
  type('岗位名称', '焊接工程师')
  type('薪酬', '8k-12k·14薪')
  press('保存岗位')
  await waitFor(() => expect(sentTo(changePost)).toHaveLength(1))
  const { id: _, ...words } = post
  expect(sentTo(changePost)[0]).toMatchObject({
    params: { id: 'n12' },
    body: { id: 'p1', seen: 'a'.repeat(64), post: { ...words, title: '焊接工程师', pay: '8k-12k·14薪' } },
  })
})

test('what must be mended leads to its place; with a fault nothing is published', () => {
  show({
    ...copyOf({ correction: '' }),
    faults: [{ field: 'correction', label: '更正说明', message: '请写一句' }],
    advice: [{ field: 'posts', label: '岗位', message: '2 个岗位没有写薪酬' }],
  })
  expect(screen.getByText('1 处要改')).toBeInTheDocument()
  press('发布第 2 版')
  expect(screen.queryByRole('button', { name: '确认发布' })).not.toBeInTheDocument()
  press('更正说明，去改')
  expect(screen.getByRole('button', { name: '保存说明' })).toBeInTheDocument()
})

test('exactly what is shown is published: changes of the head and of posts', async () => {
  called.mockResolvedValue({ version: 2 })
  show({
    ...copyOf({ place: '新城', correction: '改了地点' }),
    postChanges: {
      count: 1,
      first: [{ path: 'posts.p1', what: 'removed', label: '焊工（某公司）', parts: [] }],
    },
  })
  press('发布第 2 版')
  expect(screen.getByText('删去：焊工（某公司）')).toBeInTheDocument()
  expect(screen.getByText('公告页会写明更正了什么，并连到更正公告。')).toBeInTheDocument()
  press('确认发布')
  await waitFor(() =>
    expect(sentTo(publishNotice)).toEqual([{ params: { id: 'n12' }, body: { hash: '0'.repeat(64) } }]),
  )
})

test('set to be published on a day, called off before', async () => {
  const written = copyOf({ place: '新城', correction: '改了地点' })
  const { unmount } = show(written)
  press(/^发布第/)
  tab('定时发布')
  type('发布日期', '2026-12-01')
  press(/12月1日.*发布$/)
  await waitFor(() =>
    expect(sentTo(scheduleNotice)).toEqual([
      { params: { id: 'n12' }, body: { hash: '0'.repeat(64), at: '2026-12-01T09:00:00+08:00' } },
    ]),
  )
  unmount()
  show({
    ...written,
    scheduled: { id: 's1', at: '2026-12-01T01:00:00.000Z', by: '顾明月', writtenOn: false },
  })
  expect(screen.getByText(/^顾明月定在12月1日.*自动发布。$/)).toBeInTheDocument()
  press('取消定时发布')
  await waitFor(() =>
    expect(sentTo(callOffNoticeSchedule)).toEqual([{ params: { id: 'n12', schedule: 's1' } }]),
  )
})

test('a former version shows what taking it up changes, counts the rest, and is taken up over what is shown', async () => {
  const changes = [{ path: 'posts.p1', what: 'removed', label: '会计', parts: [] }]
  called.mockImplementation((endpoint: object) =>
    Promise.resolve(
      endpoint === getNoticeVersionChanges ? { version: 1, count: 52, changes } : { done: true },
    ),
  )
  const entry = { by: '顾明月', at: '2026-11-24T06:10:00Z', restored: null, reviewer: null }
  show({
    ...copyOf({ title: '改了标题' }),
    history: [{ id: 'h1', event: 'publish', version: 1, ...entry }],
  })
  tab('版本')
  fireEvent.click(screen.getByRole('link', { name: /^第 1 版/ }))
  expect(await screen.findByText('删去：会计')).toBeInTheDocument()
  expect(screen.getByText('还有 51 处')).toBeInTheDocument()
  press('恢复为改动稿')
  await waitFor(() =>
    expect(sentTo(restoreNotice)).toEqual([
      { params: { id: 'n12' }, body: { version: 1, basedOn: 5, publishedVersion: 1 } },
    ]),
  )
  await waitFor(() => expect(screen.queryByText('恢复为改动稿')).toBeNull())
})

test('ended early with a reason; ended, it says since when and is not ended again', async () => {
  called.mockResolvedValue({ version: 1 })
  const { unmount } = show()
  tab('版本')
  press(/^提前截止/)
  press('现在截止')
  expect(screen.getAllByText('请填写提前截止的原因')[0]).toBeInTheDocument()
  type('提前截止的原因', '已招满，提前截止')
  press('现在截止')
  await waitFor(() =>
    expect(sentTo(endNotice)).toEqual([
      { params: { id: 'n12' }, body: { version: 1, reason: '已招满，提前截止' } },
    ]),
  )
  unmount()
  show({ ended: { at: '2026-11-24T02:00:00.000Z', reason: '招聘计划取消' } })
  tab('版本')
  expect(screen.getByText(/^11月24日 10:00 起提前截止报名。原因：招聘计划取消/)).toBeInTheDocument()
  expect(screen.queryByText('不再收投递，公告和岗位仍看得到')).toBeNull()
})

test('taken back with a reason; begun with a title', async () => {
  called.mockResolvedValue({ version: 1 })
  const { unmount } = show()
  tab('版本')
  press(/^撤下公告/)
  press('撤下')
  expect(screen.getAllByText('请填写撤下原因')[0]).toBeInTheDocument()
  expect(sentTo(withdrawNotice)).toEqual([])
  type('撤下原因', '企业调整了招聘计划')
  press('撤下')
  await waitFor(() => expect(sentTo(withdrawNotice)).toHaveLength(1))
  unmount()
  answer(200, {})
  called.mockResolvedValue({ id: 'n13' })
  render(<BeginSheet onClose={() => undefined} />)
  type('公告标题', '校园引才专项公告')
  press('开始起草')
  await waitFor(() => expect(sentTo(beginNotice)).toEqual([{ body: { title: '校园引才专项公告' } }]))
})
