import { act, renderHook } from '@testing-library/react'
import type { SupplementItem } from '@talent/contract/service-request'
import { draftKey } from '@/lib/kept-draft'
import { writeStored } from '@/lib/storage'
import { missingItems, NO_ANSWER, useSupplementDraft } from './supplement-draft'

const EMPTY = { items: {}, note: '' }
const answered = { files: [{ id: 'f1', type: 'application/pdf' as const }], text: '' }
const open = (id: string) => renderHook(() => useSupplementDraft({ id, materials: [], timeline: [] }))

describe('the draft of a supplement', () => {
  it('survives leaving the page, for its own request only', () => {
    const page = open('r1')
    act(() => page.result.current.change((before) => ({ ...before, items: { proof: answered } })))
    page.unmount()
    expect(open('r1').result.current.draft).toEqual({ items: { proof: answered }, note: '' })
    expect(open('r2').result.current.draft).toEqual(EMPTY)
    act(() => page.result.current.clear())
    expect(open('r1').result.current.draft).toEqual(EMPTY)
  })

  it('of an older version, which kept ids alone, begins the answers anew and keeps the note', () => {
    writeStored(draftKey('supplement', 'r3'), {
      items: { proof: { fileIds: ['f1'], text: '' } },
      note: '原件已寄出',
    })
    expect(open('r3').result.current.draft).toEqual({ items: {}, note: '原件已寄出' })
  })

  it('misses what has neither a file nor a word', () => {
    const items = ['a', 'b', 'c', 'd'].map((key): SupplementItem => ({
      key,
      what: key,
      basis: null,
      material: null,
    }))
    const given = { a: answered, b: { ...NO_ANSWER, text: '没有' }, c: { ...NO_ANSWER, text: ' ' } }
    expect(missingItems(items, { items: given, note: '' })).toEqual(['c', 'd'])
  })
})
