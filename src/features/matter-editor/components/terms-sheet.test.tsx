import { fireEvent, screen } from '@testing-library/react'
import type { MatterContent } from '@talent/contract/matter-editor'
import { render } from '@/testing/render'
import type { EditedMatter } from '../use-working-copy'
import { TermsSheet } from './terms-sheet'

const saved = jest.fn()
function show(over: Partial<MatterContent> = {}) {
  const content = {
    ...{ title: '人才认定', summary: '说明', notice: null, keywords: [], departmentCode: 'renshe' },
    ...{ promisedWorkingDays: 10, acceptWithinWorkingDays: 1, sections: [], appointment: null, ...over },
  } as unknown as MatterContent
  const saving = { submit: saved, busy: false, error: null }
  render(
    <TermsSheet
      code={`m-${JSON.stringify(over)}`}
      departments={[{ code: 'renshe', name: '人社部门' }]}
      edited={{ content, saving, faults: [] } as unknown as EditedMatter}
      onClose={jest.fn()}
    />,
  )
}
const choose = (value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: '办结后核验' }), { target: { value } })
const save = () => {
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  return saved.mock.calls.pop()?.[0] as MatterContent
}

test('what its end verifies is set and taken away; looked at, it says what it said', () => {
  show()
  expect(save()).not.toHaveProperty('verifies')
  choose('talent-category')
  expect(save().verifies).toBe('talent-category')
})

test('what it verified can be taken away', () => {
  show({ verifies: 'talent-category' })
  expect(save().verifies).toBe('talent-category')
  choose('none')
  expect(save().verifies).toBeNull()
})
