import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { BookingHost, BookingsOf, FreeSlot } from '@talent/contract/booking'
import { answer, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { AppointmentPanel } from './appointment-panel'

const slot = (time: string, free: number, day = '2026-11-26'): FreeSlot => ({
  startsAt: `${day}T${time}:00+08:00`,
  endsAt: `${day}T${time.slice(0, 3)}59:00+08:00`,
  channel: 'in-person',
  place: '区人才服务大厅',
  free,
})
const SLOTS = [slot('09:00', 0), slot('09:30', 1), slot('10:00', 2), slot('09:00', 1, '2026-11-27')]
const LIN: BookingHost = {
  ...{ id: 'lin', kind: 'commissioner', name: '林知远', title: '林专员' },
  ...{ officePhone: '0375-0000001', address: '' },
}
const show = (more: Partial<BookingsOf> = {}) =>
  render(
    <AppointmentPanel
      id="r1"
      title="预约"
      data={{ bookings: [], hosts: [LIN], hostId: 'lin', slots: SLOTS, left: 2, ...more }}
    />,
  )
const press = (name: RegExp | string) => fireEvent.click(screen.getByText(name))

it('what is full is named and can’t be chosen; one time is taken at once', () => {
  show()
  expect(screen.getByText('已约满：9:00')).toBeTruthy()
  expect(screen.queryByRole('radio', { name: /^9:00/ })).toBeNull()
  press('9:30')
  expect(screen.getByText(/^约11月26日 周四 9:30$/)).toBeTruthy()
  press('10:00')
  expect(screen.getByText(/^约11月26日 周四 10:00$/)).toBeTruthy()
})

it('preferred times are numbered as they were pressed, and the note says that none is held', () => {
  show()
  press('提意向，专员来定')
  press('10:00')
  press('9:30')
  expect(screen.getByText('第 1 意向').parentElement?.textContent).toContain('10:00')
  expect(screen.getByText('第 2 意向').parentElement?.textContent).toContain('9:30')
  expect(screen.getByText('提交 2 个时间')).toBeTruthy()
  expect(screen.getByText(/意向不占名额，前一天 18:00 前没定下就失效/)).toBeTruthy()
})

it('without published times it says so, and where to say what suits', () => {
  show({ slots: [] })
  expect(screen.getByText('还没有放出可约的时间')).toBeTruthy()
})

const HALL: BookingHost = {
  ...{ id: 'hall', kind: 'station', name: '人才服务大厅', title: '人才服务大厅' },
  ...{ officePhone: '0375-0000010', address: '市民中心 1 层' },
}

it('with a station beside the commissioner one chooses whose times, and takes one of those', async () => {
  answer(200, { bookings: [], hosts: [LIN, HALL], hostId: 'hall', slots: [slot('15:00', 3)], left: 2 })
  show({ hosts: [LIN, HALL] })
  press('9:30')
  press('人才服务大厅')
  expect(await screen.findByText('15:00')).toBeTruthy()
  expect(sent().slice(-1)[0]?.url).toMatch(/\/api\/requests\/r1\/appointments\?host=hall$/)
  expect(screen.queryByText(/^约11月26日/)).toBeNull()
  press('15:00')
  answer(200, { id: 'b1', version: 1, state: 'booked' })
  press(/^约11月26日 周四 15:00$/)
  const posted = () => sent().find(({ method }) => method === 'POST')
  await waitFor(() => expect(posted()).toBeTruthy())
  expect(posted()?.data).toMatchObject({ startsAt: '2026-11-26T15:00:00+08:00', host: 'hall' })
})

it('a station alone is named with its address and telephone', () => {
  show({ hosts: [HALL], hostId: 'hall' })
  expect(screen.getByText('市民中心 1 层，电话 0375-0000010')).toBeTruthy()
})

it('who has as many as one may have is told, and offered nothing', () => {
  show({ left: 0 })
  expect(screen.queryByText('选时间')).toBeNull()
  expect(screen.getByText(/取消一次后可以再约/)).toBeTruthy()
})
