import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { PolicyDetail } from '@talent/contract/policy'
import { forgetSession, startSession } from '@/features/account'
import { answer, answerError, sent } from '@/testing/answer'
import { aMe, aSession } from '@/testing/factories'
import { aPolicy, aPolicySummary } from '@/testing/reading'
import { render } from '@/testing/render'
import { MarkedPanel } from './marked-panel'
import { OpeningRow } from './opening-row'
import { SaveTool } from './save-tool'

const upcoming = aPolicy({ id: 'rent', applying: 'upcoming', applyFrom: '2026-12-01' })
const NONE = { saved: false, opening: false }

/** By the address, whatever is asked first. */
function serve(marks: object, me = aMe()) {
  startSession(aSession({ me }))
  const request = Taro.request as unknown as jest.Mock
  request.mockImplementation(({ url, method }: { url: string; method: string }) =>
    Promise.resolve({
      statusCode: 200,
      data: url.startsWith('/api/marks/') || method === 'PUT' ? marks : me,
      header: {},
    }),
  )
}
beforeEach(forgetSession)
const presses = () => sent().filter(({ method }) => method === 'PUT')

test('收藏 is one press, says where it is found, and is taken back by another', async () => {
  serve(NONE)
  render(<SaveTool policyId="rent" />)
  fireEvent.click(await screen.findByText('收藏'))
  await waitFor(() => expect(presses()).toHaveLength(1))
  expect(presses()[0]).toMatchObject({
    url: '/api/marks/rent',
    data: { mark: 'saved', marked: true },
  })
  await waitFor(() =>
    expect(Taro.showToast).toHaveBeenCalledWith(
      expect.objectContaining({ title: '已收藏，在“我的”里能找到' }),
    ),
  )
})

test('what is saved already says so, and a press takes it back', async () => {
  serve({ saved: true, opening: false })
  render(<SaveTool policyId="rent" />)
  fireEvent.click(await screen.findByText('已收藏'))
  await waitFor(() => expect(presses()[0]?.data).toEqual({ mark: 'saved', marked: false }))
})

test('开放时告诉我 is there where an opening can still come, and nowhere else', async () => {
  serve(NONE)
  const { unmount } = render(<OpeningRow policy={upcoming} />)
  fireEvent.click(await screen.findByText('开放时告诉我'))
  await waitFor(() => expect(presses()[0]?.data).toEqual({ mark: 'opening', marked: true }))
  unmount()
  const never: Partial<PolicyDetail>[] = [
    { applying: 'open' },
    { applying: 'unstated' },
    { applying: 'closed', validity: 'expired' },
    { applying: 'closed', validity: 'superseded' },
  ]
  for (const over of never) {
    const { container, unmount: leave } = render(<OpeningRow policy={aPolicy({ ...upcoming, ...over })} />)
    await act(() => Promise.resolve())
    expect(container).toBeEmptyDOMElement()
    leave()
  }
})

test('who isn’t signed in is led there by the press, staff have nothing to mark', async () => {
  const { unmount } = render(<SaveTool policyId="rent" />)
  fireEvent.click(screen.getByText('收藏'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: expect.stringContaining('/packages/account/sign-in/index?then='),
  })
  unmount()
  serve(NONE, aMe({ roles: ['coordinator'] }))
  render(<SaveTool policyId="rent" />)
  await waitFor(() => expect(sent().some(({ url }) => url === '/api/me')).toBe(true))
  expect(screen.queryByText('收藏')).toBeNull()
})

test('the list is what one saved and waits for, as it is now; an empty one leads to the policies', async () => {
  const one = { ...aPolicySummary({ title: '租房补贴' }), applying: 'upcoming', saved: true, opening: true }
  answer(200, { items: [one], total: 1, nextCursor: null, facets: {} })
  const { unmount } = render(<MarkedPanel wanted />)
  expect(await screen.findByText('租房补贴')).toBeInTheDocument()
  expect(screen.getByText('开放时会告诉您')).toBeInTheDocument()
  unmount()
  answer(200, { items: [], total: 0, nextCursor: null, facets: {} })
  render(<MarkedPanel wanted />)
  fireEvent.click(await screen.findByText('去看政策'))
  expect(Taro.switchTab).toHaveBeenLastCalledWith({ url: '/pages/policy/index' })
})

test('a list that didn’t come says so and can be asked again', async () => {
  answerError('internal')
  render(<MarkedPanel wanted />)
  expect(await screen.findByText('没能加载收藏')).toBeInTheDocument()
})
