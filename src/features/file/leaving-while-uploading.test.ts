import { act } from '@testing-library/react'
import { removeUpload, sendFiles } from './uploads'

const photo = { key: 'k', path: 'blob:a', size: 10, name: 'a.jpg', type: 'image/jpeg' } as const
/** What a browser does when the window is reloaded or closed: it asks where the page says so. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

test('a browser asks before it throws away a file that is on its way, and only then', () => {
  expect(asks()).toBe(false)
  act(() => void sendFiles([{ place: 'form#files', file: photo, error: null }]))
  expect(asks()).toBe(true)
  act(() => removeUpload(photo))
  expect(asks()).toBe(false)
})
