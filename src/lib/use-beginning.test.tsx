import { useState } from 'react'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useBeginning } from './use-beginning'

function Field({ begins, first = '' }: { begins?: string; first?: string }) {
  const [text, setText] = useState(first)
  useBeginning(begins, text, setText)
  return <input aria-label="话" value={text} onChange={({ target }) => setText(target.value)} />
}
const field = () => screen.getByRole<HTMLInputElement>('textbox')

test('what one came with is put in once it is known, after what is typed already, and once', () => {
  const { rerender } = render(<Field first="你好" />)
  expect(field().value).toBe('你好')
  rerender(<Field begins="关于甲：" />)
  // A field of one line shows no break.
  expect(field().value.replace(/\s/g, '')).toBe('你好关于甲：')
  fireEvent.change(field(), { target: { value: '' } })
  act(() => undefined)
  expect(field().value).toBe('')
})

test('what is there already isn’t put in again', () => {
  render(<Field begins="关于甲：" first="关于甲：怎么申请" />)
  expect(field().value).toBe('关于甲：怎么申请')
})
