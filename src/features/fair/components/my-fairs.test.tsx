import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { MyFair } from '@talent/contract/fair'
import { forgetSession, startSession } from '@/features/account'
import { go } from '@/lib/navigate'
import { aMe, aSession } from '@/testing/factories'
import { aMyFair } from '@/testing/fair-things'
import { render } from '@/testing/render'
import { ComingFair } from './fairs-row'
import { MyFairs } from './my-fairs'

jest.mock('@/lib/navigate', () => ({ ...jest.requireActual('@/lib/navigate'), go: jest.fn() }))
const me = aMe()
function serve(items: readonly MyFair[], statusCode = 200) {
  startSession(aSession({ me }))
  const request = Taro.request as unknown as jest.Mock
  request.mockImplementation(({ url }: { url: string }) => {
    const page = { items, total: items.length, nextCursor: null, facets: {} }
    const failed = { error: { code: 'internal', message: '出错了' } }
    const mine = statusCode === 200 ? page : failed
    const about = url.includes('/api/my/fairs')
    return Promise.resolve({ statusCode: about ? statusCode : 200, data: about ? mine : me, header: {} })
  })
}
beforeEach(() => {
  forgetSession()
  jest.mocked(go).mockReset()
})

test('each says how one’s sign-up is, and leads to the code, or to the fair where there is none to show', async () => {
  serve([
    aMyFair({ id: 'f3', title: '线上专场', state: 'waiting' }),
    aMyFair({ id: 'f2', title: '冬季双选会' }),
    aMyFair({ id: 'f1', title: '取消报名的', state: 'cancelled' }),
  ])
  render(<MyFairs wanted />)
  expect(await screen.findByText('候补中')).toBeInTheDocument()
  expect(screen.getByText('已报名')).toBeInTheDocument()
  fireEvent.click(screen.getByText('冬季双选会'))
  expect(go).toHaveBeenLastCalledWith('fairPass', { id: 'f2' })
  fireEvent.click(screen.getByText('线上专场'))
  expect(go).toHaveBeenLastCalledWith('fairPass', { id: 'f3' })
  fireEvent.click(screen.getByText('取消报名的'))
  expect(go).toHaveBeenLastCalledWith('fair', { id: 'f1' })
})

test('once it is over that is what stands there, unless one was in; called off, that', async () => {
  serve([
    aMyFair({ id: 'f1', title: '没去的', phase: 'over' }),
    aMyFair({ id: 'f2', title: '去过的', phase: 'over', state: 'entered' }),
    aMyFair({ id: 'f3', title: '没办成的', phase: 'cancelled', state: 'cancelled' }),
  ])
  render(<MyFairs wanted />)
  expect(await screen.findByText('已结束')).toBeInTheDocument()
  expect(screen.getByText('已入场')).toBeInTheDocument()
  expect(screen.getByText('已取消')).toBeInTheDocument()
})

test('without a sign-up it says where they come from; where they don’t come, that, with another try', async () => {
  serve([])
  const { unmount } = render(<MyFairs wanted />)
  expect(await screen.findByText('还没有报名招聘会')).toBeInTheDocument()
  unmount()
  forgetSession()
  serve([], 500)
  render(<MyFairs wanted />)
  expect(await screen.findByText('没能加载您的报名')).toBeInTheDocument()
  serve([aMyFair()])
  fireEvent.click(screen.getByText('重试'))
  expect(await screen.findByText('冬季双选会')).toBeInTheDocument()
})

test('the tab has the next one that comes, with the way to its code; nothing without one', async () => {
  serve([
    aMyFair({ id: 'later', title: '春季双选会', startsAt: '2027-03-12T01:00:00.000Z' }),
    aMyFair({ id: 'next', title: '冬季双选会' }),
    aMyFair({ id: 'gone', title: '不去的', state: 'cancelled' }),
    aMyFair({ id: 'over', title: '秋季双选会', phase: 'over' }),
  ])
  const { container, unmount } = render(<ComingFair wanted />)
  fireEvent.click(await screen.findByText('冬季双选会'))
  expect(go).toHaveBeenCalledWith('fairPass', { id: 'next' })
  expect(container.textContent).not.toContain('春季')
  unmount()
  forgetSession()
  serve([aMyFair({ phase: 'over' })])
  render(
    <>
      <ComingFair wanted />
      <MyFairs wanted />
    </>,
  )
  // The list shows that the answer, which both read, has come; its own row is the only one.
  expect(await screen.findByText('已结束')).toBeInTheDocument()
  expect(screen.getAllByText('冬季双选会')).toHaveLength(1)
})
