import { fireEvent, screen } from '@testing-library/react'
import { OptionGroup } from '.'
import { render } from '@/testing/render'

const options = [
  { value: 'a', text: '新生入学' },
  { value: 'b', text: '转学插班' },
]

test('one of several: a radio group that tells which one holds', () => {
  const press = jest.fn()
  render(<OptionGroup label="入学方式" options={options} value="a" onPress={press} />)
  expect(screen.getByRole('radiogroup', { name: '入学方式' })).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: '新生入学' })).toBeChecked()
  expect(screen.getByRole('radio', { name: '转学插班' })).not.toBeChecked()
  fireEvent.click(screen.getByRole('radio', { name: '转学插班' }))
  expect(press).toHaveBeenCalledWith('b')
})

test('several at once: checkboxes', () => {
  render(<OptionGroup label="需要" options={options} value={['a', 'b']} multiple onPress={jest.fn()} />)
  expect(screen.getAllByRole('checkbox').every((box) => box.getAttribute('aria-checked') === 'true')).toBe(
    true,
  )
})
