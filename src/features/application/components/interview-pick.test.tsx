import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Interview } from '@talent/contract/application'
import { answer, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { InterviewPick } from './interview-pick'

const slot = (time: string, free: number) => ({
  ...{ startsAt: `2026-11-30T${time}:00+08:00`, endsAt: `2026-11-30T${time.slice(0, 3)}59:00+08:00` },
  ...{ channel: 'in-person' as const, place: '科创园 3 号楼', free },
})
const show = (over: Partial<Interview> = {}) =>
  render(
    <InterviewPick
      application={{
        ...{ id: 'a1', version: 2 },
        interview: {
          ...{ offer: 'offered', booking: null, choosing: true, declined: '', reminded: false },
          slots: [slot('09:30', 1), slot('10:30', 0), slot('14:00', 2)],
          ...over,
        },
      }}
    />,
  )
const posted = () => sent().find(({ method }) => method === 'POST')

test('one of the free times is held at a press; a full one isn’t offered', async () => {
  show()
  expect(screen.getByText('定 11月30日 周一 9:30')).toBeTruthy()
  expect(screen.queryByRole('radio', { name: /10:30/ })).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: /14:00/ }))
  answer(200, { id: 'b1', version: 1, state: 'booked' })
  fireEvent.click(screen.getByText('定 11月30日 周一 14:00'))
  await waitFor(() => expect(posted()).toBeTruthy())
  expect(posted()).toMatchObject({ data: { startsAt: '2026-11-30T14:00:00+08:00' } })
  expect(posted()?.url).toMatch(/\/api\/applications\/a1\/interview$/)
})

test('都不行 asks when it would suit, and sends the words', async () => {
  show()
  fireEvent.click(screen.getByText('都不行'))
  fireEvent.click(screen.getByText('告诉单位'))
  expect((await screen.findAllByText('请写明您什么时候可以'))[0]).toBeTruthy()
  const field = screen.getByLabelText('您什么时候可以')
  fireEvent.input(field, { target: { value: '周三下午' } })
  answer(200, { id: 'a1', version: 3, state: 'invited' })
  fireEvent.click(screen.getByText('告诉单位'))
  await waitFor(() => expect(posted()?.data).toEqual({ version: 2, words: '周三下午' }))
})

test('where all times are full it says so, and only 都不行 is left', () => {
  show({ slots: [slot('09:30', 0)] })
  expect(screen.getByText(/放出的时间都约满或过去了/)).toBeTruthy()
  expect(screen.queryByText(/^定 /)).toBeNull()
})

test('nothing to choose shows nothing', () => {
  show({ choosing: false })
  expect(screen.queryByText('都不行')).toBeNull()
})
