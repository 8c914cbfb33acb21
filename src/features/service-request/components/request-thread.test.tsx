import { useState } from 'react'
import { act, fireEvent, screen } from '@testing-library/react'
import type { TimelineEntryOf } from '@talent/contract/service-request'
import { answer, noAnswer, sent } from '@/testing/answer'
import { aClock } from '@/testing/factories'
import { render } from '@/testing/render'
import { RequestThread } from './request-thread'

const said = (n: number, mine = false): TimelineEntryOf<'message'> => ({
  id: `e${n}`,
  seq: n,
  at: `2026-11-24T0${n}:00:00Z`,
  author: { role: 'commissioner', name: '林专员', mine, portrait: null },
  kind: 'message',
  text: `第 ${n} 句`,
  attachments: [],
})
const request = (numbers: number[], earlier: string | null) => ({
  id: 'r1',
  timeline: numbers.map((n) => said(n)),
  earlier,
  supplement: null,
  clock: aClock(),
  reads: [],
  viewer: 'talent' as const,
})
/** One answer of the request, and a newer one. */
function Answers({
  first,
  then,
  opensAtNewest = false,
}: Record<'first' | 'then', ReturnType<typeof request>> & { opensAtNewest?: boolean }) {
  const [shown, setShown] = useState(first)
  return (
    <>
      <RequestThread request={shown} opensAtNewest={opensAtNewest} />
      <button onClick={() => setShown(then)}>newer</button>
    </>
  )
}
const shown = () => screen.getAllByText(/第 \d 句/).map((one) => one.textContent)
const page = (numbers: number[], nextCursor: string | null) => ({
  items: numbers.map((n) => said(n)),
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
  expect(decodeURIComponent(sent().at(-1)?.url ?? '')).toContain(
    '/api/requests/r1/thread?cursor=before-3&limit=50',
  )
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

const scrolledTo = () =>
  jest.mocked(Element.prototype.scrollIntoView).mock.contexts.map((one) => (one as Element).id)
const settle = () => act(() => new Promise((done) => setTimeout(done, 100)))

test('only the newest few are shown until one asks for more, which then comes unasked', async () => {
  const first = request([1, 2, 3, 4, 5, 6], 'before-1')
  render(<Answers first={first} then={request([2, 3, 4, 5, 6, 7], 'before-2')} />)
  expect(shown()).toEqual([4, 5, 6].map((n) => `第 ${n} 句`))
  // What comes meanwhile is added, nothing that was shown is folded away.
  fireEvent.click(screen.getByText('newer'))
  expect(shown()).toEqual([4, 5, 6, 7].map((n) => `第 ${n} 句`))
  fireEvent.click(screen.getByText('更早的进展'))
  await screen.findByText('第 1 句')
  expect(shown()).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `第 ${n} 句`))
  expect(sent()).toEqual([])
  expect(screen.getByText('更早的进展')).toBeInTheDocument()
})

describe('what is newest is brought into view', () => {
  const words = (mine: boolean) => ({ ...request([1, 2], null), timeline: [said(1), said(2, mine)] })

  test('where the page is opened for the conversation, and where nobody asked for it not', async () => {
    const { unmount } = render(<RequestThread request={request([1], null)} />)
    await settle()
    expect(scrolledTo()).toEqual([])
    unmount()
    render(<RequestThread request={request([1], null)} opensAtNewest />)
    await settle()
    expect(scrolledTo()).toEqual(['thread-end-r1'])
  })

  test.each([
    ['one’s own message', true, ['thread-end-r1']],
    ['not a message of the other side', false, []],
  ])('after sending: %s', async (_, mine, to) => {
    render(<Answers first={request([1], null)} then={words(mine)} />)
    fireEvent.click(screen.getByText('newer'))
    await settle()
    expect(scrolledTo()).toEqual(to)
  })
})
