import { render, screen } from '@testing-library/react'
import { getBoard } from '@talent/contract/desk'
import { getMe } from '@talent/contract/me'
import { listInbox } from '@talent/contract/notification'
import { usePages, useQuery, ServerData } from '.'
import { answer, answerLater } from '@/testing/answer'
import { aMe } from '@/testing/factories'

const Name = () => <p>{useQuery(getMe, {}).data?.name ?? '无'}</p>
const Board = ({ area }: { area?: string }) => (
  <p>{useQuery(getBoard, { query: { area } }, { keepPrevious: true }).data ? '有' : '无'}</p>
)
function Inbox() {
  const { items, first } = usePages(listInbox, {})
  return <p>{`${items?.[0]?.title ?? '无'} ${first?.unread ?? '无'}`}</p>
}
const page = (title: string) => ({ items: [{ id: title, title }], total: 1, nextCursor: null, unread: 1 })
const asSession = (session: string | null, shown: JSX.Element) => (
  <ServerData session={session}>{shown}</ServerData>
)

test('the next person is shown nothing of the one before, however long their own answer takes', async () => {
  answer(200, aMe({ name: '周予安' }))
  const { rerender } = render(asSession('first', <Name />))
  await screen.findByText('周予安')
  const arrive = answerLater()
  rerender(asSession('second', <Name />))
  expect(screen.getByText('无')).toBeInTheDocument()
  await arrive(200, aMe({ name: '高若渝' }))
  expect(screen.getByText('高若渝')).toBeInTheDocument()
})

test('nor of a paged list', async () => {
  answer(200, page('子女入学'))
  const { rerender } = render(asSession('first', <Inbox />))
  await screen.findByText('子女入学 1')
  answerLater()
  rerender(asSession(null, <Inbox />))
  expect(screen.getByText('无 无')).toBeInTheDocument()
})

test('nor of what stays while something else is on its way', async () => {
  answer(200, {})
  const { rerender } = render(asSession('first', <Board />))
  await screen.findByText('有')
  answerLater()
  rerender(asSession('first', <Board area="kcy" />))
  expect(screen.getByText('有')).toBeInTheDocument()
  answerLater()
  rerender(asSession('second', <Board area="kcy" />))
  expect(screen.getByText('无')).toBeInTheDocument()
})

test('an answer to the former session that comes late is dropped', async () => {
  const late = answerLater()
  const { rerender } = render(asSession('first', <Name />))
  answer(200, aMe({ name: '高若渝' }))
  rerender(asSession('second', <Name />))
  await screen.findByText('高若渝')
  await late(200, aMe({ name: '周予安' }))
  expect(screen.getByText('高若渝')).toBeInTheDocument()
  answerLater()
  rerender(asSession('first', <Name />))
  expect(screen.getByText('无')).toBeInTheDocument()
})
