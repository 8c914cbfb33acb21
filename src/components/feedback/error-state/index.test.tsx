import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { ContractError, ERRORS } from '@talent/contract'
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
  render(<ErrorState title="没能加载" hint="事项仍在正常办理" error={new NetworkError('offline')} />)
  expect(screen.getByText('没有连上网络，请检查后重试')).toBeInTheDocument()
  expect(screen.queryByText('事项仍在正常办理')).not.toBeInTheDocument()
})

test('a server that is down is not said to be the person’s network', () => {
  render(<ErrorState title="没能加载" error={new NetworkError('unreachable')} onRetry={jest.fn()} />)
  expect(screen.getByText(/^没有连上服务，可能正在维护/)).toBeInTheDocument()
  expect(screen.queryByText(/请检查/)).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '重试' })).toBeInTheDocument()
})

test.each(['forbidden', 'no_role', 'malformed'] as const)('%s: says so and offers a way back', (code) => {
  render(<ErrorState error={new ContractError(code)} title="没能加载" hint="稍后再试" onRetry={jest.fn()} />)
  expect(screen.getByText(ERRORS[code].message)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '重试' })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '返回' })).toBeInTheDocument()
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
