import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { CalendarYear, DayKind } from '@talent/contract/calendar'
import { answer, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { monthWords } from '../labels'
import { WorkCalendar } from './work-calendar'

/** Of the test's clock. */
const today = '2026-11-24'
const year = (more: Partial<CalendarYear> = {}): CalendarYear => ({
  year: Number(today.slice(0, 4)),
  provisional: false,
  days: [{ day: today, kind: 'half' }],
  overrides: [{ day: today, kind: 'half', note: '下午停电' }],
  versions: [],
  ...more,
})
const dayButton = (name: string | RegExp) => screen.findByRole('button', { name })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('the month says of each day how the offices work, and opens on today with what was entered', async () => {
  answer(200, year())
  render(<WorkCalendar title="工作日历" />)
  expect(await dayButton(/^11月24日.*只上半天，已选$/)).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: '只上半天' })).toBeChecked()
  expect(screen.getByLabelText('依据')).toHaveValue('下午停电')
  expect(screen.queryByText(/是暂定的/)).toBeNull()
})

test('a change shows what it would do before it is saved, and what it did after', async () => {
  answer(200, year())
  render(<WorkCalendar title="工作日历" />)
  await dayButton(/已选$/)
  press('保存')
  expect(screen.getByText('这一天还没有改动')).toBeInTheDocument()
  answer(200, {
    moved: {
      count: 1,
      requests: [{ id: 'r', number: 'RC-2026-000001', from: '2026-12-02', to: '2026-12-03' }],
    },
    appointments: 3,
  })
  fireEvent.click(screen.getByRole('radio', { name: '放假' }))
  expect(await screen.findByText('1 件在办的承诺日变动')).toBeInTheDocument()
  expect(screen.getByText('3 个预约要改')).toBeInTheDocument()
  expect(sent().at(-1)?.url).toBe(`/api/calendar/days/${today}/effect?kind=off`)

  answer(200, { ...year({ days: [{ day: today, kind: 'off' }] }), moved: { count: 0, requests: [] } })
  press('保存')
  expect(await screen.findByText(/已保存，没有在办事项的期限因此变动/)).toBeInTheDocument()
  const saved = sent().find(({ method }) => method === 'PUT')
  expect([saved?.url, saved?.data]).toEqual([
    `/api/calendar/days/${today}`,
    { kind: 'off', note: '下午停电', reason: '' },
  ])
})

test('what was typed of a day is still there after another month was looked at', async () => {
  answer(200, year())
  render(<WorkCalendar title="工作日历" />)
  await dayButton(/已选$/)
  fireEvent.change(screen.getByLabelText('依据'), { target: { value: '台风' } })
  const [before, after] = [/^\d{4} 年 \d+ 月$/].flatMap((name) => screen.getAllByRole('button', { name }))
  if (!before || !after) throw new Error('no months beside')
  fireEvent.click(before)
  await waitFor(() => expect(screen.queryByLabelText('依据')).not.toHaveValue('台风'))
  fireEvent.click(screen.getAllByRole('button', { name: /^\d{4} 年 \d+ 月$/ })[1] as HTMLElement)
  expect(await screen.findByDisplayValue('台风')).toBeInTheDocument()
})

test('a year nobody has announced says so first', async () => {
  answer(200, year({ provisional: true }))
  render(<WorkCalendar title="工作日历" />)
  expect(await screen.findByText(/年是暂定的$/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /确认 \d{4} 年已录全/ })).toBeInTheDocument()
})

test.each<[readonly [string, DayKind][], string]>([
  [[], '2 天上班'],
  [[['2027-02-14', 'working']], '3 天上班，含 1 天补班'],
  [
    [
      ['2027-02-14', 'working'],
      ['2027-02-11', 'half'],
    ],
    '3 天上班，含 1 天补班、1 个半天',
  ],
])('a month with %j: %s', (entered, words) => {
  const kinds = new Map<string, DayKind>([['2027-02-13', 'off'], ['2027-02-14', 'off'], ...entered])
  const days = ['2027-02-11', '2027-02-12', '2027-02-13', '2027-02-14']
  expect(monthWords(days, (day) => kinds.get(day) ?? 'working')).toBe(words)
})
