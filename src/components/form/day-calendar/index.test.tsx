import { useState } from 'react'
import { fireEvent, screen, within } from '@testing-library/react'
import { render } from '@/testing/render'
import { DayCalendar } from '.'

const FIVE = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01']
const FIRST = '2026年11月25日 星期三'
const LAST = '2026年12月1日 星期二'

function Calendar({ days = FIVE, onPress }: { days?: readonly string[]; onPress?: (day: string) => void }) {
  const [day, setDay] = useState<string | null>(null)
  return (
    <DayCalendar
      label="日期"
      days={days}
      value={day}
      chosen={day === null ? [] : [day]}
      onPress={(pressed) => {
        setDay(pressed)
        onPress?.(pressed)
      }}
    />
  )
}

const dayNamed = (name: string) =>
  within(screen.getByRole('group', { name: '日期' })).getByRole('button', { name })
const stops = () => screen.getAllByRole('button').filter((button) => button.tabIndex === 0)

test('only the days on offer can be pressed, across the border of a month; those between are marked as off', () => {
  const onPress = jest.fn()
  render(<Calendar onPress={onPress} />)
  expect(screen.getByText('2026年11月至12月')).toBeInTheDocument()
  expect(screen.getAllByRole('button')).toHaveLength(FIVE.length)
  const off = screen.getAllByText('休')
  expect(off.map((mark) => mark.previousSibling?.textContent)).toEqual(['28', '29'])
  for (const mark of off) fireEvent.click(mark)
  fireEvent.click(screen.getByText('24'))
  expect(onPress).not.toHaveBeenCalled()
  fireEvent.click(dayNamed(LAST))
  expect(onPress.mock.calls).toEqual([['2026-12-01']])
  expect(dayNamed(LAST)).toHaveAttribute('aria-pressed', 'true')
  expect(dayNamed(LAST)).toHaveTextContent('12/1选')
  expect(dayNamed(FIRST)).toHaveAttribute('aria-pressed', 'false')
})

test('is one stop of the Tab key; arrows, Home and End move, Enter chooses', () => {
  const onPress = jest.fn()
  render(<Calendar onPress={onPress} />)
  expect(stops()).toEqual([dayNamed(FIRST)])
  dayNamed(FIRST).focus()
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
  for (const [key, name] of [
    ['ArrowRight', '2026年11月26日 星期四'],
    ['ArrowDown', LAST],
    ['ArrowRight', LAST],
    ['ArrowLeft', '2026年11月30日 星期一'],
    ['Home', FIRST],
    ['End', LAST],
  ] as const) {
    press(key)
    expect(document.activeElement).toBe(dayNamed(name))
    expect(stops()).toEqual([dayNamed(name)])
  }
  expect(onPress).not.toHaveBeenCalled()
  press('Enter')
  expect(onPress.mock.calls).toEqual([['2026-12-01']])
})

test('days further apart than a sheet are turned to, and no further', () => {
  render(<Calendar days={['2026-11-25', '2026-12-25']} />)
  const [back, on] = [
    screen.getByRole('button', { name: '上个月' }),
    screen.getByRole('button', { name: '下个月' }),
  ]
  fireEvent.click(back)
  expect(screen.getByText('2026年11月')).toBeInTheDocument()
  fireEvent.click(on)
  expect(dayNamed('2026年12月25日 星期五')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: FIRST })).toBeNull()
  fireEvent.click(on)
  expect(screen.getByText('2026年12月')).toBeInTheDocument()
})

test('where nothing is on offer nothing stands', () => {
  render(<Calendar days={[]} />)
  expect(screen.queryByRole('group')).toBeNull()
})
