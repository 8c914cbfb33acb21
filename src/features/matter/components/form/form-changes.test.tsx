import { render, screen } from '@testing-library/react'
import { FormChanges } from './form-changes'

it('says what a form published anew asks otherwise, each in one line', () => {
  render(
    <FormChanges
      changes={[
        { path: 'fields.q1', what: 'added', label: '是否接受调剂', parts: [] },
        {
          path: 'fields.name',
          what: 'changed',
          label: '孩子姓名',
          parts: [{ name: '必填', before: '否', after: '是' }],
        },
      ]}
    />,
  )
  const note = screen.getByRole('status')
  expect(note.textContent).toContain('您填的还在')
  expect(note.textContent).toContain('新增：是否接受调剂')
  expect(note.textContent).toContain('孩子姓名：必填由“否”改为“是”')
})

it('is nothing where nothing changed', () => {
  const { container } = render(<FormChanges changes={[]} />)
  expect(container.textContent).toBe('')
})
