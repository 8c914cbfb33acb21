import { act } from '@testing-library/react'
import { render } from '@/testing/render'
import { hidePage, showPage } from '@/testing/taro'
import { ASK_AGAIN_MS, useKeptFresh } from './use-kept-fresh'

const askAgain = jest.fn()
function Page() {
  useKeptFresh(askAgain)
  return null
}
const wait = (times: number) => act(() => jest.advanceTimersByTime(times * ASK_AGAIN_MS))

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('an open page is asked for again and again, not at its first showing', () => {
  render(<Page />)
  expect(askAgain).not.toHaveBeenCalled()
  wait(3)
  expect(askAgain).toHaveBeenCalledTimes(3)
})

test('a page behind another one asks nothing until it comes back', () => {
  render(<Page />)
  hidePage()
  wait(3)
  expect(askAgain).not.toHaveBeenCalled()
  showPage()
  expect(askAgain).toHaveBeenCalledTimes(1)
  wait(1)
  expect(askAgain).toHaveBeenCalledTimes(2)
})

test('a page that is closed asks nothing any more', () => {
  render(<Page />).unmount()
  wait(3)
  expect(askAgain).not.toHaveBeenCalled()
})
