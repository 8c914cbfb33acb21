import { fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { SavedSearch } from '@talent/contract/post-watch'
import { forgetSession, startSession } from '@/features/account'
import { sent } from '@/testing/answer'
import { aMe, aSession } from '@/testing/factories'
import { render } from '@/testing/render'
import { SaveSearchCard } from './save-search-card'
import { SavedPosts } from './saved-posts'
import { SavedSearches } from './saved-searches'
import { useSaveTool } from './save-tool'

const aSearch = (over: Partial<SavedSearch> = {}): SavedSearch => ({
  ...{ id: 's1', search: { q: '材料', educationUpTo: '硕士' }, paused: false, told: null },
  savedAt: '2026-11-24T01:00:00.000Z',
  ...over,
})

/** By the address, whatever is asked first. */
function serve(answers: Record<string, object>, me = aMe()) {
  startSession(aSession({ me }))
  const request = Taro.request as unknown as jest.Mock
  request.mockImplementation(({ url }: { url: string }) => {
    const [, data] = Object.entries(answers).find(([path]) => url.startsWith(path)) ?? ['', me]
    return Promise.resolve({ statusCode: 200, data, header: {} })
  })
}
beforeEach(forgetSession)
const presses = () =>
  sent()
    .filter(({ method }) => method !== 'GET')
    .map(({ method, url, data }) => [method, url, data])
const FILTER = { q: '材料', educationUpTo: '硕士', phase: 'open', order: 'pay' }

function Tool() {
  return <>{useSaveTool('p1')}</>
}

test('收藏 is one press, says what it does, and is taken back by another', async () => {
  serve({ '/api/post-marks': { marked: false } })
  const { unmount } = render(<Tool />)
  fireEvent.click(await screen.findByText('收藏'))
  await waitFor(() => expect(presses()).toEqual([['PUT', '/api/post-marks/p1', { marked: true }]]))
  await waitFor(() =>
    expect(Taro.showToast).toHaveBeenCalledWith(
      expect.objectContaining({ title: '已收藏，更正、撤下会告诉您' }),
    ),
  )
  unmount()
  serve({ '/api/post-marks': { marked: true } })
  render(<Tool />)
  fireEvent.click(await screen.findByText('已收藏'))
  await waitFor(() => expect(presses().slice(-1)[0]?.[2]).toEqual({ marked: false }))
})

test('a search is saved by what is looked for alone, not by how it is ordered; saving says how often and by which way', async () => {
  serve({ '/api/saved-searches': { items: [] } })
  render(<SaveSearchCard filter={FILTER} />)
  expect(await screen.findByText('材料，硕士能报')).toBeVisible()
  fireEvent.click(screen.getByRole('switch', { name: '有新岗位就告诉我' }))
  await waitFor(() =>
    expect(presses()).toEqual([
      ['POST', '/api/saved-searches', { search: { q: '材料', educationUpTo: '硕士' } }],
    ]),
  )
  await waitFor(() =>
    expect(Taro.showToast).toHaveBeenCalledWith(
      expect.objectContaining({ title: '有新岗位，早上 8 点在消息里告诉您' }),
    ),
  )
})

test('one that is saved says so and is taken back; where nothing is looked for only the way to them is left', async () => {
  serve({ '/api/saved-searches': { items: [aSearch()] } })
  const { unmount } = render(<SaveSearchCard filter={FILTER} />)
  const there = await screen.findByRole('switch', { name: '有新岗位就告诉我' })
  await waitFor(() => expect(there).toBeChecked())
  fireEvent.click(there)
  await waitFor(() => expect(presses()[0]?.slice(0, 2)).toEqual(['DELETE', '/api/saved-searches/s1']))
  unmount()
  render(<SaveSearchCard filter={{ q: '', phase: 'open' }} />)
  expect(await screen.findByText('存了 1 个，可以暂停、删掉')).toBeVisible()
  expect(screen.queryByRole('switch')).toBeNull()
})

test('who isn’t signed in is led there, staff have nothing to save', async () => {
  const { unmount } = render(<SaveSearchCard filter={FILTER} />)
  fireEvent.click(screen.getByRole('switch', { name: '有新岗位就告诉我' }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: expect.stringContaining('/packages/account/sign-in/index?then='),
  })
  unmount()
  serve({}, aMe({ roles: ['coordinator'] }))
  const { container } = render(<SaveSearchCard filter={FILTER} />)
  await waitFor(() => expect(sent().some(({ url }) => url === '/api/me')).toBe(true))
  expect(container).toBeEmptyDOMElement()
})

test('what is saved says when it was told of, is paused and taken back on the same card', async () => {
  const told = { at: '2026-11-23T00:00:00.000Z', count: 3 }
  serve({ '/api/saved-searches': { items: [aSearch({ told }), aSearch({ id: 's2', paused: true })] } })
  render(<SavedSearches wanted />)
  expect(await screen.findByText('11月23日告诉过您 3 个新岗位')).toBeVisible()
  expect(screen.getByText('暂停着，不告诉')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '先不告诉我' }))
  await waitFor(() => expect(presses()[0]).toEqual(['PUT', '/api/saved-searches/s1', { paused: true }]))
  const [first] = screen.getAllByRole('button', { name: '删掉这个搜索' })
  if (first) fireEvent.click(first)
  await waitFor(() => expect(presses()[1]?.slice(0, 2)).toEqual(['DELETE', '/api/saved-searches/s1']))
})

test('a saved post that is gone stays and says so; an empty list leads to the posts', async () => {
  const post = {
    ...{ id: 'p1', title: '材料工程师', employer: '某单位', headcount: '2', pay: '面议' },
    ...{ phase: 'closed', applyFrom: null, applyUntil: null, gone: true },
  }
  serve({ '/api/post-marks': { items: [post], total: 1, nextCursor: null, facets: {} } })
  const { unmount } = render(<SavedPosts wanted />)
  expect(await screen.findByText('材料工程师')).toBeVisible()
  expect(screen.getByText('已撤下')).toBeVisible()
  unmount()
  forgetSession()
  serve({ '/api/post-marks': { items: [], total: 0, nextCursor: null, facets: {} } })
  render(<SavedPosts wanted />)
  fireEvent.click(await screen.findByText('去看岗位'))
  expect(Taro.switchTab).toHaveBeenLastCalledWith({ url: '/pages/recruit/index' })
})
