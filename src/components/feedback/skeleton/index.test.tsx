import { act, screen } from '@testing-library/react'
import { Skeleton } from '.'
import { render } from '@/testing/render'

test('nothing flashes for 300 ms; after 3 s it says that the network is slow', () => {
  jest.useFakeTimers()
  render(<Skeleton />)
  act(() => jest.advanceTimersByTime(290))
  expect(screen.queryByRole('status')).not.toBeInTheDocument()
  act(() => jest.advanceTimersByTime(20))
  expect(screen.getByRole('status', { name: '正在加载' })).toBeInTheDocument()
  expect(screen.queryByText(/网络有点慢/)).not.toBeInTheDocument()
  act(() => jest.advanceTimersByTime(2700))
  expect(screen.getByText('网络有点慢，正在继续加载')).toBeInTheDocument()
  jest.useRealTimers()
})
