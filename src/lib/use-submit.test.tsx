import { act, renderHook, waitFor } from '@testing-library/react'
import { useSubmit } from './use-submit'

test('a second press while the first is under way does nothing', async () => {
  let finish: () => void = () => undefined
  const effect = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)))
  const { result } = renderHook(() => useSubmit(effect))
  act(() => {
    void result.current.submit()
    void result.current.submit()
  })
  expect(result.current.busy).toBe(true)
  act(() => finish())
  await waitFor(() => expect(result.current.busy).toBe(false))
  expect(effect).toHaveBeenCalledTimes(1)
})

test('a failure is told until the next press', async () => {
  const effect = jest.fn(async (_draft: { name: string }) => undefined)
  effect.mockRejectedValueOnce(new Error('no answer'))
  const { result } = renderHook(() => useSubmit(effect))
  await act(() => result.current.submit({ name: '周' }))
  expect(result.current.error?.message).toBe('no answer')
  await act(() => result.current.submit({ name: '李' }))
  expect(result.current.error).toBeNull()
  expect(effect).toHaveBeenLastCalledWith({ name: '李' })
})
