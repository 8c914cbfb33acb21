import { fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { answer, sent } from '@/testing/answer'
import { aPolicy } from '@/testing/reading'
import { render } from '@/testing/render'
import { AddRow } from './add-row'
import { CalendarHead } from './calendar-head'
import { CalendarPanel } from './calendar-panel'

const on = (day: string, kind: 'opens' | 'closes', title: string) => ({
  day,
  kind,
  policy: { id: title, title, gist: null, applying: 'open', demo: false },
})
const december = {
  month: '2026-12',
  days: [on('2026-12-01', 'opens', '甲'), on('2026-12-31', 'opens', '乙'), on('2026-12-31', 'closes', '甲')],
}
const saved: string[] = []
beforeEach(() => {
  saved.length = 0
  URL.createObjectURL = () => 'blob:ics'
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})
afterEach(() => jest.restoreAllMocks())

test('a day says what opens and closes on it; chosen, its policies come first and the others below', async () => {
  answer(200, december)
  const { container } = render(<CalendarPanel month="2026-12" />)
  fireEvent.click(await screen.findByRole('button', { name: /12月31日.*1 项开始，1 项截止/ }))
  const rows = Array.from(container.querySelectorAll('.list-row__title'), (row) => row.textContent)
  expect(rows).toEqual(['乙，开始申请', '甲，申请截止', '甲，开始申请'])
  expect(screen.getByRole('button', { name: /12月31日.*已选/ })).toBeInTheDocument()
  fireEvent.click(screen.getByText('乙，开始申请'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/packages/policy/detail/index?id=${encodeURIComponent('乙')}`,
  })
})

test('the whole month is one file for the phone’s calendar', async () => {
  answer(200, december)
  render(<CalendarPanel month="2026-12" />)
  answer(200, new ArrayBuffer(1))
  fireEvent.click(await screen.findByText('整月加到手机日历'))
  await waitFor(() => expect(saved).toEqual(['policies-2026-12.ics']))
  expect(sent().at(-1)?.url).toBe('/api/policy-calendar/file?month=2026-12')
})

test('a month with nothing says so and offers no file', async () => {
  answer(200, { month: '2026-10', days: [] })
  render(<CalendarPanel month="2026-10" />)
  expect(await screen.findByText('这个月没有开始或截止的政策')).toBeInTheDocument()
  expect(screen.queryByText('整月加到手机日历')).toBeNull()
})

test('the head counts what opens and closes and leads to the months beside, over the year', async () => {
  answer(200, december)
  const onMonth = jest.fn()
  render(<CalendarHead month="2026-12" onMonth={onMonth} />)
  expect(await screen.findByText('2 项开始，1 项截止')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '2027 年 1 月' }))
  fireEvent.click(screen.getByRole('button', { name: '2026 年 11 月' }))
  expect(onMonth.mock.calls).toEqual([['2027-01'], ['2026-11']])
})

test('one policy goes into the calendar as long as a day of it is to come', async () => {
  const { unmount } = render(
    <AddRow policy={aPolicy({ id: 'rent', applyFrom: '2026-01-01', applyUntil: '2999-12-31' })} />,
  )
  answer(200, new ArrayBuffer(1))
  fireEvent.click(screen.getByText('加到手机日历'))
  await waitFor(() => expect(saved).toEqual(['policy.ics']))
  expect(sent().at(-1)?.url).toBe('/api/policy-calendar/policies/rent')
  unmount()
  const { container } = render(
    <AddRow policy={aPolicy({ applyFrom: '2020-01-01', applyUntil: '2020-12-31' })} />,
  )
  expect(container).toBeEmptyDOMElement()
})
