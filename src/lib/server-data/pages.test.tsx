import { fireEvent, screen, waitFor } from '@testing-library/react'
import { listInbox } from '@talent/contract/notification'
import { postMessage } from '@talent/contract/service-request'
import { usePages } from '.'
import { call } from '@/lib/request'
import { answer, answerLater, sent } from '@/testing/answer'
import { render } from '@/testing/render'

/** What was drawn, drawing by drawing. */
let drawn: string[] = []
function Inbox() {
  const list = usePages(listInbox, {})
  const text = list.items?.map(({ id }) => id).join(' ') ?? '无'
  if (drawn.at(-1) !== text) drawn.push(text)
  return (
    <>
      <p>{text}</p>
      {list.hasMore && <button onClick={list.loadMore}>{list.loadingMore ? '正在加载' : '更多'}</button>}
      <button onClick={list.retry}>刷新</button>
    </>
  )
}
const page = (nextCursor: string | null, ...ids: string[]) => ({
  items: ids.map((id) => ({ id })),
  total: 4,
  nextCursor,
  unread: 0,
})
async function readTwoPages() {
  drawn = []
  answer(200, page('b', 'a', 'b'))
  render(<Inbox />)
  await screen.findByText('a b')
  answer(200, page('d', 'c', 'd'))
  fireEvent.click(screen.getByText('更多'))
  await screen.findByText('a b c d')
}
const change = () => {
  answer(200, {})
  return call(postMessage, { params: { id: 'r1' }, body: { text: '您好', fileIds: [] } })
}

test('after a change all pages read so far are asked anew and replaced together', async () => {
  await readTwoPages()
  const changing = change()
  answer(200, page('a', 'new', 'a'))
  answer(200, page('c', 'b', 'c'))
  await changing
  await screen.findByText('new a b c')
  expect(drawn).toEqual(['无', 'a b', 'a b c d', 'new a b c'])
  expect(sent().at(-1)?.url).toContain('cursor=a')
})

test('a page asked for while the list is being asked anew comes with it', async () => {
  await readTwoPages()
  const arrive = answerLater()
  fireEvent.click(screen.getByText('刷新'))
  fireEvent.click(screen.getByText('更多'))
  expect(screen.getByText('正在加载')).toBeInTheDocument()
  answer(200, page('d', 'c', 'd'))
  answer(200, page(null, 'e'))
  await arrive(200, page('b', 'a', 'b'))
  await screen.findByText('a b c d e')
  expect(sent()).toHaveLength(5)
})

test('a list that became shorter ends where it ends', async () => {
  await readTwoPages()
  answer(200, page(null, 'a'))
  fireEvent.click(screen.getByText('刷新'))
  await screen.findByText('a')
  expect(screen.queryByText(/更多|正在加载/)).not.toBeInTheDocument()
})

test('an answer on its way when the change came is not the last word', async () => {
  await readTwoPages()
  const old = answerLater()
  fireEvent.click(screen.getByText('刷新'))
  const changing = change()
  answer(200, page('a', 'new', 'a'))
  answer(200, page('c', 'b', 'c'))
  await changing
  await screen.findByText('new a b c')
  answer(200, page('d', 'c', 'd'))
  await old(200, page('b', 'a', 'b'))
  await waitFor(() => expect(sent()).toHaveLength(7))
  expect(screen.getByText('new a b c')).toBeInTheDocument()
})
