import Taro from '@tarojs/taro'
import { useSession } from './session-store'
import { openLastSide, rememberSide, placeAfterSignIn, sideOf } from './sides'

describe('sides', () => {
  it('starts at work without a memory, then where one was last', () => {
    expect(sideOf(['talent', 'commissioner'])).toBe('commissioner')
    rememberSide('talent')
    expect(sideOf(['talent', 'commissioner'])).toBe('talent')
  })

  it('forgets a side whose role was withdrawn', () => {
    rememberSide('coordinator')
    expect(sideOf(['talent'])).toBe('talent')
    expect(sideOf([])).toBeNull()
  })
})

describe('after signing in', () => {
  it.each([
    ['a talent goes on with the request', ['talent'], 'request', 'then'],
    ['a talent comes back to a public page', ['talent'], 'post', 'then'],
    ['a commissioner goes on with the handle page', ['commissioner'], 'handle', 'then'],
    ['a commissioner is not sent to a page of talents', ['commissioner'], 'request', 'commissioner'],
    ['a coordinator who signed in from 我的 works', ['coordinator'], 'me', 'coordinator'],
    ['without a wish a talent starts at home', ['talent'], undefined, 'talent'],
  ] as const)('%s', (_, roles, then, place) => {
    expect(placeAfterSignIn(roles, then)).toBe(place)
  })
})

test('a desk that can’t be opened at the start leaves the person on the home page', async () => {
  useSession.setState({ token: 't' })
  rememberSide('commissioner')
  const reLaunch = Taro.reLaunch as jest.Mock
  reLaunch.mockRejectedValueOnce({ errMsg: 'reLaunch:fail' })
  openLastSide('pages/home/index')
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(reLaunch).toHaveBeenCalledWith({ url: '/packages/desk/worklist/index' })
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
})

test('a remembered side that is none any more opens nothing', () => {
  useSession.setState({ token: 't' })
  rememberSide('former' as never)
  openLastSide('pages/home/index')
  expect(Taro.reLaunch).not.toHaveBeenCalled()
})
