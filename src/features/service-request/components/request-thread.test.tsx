import { useState } from 'react'
import { fireEvent, screen } from '@testing-library/react'
import type { TimelineEntryOf } from '@talent/contract'
import { answer, noAnswer, sent } from '@/testing/answer'
import { aClock } from '@/testing/factories'
import { render } from '@/testing/render'
import { RequestThread } from './request-thread'

const said = (n: number): TimelineEntryOf<'message'> => ({
  id: `e${n}`,
  at: `2026-11-24T0${n}:00:00Z`,
  author: { role: 'commissioner', name: '林专员', mine: false, portrait: null },
  kind: 'message',
  text: `第 ${n} 句`,
  attachments: [],
})
const request = (numbers: number[], earlier: string | null) => ({
  id: 'r1',
  timeline: numbers.map(said),
  earlier,
  supplement: null,
  clock: aClock(),
})
/** One answer of the request, and a newer one. */
function Answers({ first, then }: Record<'first' | 'then', ReturnType<typeof request>>) {
  const [shown, setShown] = useState(first)
  return (
    <>
      <RequestThread request={shown} />
      <button onClick={() => setShown(then)}>newer</button>
    </>
  )
}
const shown = () => screen.getAllByText(/第 \d 句/).map((one) => one.textContent)
const page = (numbers: number[], nextCursor: string | null) => ({
  items: numbers.map(said),
  total: 9,
  nextCursor,
  facets: {},
})

test('the newest page is there at once, what is older comes before it on demand, until there is no more', async () => {
  render(<Answers first={request([5, 6], 'before-5')} then={request([6, 7], 'before-6')} />)
  expect(shown()).toEqual(['第 5 句', '第 6 句'])
  answer(200, page([4, 3], 'before-3'))
  fireEvent.click(screen.getByText('更早的进展'))
  expect(await screen.findByText('第 3 句')).toBeInTheDocument()
  expect(shown()).toEqual([3, 4, 5, 6].map((n) => `第 ${n} 句`))

  // A newer answer of the request: the newest page has moved on, nothing that was read is lost.
  fireEvent.click(screen.getByText('newer'))
  expect(shown()).toEqual([3, 4, 5, 6, 7].map((n) => `第 ${n} 句`))

  answer(200, page([2, 1], null))
  fireEvent.click(screen.getByText('更早的进展'))
  expect(await screen.findByText('第 1 句')).toBeInTheDocument()
  expect(decodeURIComponent(sent().at(-1)?.url ?? '')).toContain('/api/requests/r1/thread?cursor=before-3')
  expect(screen.queryByText('更早的进展')).toBeNull()
})

test('an earlier page that does not come is asked for again', async () => {
  render(<RequestThread request={request([5], 'before-5')} />)
  noAnswer()
  fireEvent.click(screen.getByText('更早的进展'))
  expect(await screen.findByText('没能加载更早的进展')).toBeInTheDocument()
  answer(200, page([4], null))
  fireEvent.click(screen.getByText('重试'))
  expect(await screen.findByText('第 4 句')).toBeInTheDocument()
})
