import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

// A form goes with what it asks for, before its answer is told: only a page lasts until it is left.
test('it is the page that asks, never a part of it', () => {
  const sources = join(__dirname, '..')
  const asking = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && readFileSync(join(sources, file), 'utf8').includes('/use-moving-on'),
  )
  // Hooks that a page calls.
  const byHook = ['features/bundle/use-submit-bundle.ts', 'features/service-request/use-submit-form.ts']
  expect(asking.filter((file) => !file.startsWith('packages/')).sort()).toEqual([
    ...byHook,
    'lib/use-moving-on.test.tsx',
  ])
})
