import { act, renderHook } from '@testing-library/react'
import type { MatterContent, MatterEditor } from '@talent/contract/matter-editor'
import { ContractError } from '@talent/contract'
import { call } from '@/lib/request'
import { useWorkingCopy } from './use-working-copy'

jest.mock('@/lib/request', () => ({ ...jest.requireActual<object>('@/lib/request'), call: jest.fn() }))
const called = call as unknown as jest.Mock

const content = (more: Partial<MatterContent> = {}): MatterContent =>
  ({
    ...{ title: '子女入学', group: 'living', icon: 'school', summary: '说明', keywords: [], basis: [] },
    ...{ promisedWorkingDays: 10, acceptWithinWorkingDays: 1, departmentCode: 'jiaoti', notice: null },
    ...{ variantField: null, sections: [], materials: [], consents: [], appointment: null, demo: true },
    ...more,
  }) as MatterContent
const copyOf = (version: number, of: MatterContent): MatterEditor['copy'] => ({
  ...{ version, publishedVersion: 3, hash: 'h', by: '高远', at: '2026-11-24T06:32:00.000Z' },
  content: of,
})
const editor = (copy: MatterEditor['copy'] = null): MatterEditor => ({
  ...{ code: 'x', published: { version: 3, content: content() }, copy, open: 0, closing: null },
  ...{ departments: [{ code: 'jiaoti', name: '教体部门' }], takenKeys: [], history: [] },
})
const saves = () =>
  called.mock.calls.flatMap(([, input]) => {
    const { body } = input as { body?: { content: MatterContent; basedOn: number | null } }
    return body === undefined ? [] : [body]
  })
/** Another coordinator saved meanwhile. */
const meanwhile = (theirs: MatterContent) =>
  called
    .mockRejectedValueOnce(new ContractError('stale_copy', {}))
    .mockResolvedValueOnce(editor(copyOf(7, theirs)))
    .mockResolvedValue({ copy: null })

beforeEach(() => called.mockReset())

test('what another coordinator saved elsewhere in the matter joins, unasked', async () => {
  meanwhile(content({ notice: '对方写的' }))
  const after = jest.fn()
  const { result } = renderHook(() => useWorkingCopy(editor()))
  await act(() => result.current.saving.submit(content({ summary: '我写的' }), after))
  expect(saves().at(-1)).toMatchObject({
    basedOn: 7,
    content: { summary: '我写的', notice: '对方写的' },
  })
  expect([result.current.conflict, after.mock.calls.length]).toEqual([null, 1])
})

test('what both wrote is asked with both texts; nothing is saved or closed before', async () => {
  meanwhile(content({ summary: '对方写的' }))
  const after = jest.fn()
  const { result } = renderHook(() => useWorkingCopy(editor()))
  await act(() => result.current.saving.submit(content({ summary: '我写的' }), after))
  expect(after).not.toHaveBeenCalled()
  expect(result.current.conflict?.changes[0]?.parts).toEqual([
    { name: '一句话说明', before: '对方写的', after: '我写的' },
  ])
  await act(() => result.current.choosing.submit('mine'))
  expect(saves().at(-1)).toMatchObject({ basedOn: 7, content: { summary: '我写的' } })
  expect(result.current.conflict).toBeNull()
})
