import { renderHook } from '@testing-library/react'
import { hidePage, showPage } from '@/testing/taro'
import { useMovingOn } from './use-moving-on'

const back = jest.fn()
beforeEach(() => back.mockClear())

test('who is on the page moves on at once, as often as asked', () => {
  const { result } = renderHook(() => useMovingOn())
  result.current(back)
  result.current(back)
  expect(back).toHaveBeenCalledTimes(2)
})

test('who has left the page is moved nowhere', () => {
  const { result, unmount } = renderHook(() => useMovingOn())
  const moveOn = result.current
  unmount()
  moveOn(back)
  expect(back).not.toHaveBeenCalled()
})

test('who has gone further moves on when they come back, once', () => {
  const { result } = renderHook(() => useMovingOn())
  hidePage()
  result.current(back)
  expect(back).not.toHaveBeenCalled()
  showPage()
  expect(back).toHaveBeenCalledTimes(1)
  hidePage()
  showPage()
  expect(back).toHaveBeenCalledTimes(1)
})
