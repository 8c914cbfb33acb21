import { useState } from 'react'
import { fireEvent, screen } from '@testing-library/react'
import { render } from '@/testing/render'
import { SearchBar } from '.'

function Search({ onSearch }: { onSearch: (value: string) => void }) {
  const [value, setValue] = useState('')
  return <SearchBar label="搜政策" value={value} onChange={setValue} onSearch={onSearch} />
}

test('a pasted question that is too long stands, is told and isn’t searched for', () => {
  const onSearch = jest.fn()
  render(<Search onSearch={onSearch} />)
  const box = screen.getByRole('textbox', { name: '搜政策' })
  fireEvent.change(box, { target: { value: '子女入学'.repeat(11) } })
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(box).toHaveValue('子女入学'.repeat(11))
  expect(screen.getByText('最多 40 个字，请删短再搜')).toBeInTheDocument()
  expect(onSearch).not.toHaveBeenCalled()
  fireEvent.change(box, { target: { value: '子女入学' } })
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(onSearch).toHaveBeenCalledWith('子女入学')
})
