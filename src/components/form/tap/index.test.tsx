import { fireEvent, screen } from '@testing-library/react'
import { Tap } from '.'
import { render } from '@/testing/render'

test('Enter and Space press it as a finger does; other keys do not', () => {
  const pressed = jest.fn()
  render(<Tap onTap={pressed}>提交</Tap>)
  const button = screen.getByRole('button', { name: '提交' })
  for (const key of ['Enter', ' ', 'a', 'Tab']) fireEvent.keyDown(button, { key })
  fireEvent.click(button)
  expect(pressed).toHaveBeenCalledTimes(3)
  expect(button).toHaveAttribute('tabindex', '0')
})

test('a control inside a pressable card acts alone', () => {
  const card = jest.fn()
  const inner = jest.fn()
  render(
    <Tap role="link" label="子女入学" onTap={card}>
      <Tap label="打电话" onTap={inner} />
    </Tap>,
  )
  fireEvent.click(screen.getByRole('button', { name: '打电话' }))
  fireEvent.keyDown(screen.getByRole('button', { name: '打电话' }), { key: 'Enter' })
  expect(inner).toHaveBeenCalledTimes(2)
  expect(card).not.toHaveBeenCalled()
})
