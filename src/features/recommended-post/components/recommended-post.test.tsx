import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { FittingPost, RecommendedPost } from '@talent/contract/recommended-post'
import { back, go } from '@/lib/navigate'
import { answer, answerError, sent } from '@/testing/answer'
import { aPostSummary } from '@/testing/reading'
import { render } from '@/testing/render'
import { FittingPanel } from './fitting-panel'
import { RecommendedPanel } from './recommended-panel'
import { RequestPosts } from './request-posts'

jest.mock('@/lib/navigate', () => ({
  ...jest.requireActual('@/lib/navigate'),
  go: jest.fn(),
  back: jest.fn(),
}))

const fitting = (id: string, more: Partial<FittingPost> = {}): FittingPost => ({
  post: aPostSummary({ id, title: `会计 ${id}` }),
  named: ['会计'],
  lines: [{ text: '学历：本科及以上', outcome: 'met' }],
  recommended: false,
  ...more,
})
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const posted = () => sent().filter(({ method }) => method === 'POST')
const panel = (posts: FittingPost[], widened = false) =>
  render(
    <FittingPanel request="r1" found={{ wishes: ['会计', '本科'], widened, posts }} title="找合适的岗位" />,
  )

test('each post says how it stands to the wishes; what is chosen goes with one message, then back to the request', async () => {
  panel([fitting('p1'), fitting('p2', { recommended: true })])
  expect(screen.getByText('求职意向：会计，本科')).toBeInTheDocument()
  expect(screen.getAllByText('学历：本科及以上')).toHaveLength(2)
  expect(screen.getByText('推荐过')).toBeInTheDocument()
  press('推荐给申请人')
  expect(screen.getByText('请先选上要推荐的岗位')).toBeInTheDocument()
  press('选上：会计 p1')
  press('推荐给申请人（1 个）')
  answer(200, { id: 'r1', recommended: 1 })
  press('推荐这 1 个岗位')
  await waitFor(() => expect(back).toHaveBeenCalled())
  expect(posted()).toMatchObject([
    { url: expect.stringContaining('/api/requests/r1/recommended-posts'), data: { postIds: ['p1'] } },
  ])
})

test('no more than five at once; without a word nothing is sent; a refusal keeps what was chosen', async () => {
  panel(['1', '2', '3', '4', '5', '6'].map((id) => fitting(id)))
  for (const id of ['1', '2', '3', '4', '5', '6']) press(`选上：会计 ${id}`)
  expect(screen.getByText('一次最多推荐 5 个')).toBeInTheDocument()
  press('推荐给申请人（5 个）')
  fireEvent.input(screen.getByRole('textbox', { name: '留言' }), { target: { value: ' ' } })
  press('推荐这 5 个岗位')
  expect(posted()).toEqual([])
  fireEvent.input(screen.getByRole('textbox', { name: '留言' }), { target: { value: '您看看' } })
  answerError('wrong_state', { message: '“会计 2”现在不在报名中，请去掉它再推荐' })
  press('推荐这 5 个岗位')
  await waitFor(() => expect(document.body.textContent).toContain('“会计 2”现在不在报名中'))
  expect(back).not.toHaveBeenCalled()
  expect(screen.getByRole('textbox', { name: '留言' })).toHaveValue('您看看')
})

test('where no post names a profession it says so, and shows others', () => {
  panel([fitting('p1', { named: [] })], true)
  expect(screen.getByText(/没有报名中的岗位写到这些专业或职业/)).toBeInTheDocument()
  expect(screen.queryByText(/^对上的专业或职业/)).toBeNull()
})

test('where nothing fits it says what to do', () => {
  panel([])
  expect(screen.getByText('没有报名中的岗位对得上')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /推荐给申请人/ })).toBeNull()
})

const one = (more: Partial<RecommendedPost> = {}): RecommendedPost => ({
  ...{ id: 'x1', post: aPostSummary({ id: 'p1', title: '会计' }), by: '林专员', application: null },
  recommendedAt: '2026-11-20T02:00:00.000Z',
  ...more,
})

test('what was recommended says what came of it, and opens its post by way of the recommendation', () => {
  const request = { id: 'r1', number: 'TS-1' }
  const posts = [
    one(),
    one({ id: 'x2', application: { state: 'invited', since: '2026-11-23T02:00:00.000Z' } }),
  ]
  render(<RecommendedPanel recommended={{ request, posts }} />)
  expect(screen.getByText('11月20日林专员推荐，还没有投递')).toBeInTheDocument()
  expect(screen.getByText('11月20日林专员推荐，11月23日起是这个状态')).toBeInTheDocument()
  expect(screen.getByText('邀面试')).toBeInTheDocument()
  fireEvent.click(screen.getAllByRole('link', { name: /^会计/ })[1] as HTMLElement)
  expect(go).toHaveBeenCalledWith('post', { id: 'p1', recommended: 'x2' })
})

const request = { id: 'r1', state: 'in_progress', seeksWork: true, viewer: 'commissioner' } as const
const withPosts = (posts: RecommendedPost[]) => answer(200, { request: { id: 'r1', number: 'TS-1' }, posts })

test('on a request’s page its commissioner finds posts; the talent sees how many, and how many were applied for', async () => {
  withPosts([one(), one({ id: 'x2', application: { state: 'sent', since: '2026-11-23T02:00:00.000Z' } })])
  const { unmount } = render(<RequestPosts request={request} />)
  fireEvent.click(screen.getByRole('link', { name: /^找合适的岗位/ }))
  expect(go).toHaveBeenCalledWith('fittingPosts', { id: 'r1' })
  expect(await screen.findByText('投递了 1 个')).toBeInTheDocument()
  unmount()
  withPosts([])
  render(<RequestPosts request={{ ...request, viewer: 'talent' }} />)
  await waitFor(() => expect(screen.queryByRole('link')).toBeNull())
})

test('a request that asks for no wishes asks nothing of the server', () => {
  const before = sent().length
  render(<RequestPosts request={{ ...request, seeksWork: false }} />)
  expect(sent()).toHaveLength(before)
  expect(screen.queryByRole('link')).toBeNull()
})
