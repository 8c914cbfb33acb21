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

test('a retry of the same content carries the same key; changed content or a new intent carries another', async () => {
  const keys: string[] = []
  const effect = jest.fn(async (key: string, _draft: { name: string }) => {
    keys.push(key)
    if (keys.length === 1) throw new Error('no answer')
  })
  const { result } = renderHook(() => useSubmit(effect))
  await act(() => result.current.submit({ name: '周' }))
  expect(result.current.error?.message).toBe('no answer')
  await act(() => result.current.submit({ name: '周' }))
  expect(result.current.error).toBeNull()
  await act(() => result.current.submit({ name: '周' }))
  await act(() => result.current.submit({ name: '李' }))
  expect(keys[1]).toBe(keys[0])
  expect(new Set(keys).size).toBe(3)
})
