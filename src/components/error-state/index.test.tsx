import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { ContractError } from '@talent/contract'
import { ErrorState } from '.'
import { NetworkError } from '@/lib/request'
import { routes } from '@/routes'
import { render } from '@/testing/render'

test('says what failed, gives the incident and the hotline, and tries again', () => {
  const retry = jest.fn()
  render(
    <ErrorState
      title="没能加载办理进度"
      error={new ContractError('internal', { incident: '7F3A' })}
      hotline="0375-0000000"
      onRetry={retry}
    />,
  )
  expect(screen.getByText('没能加载办理进度')).toBeInTheDocument()
  expect(screen.getByText('问题编号 7F3A')).toBeInTheDocument()
  expect(screen.getByText('0375-0000000')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '重试' }))
  expect(retry).toHaveBeenCalledTimes(1)
})

test('a fault of ours never shows its own words', () => {
  render(<ErrorState title="没能加载" error={new TypeError('x is undefined')} />)
  expect(screen.queryByText(/undefined/)).not.toBeInTheDocument()
  expect(screen.getByText(/不是您的问题/)).toBeInTheDocument()
})

test('offline says so instead of a hint about the content', () => {
  render(<ErrorState title="没能加载" hint="事项仍在正常办理" error={new NetworkError('unreachable')} />)
  expect(screen.getByText('没有连上网络，请检查后重试')).toBeInTheDocument()
  expect(screen.queryByText('事项仍在正常办理')).not.toBeInTheDocument()
})

test('offers a way back instead of another try where there is nothing to find', () => {
  render(
    <ErrorState
      error={new ContractError('not_found')}
      title="没能加载这项政策"
      hint="稍后再试"
      onRetry={jest.fn()}
    />,
  )
  expect(screen.getByText('没有找到，可能已被移除或不属于您')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '重试' })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '返回' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: routes.home.href() })
})
