import { render } from '@testing-library/react'
import Taro from '@tarojs/taro'
import App from './app'
import { useSession } from './features/account'
import { rememberSide } from './features/account/sides'

jest.mock('./lib/script-links', () => ({
  followNoScriptLinks: () => {
    throw new Error('this step can’t be taken')
  },
}))

test('a step that fails at the start costs only itself: the page is there and the later steps are taken', () => {
  useSession.setState({ token: 't' })
  rememberSide('commissioner')
  const { container } = render(<App>首页</App>)
  expect(container).toHaveTextContent('首页')
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/packages/desk/worklist/index' })
})
