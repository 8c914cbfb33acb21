import { useState } from 'react'
import { fireEvent, screen } from '@testing-library/react'
import { render } from '@/testing/render'
import { TextInput, type TextInputProps } from '.'

function Field(props: Partial<TextInputProps>) {
  const [value, setValue] = useState('')
  return <TextInput label="姓名" maxLength={10} {...props} value={value} onChange={setValue} />
}
const paste = (value: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value } })

test.each([
  ['one line', false],
  ['several lines', true],
])('a pasted text that is too long stands as it is and is told, in %s', (_, area) => {
  render(<Field area={area} />)
  paste('Aleksandra Wiśniewska')
  expect(screen.getByRole('textbox')).toHaveValue('Aleksandra Wiśniewska')
  expect(screen.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
  expect(Number(screen.getByRole('textbox').getAttribute('maxlength'))).toBeLessThan(0)
  expect(screen.getByText('最多 10 个字，现在 21 个，请删减')).toBeInTheDocument()
  paste('周予安')
  expect(screen.queryByText(/字/)).toBeNull()
  expect(screen.getByRole('textbox')).toHaveAttribute('aria-invalid', 'false')
})

test('near its end a text says how much room is left, in whole characters', () => {
  render(<Field />)
  paste('𠮷'.repeat(8))
  expect(screen.getByText('8 / 10 字')).toBeInTheDocument()
})

test.each([
  ['phone', 'tel'],
  ['number', 'text'],
] as const)('in a browser a field for %s is none the mouse wheel changes', (kind, type) => {
  render(<Field kind={kind} />)
  expect(screen.getByRole('textbox')).toHaveAttribute('type', type)
})
