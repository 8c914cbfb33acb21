import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import {
  callOffPolicySchedule,
  publishPolicy,
  schedulePolicy,
  type PolicyEditor,
} from '@talent/contract/policy-editor'
import { ScheduleNote } from '@/features/publication'
import { call } from '@/lib/request'
import { PublishSheet } from './publish-sheet'

jest.mock('@/lib/request', () => ({ ...jest.requireActual<object>('@/lib/request'), call: jest.fn() }))
const called = call as unknown as jest.Mock
beforeEach(() => {
  called.mockReset()
  called.mockResolvedValue({ done: true })
})
const sentTo = (endpoint: object) =>
  called.mock.calls.flatMap(([one, input]) => (one === endpoint ? [input as unknown] : []))
const hash = '0'.repeat(64)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const sheet = (id: string) =>
  render(
    <PublishSheet
      editor={{ id, published: { version: 1 } } as unknown as PolicyEditor}
      hash={hash}
      changes={[]}
      onClose={() => undefined}
    />,
  )

test('now is what it opens with', async () => {
  sheet('rent')
  press('确认发布')
  await waitFor(() => expect(sentTo(publishPolicy)).toEqual([{ params: { id: 'rent' }, body: { hash } }]))
})

test('a day and a time are sent as they are in China; without a day it says so', async () => {
  const { container } = sheet('rent-later')
  fireEvent.click(screen.getByText('定时发布'))
  press('定时发布')
  expect(screen.getAllByText('请选择日期').length).toBeGreaterThan(0)
  const day = container.ownerDocument.querySelector('input[type=date]') as HTMLInputElement
  fireEvent.change(day, { target: { value: '2026-11-26' } })
  press('11月26日 9:00发布')
  await waitFor(() =>
    expect(sentTo(schedulePolicy)).toEqual([
      { params: { id: 'rent-later' }, body: { hash, at: '2026-11-26T09:00:00+08:00' } },
    ]),
  )
  expect(sentTo(publishPolicy)).toEqual([])
})

test('what is scheduled says when, by whom and by which clock; one press calls it off', async () => {
  const scheduled = { id: 's1', at: '2026-11-26T01:00:00Z', by: '顾明月', writtenOn: true }
  render(
    <ScheduleNote
      scheduled={scheduled}
      callOff={(schedule) => call(callOffPolicySchedule, { params: { id: 'rent', schedule } })}
    />,
  )
  expect(screen.getByText(/顾明月定在11月26日 9:00（北京时间）自动发布。之后又改过/)).toBeTruthy()
  press('取消定时发布')
  await waitFor(() =>
    expect(sentTo(callOffPolicySchedule)).toEqual([{ params: { id: 'rent', schedule: 's1' } }]),
  )
})
