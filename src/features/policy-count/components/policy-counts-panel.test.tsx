import { fireEvent, screen } from '@testing-library/react'
import { answer } from '@/testing/answer'
import { render } from '@/testing/render'
import { PolicyCountsPanel } from './policy-counts-panel'

const policy = { id: 'rent', title: '租房补助' }

test('each condition with how many it stops, then what is read and not applied for', async () => {
  answer(200, {
    countedOn: '2026-11-24',
    people: 1862,
    thresholds: [{ policy, text: '社保满 24 个月', clause: '第十一条', people: 412, soon: 218 }],
    unused: [{ policy, reads: 640, online: false }],
  })
  render(<PolicyCountsPanel />)
  expect(await screen.findByText('412 人')).toBeTruthy()
  expect(screen.getByText(/其中 218 人半年内会满/)).toBeTruthy()
  expect(screen.getByText(/按 1862 位同意统计的人/)).toBeTruthy()
  fireEvent.click(screen.getByText('没人申请的'))
  expect(screen.getByText(/看过 640 次/)).toBeTruthy()
  expect(screen.getByText(/不能在线申请/)).toBeTruthy()
})

test('before the first night, and of fewer than five, it says so', async () => {
  answer(200, { countedOn: null, people: null, thresholds: [], unused: [] })
  render(<PolicyCountsPanel />)
  expect(await screen.findByText(/还没有统计过/)).toBeTruthy()
  expect(screen.getByText('还没有可显示的门槛')).toBeTruthy()
})
