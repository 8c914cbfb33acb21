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

describe('one of several is one stop of the Tab key', () => {
  const stops = () => screen.getAllByRole('radio').map((radio) => radio.getAttribute('tabindex'))

  test.each([
    ['at the first while none is chosen', null, ['0', '-1']],
    ['at the chosen one', 'b', ['-1', '0']],
  ])('%s', (_, value, wanted) => {
    render(<OptionGroup label="入学方式" options={options} value={value} onPress={jest.fn()} />)
    expect(stops()).toEqual(wanted)
  })

  test('arrow keys choose the next, around the ends; other keys go on to whoever wants them', () => {
    const press = jest.fn()
    render(<OptionGroup label="入学方式" options={options} value="a" onPress={press} />)
    const [first, second] = screen.getAllByRole('radio') as [HTMLElement, HTMLElement]
    fireEvent.keyDown(first, { key: 'ArrowDown' })
    expect(second).toHaveFocus()
    fireEvent.keyDown(second, { key: 'ArrowRight' })
    expect(first).toHaveFocus()
    fireEvent.keyDown(first, { key: 'ArrowUp' })
    fireEvent.keyDown(second, { key: 'Home' })
    expect(press.mock.calls).toEqual([['b'], ['a'], ['b']])
  })

  test('of several each is a stop of its own', () => {
    render(<OptionGroup label="需要" options={options} value={['a']} multiple onPress={jest.fn()} />)
    expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('tabindex'))).toEqual(['0', '0'])
  })
})
