import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { TabPage } from './tab-page'
import { render } from '@/testing/render'

test('in the ordinary size the native bar stays and the page brings none', () => {
  const { container } = render(<TabPage name="policies" />)
  expect(Taro.hideTabBar).not.toHaveBeenCalled()
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
  expect(container.querySelector('.ts-large')).toBeNull()
})

test('in the large-text mode the page brings its own bar, and the native one is hidden', () => {
  const { container } = render(<TabPage name="policies" />, { largeText: true })
  expect(Taro.hideTabBar).toHaveBeenCalled()
  expect(container.querySelector('.screen.ts-large')).not.toBeNull()
  expect(screen.getByRole('link', { name: '政策' })).toHaveAttribute('aria-current', 'page')
  fireEvent.click(screen.getByRole('link', { name: '服务' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/service/index' })
})

test('a tab has a heading and no way back', () => {
  render(<TabPage name="policies" />)
  expect(screen.getByRole('heading', { level: 1, name: '政策' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '返回' })).not.toBeInTheDocument()
})
