import { fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Me } from '@talent/contract/me'
import { forgetSession, startSession } from '@/features/account'
import { sent } from '@/testing/answer'
import { aMe, aSession, aSummary } from '@/testing/factories'
import { render } from '@/testing/render'
import { useAskAbout } from './use-ask-about'

const LIN = { id: 'lin', title: '林专员' } as NonNullable<Me['commissioner']>

function Ask() {
  const ask = useAskAbout({ about: 'demo-rent' })
  return ask ? <button onClick={ask.onTap}>{ask.text}</button> : <p>没有</p>
}
function serve(me: Me, requests: object[]) {
  ;(Taro.request as unknown as jest.Mock).mockImplementation(({ url }: { url: string }) =>
    Promise.resolve({
      statusCode: 200,
      data: url.startsWith('/api/me')
        ? me
        : { items: requests, total: requests.length, nextCursor: null, counts: {}, drafts: [] },
      header: {},
    }),
  )
  startSession(aSession({ me }))
}
const withLin = aSummary({ id: 'r1', commissioner: LIN as never, state: 'in_progress' })
beforeEach(forgetSession)

test('goes into the thread with one’s own commissioner, and takes the policy along', async () => {
  serve(aMe({ commissioner: LIN }), [{ ...withLin, id: 'gone', state: 'withdrawn' }, withLin])
  render(<Ask />)
  fireEvent.click(await screen.findByText('问林专员'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/packages/service/request/index?id=r1&about=demo-rent',
  })
})

test('without a thread it begins a request, which takes the policy along too', async () => {
  serve(aMe(), [])
  render(<Ask />)
  fireEvent.click(await screen.findByText('问专员'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/packages/service/matter/index?code=other-request&about=demo-rent',
  })
})

test('who isn’t signed in signs in first and comes back to the policy; staff ask nobody', async () => {
  const { unmount } = render(<Ask />)
  fireEvent.click(screen.getByText('问专员'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/packages/account/sign-in/index?then=${encodeURIComponent('/packages/policy/detail/index?id=demo-rent')}`,
  })
  unmount()
  serve(aMe({ roles: ['commissioner'] }), [])
  render(<Ask />)
  await waitFor(() => expect(sent().length).toBeGreaterThan(0))
  expect(screen.getByText('没有')).toBeInTheDocument()
})
