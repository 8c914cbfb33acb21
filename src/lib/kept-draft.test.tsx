import { act, renderHook } from '@testing-library/react'
import * as v from 'valibot'
import { hidePage, showPage } from '@/testing/taro'
import { draftKey, provideDraftOwner, useKeptDraft, type DraftShape } from './kept-draft'
import { readStored, removeStored, writeStored } from './storage'

const SHAPE: DraftShape<{ text: string; files: string[] }> = {
  parts: { text: v.string(), files: v.array(v.string()) },
  empty: { text: '', files: [] },
}
const open = (key = 'draft:zhou:message:r1') => renderHook(() => useKeptDraft(key, SHAPE))
const stored = () => readStored('draft:zhou:message:r1')

test('what is typed is there again after leaving the page, whenever it was left', () => {
  const page = open()
  act(() => page.result.current.change({ text: '您好' }))
  act(() => page.result.current.change(({ text }) => ({ text: `${text}，请问` })))
  page.unmount()
  expect(open().result.current.draft).toEqual({ text: '您好，请问', files: [] })
})

test('an app that goes to the background has written it', () => {
  const page = open()
  act(() => page.result.current.change({ text: '您好' }))
  expect(stored()).toBeNull()
  hidePage()
  expect(stored()).toEqual({ text: '您好', files: [] })
})

test('sent, a part or all of it starts empty, and what is empty isn’t kept', () => {
  const page = open()
  act(() => page.result.current.change({ text: '您好', files: ['f1'] }))
  act(() => page.result.current.clear('text'))
  expect(stored()).toEqual({ text: '', files: ['f1'] })
  act(() => page.result.current.clear())
  expect(stored()).toBeNull()
  expect(page.result.current.draft).toEqual(SHAPE.empty)
})

test('a part that an older version kept in another shape begins anew, the others stay', () => {
  writeStored('draft:zhou:message:r1', { text: '您好', files: [{ id: 'f1' }], gone: true })
  expect(open().result.current.draft).toEqual({ text: '您好', files: [] })
})

test('a page left open when the session ended writes for whom it was opened', () => {
  const page = renderHook(({ key }) => useKeptDraft(key, SHAPE), {
    initialProps: { key: 'draft:zhou:message:r1' },
  })
  page.rerender({ key: 'draft::message:r1' })
  act(() => page.result.current.change({ text: '您好' }))
  page.unmount()
  expect(stored()).toEqual({ text: '您好', files: [] })
  expect(readStored('draft::message:r1')).toBeNull()
})

test('two windows of a browser keep each what the other wrote into other parts', () => {
  const [one, other] = [open(), open()]
  act(() => one.result.current.change({ text: '您好' }))
  one.unmount()
  act(() => other.result.current.change({ files: ['f1'] }))
  hidePage()
  expect(stored()).toEqual({ text: '您好', files: ['f1'] })
  expect(other.result.current.draft).toEqual({ text: '您好', files: ['f1'] })
})

/** As a browser tells its other windows. */
const tellWindows = (key = 'ts:draft:zhou:message:r1') =>
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key })))

test('what another window writes or sends is shown here at once; what is being typed here stays', () => {
  const page = open()
  writeStored('draft:zhou:message:r1', { text: '您好', files: ['f1'] })
  tellWindows('ts:draft:zhou:message:r2')
  expect(page.result.current.draft.text).toBe('')
  tellWindows()
  expect(page.result.current.draft).toEqual({ text: '您好', files: ['f1'] })
  act(() => page.result.current.change({ text: '您好，请问' }))
  removeStored('draft:zhou:message:r1')
  tellWindows()
  expect(page.result.current.draft).toEqual({ text: '您好，请问', files: [] })
  hidePage()
  expect(stored()).toEqual({ text: '您好，请问', files: [] })
})

test('a page that comes back to the front shows what another page of the same request wrote', () => {
  const [one, other] = [open(), open()]
  hidePage()
  act(() => other.result.current.change({ text: '您好' }))
  other.unmount()
  showPage()
  expect(one.result.current.draft.text).toBe('您好')
})

test('unsent work is kept apart for each person and each kind', () => {
  let owner: string | null = 'zhou'
  provideDraftOwner(() => owner)
  const mine = draftKey('message', 'r1')
  owner = 'lin'
  expect(draftKey('message', 'r1')).not.toBe(mine)
  expect(draftKey('message', 'r1', 'zhou')).toBe(mine)
  expect(draftKey('handle', 'r1')).not.toBe(draftKey('message', 'r1'))
  provideDraftOwner(() => null)
})
