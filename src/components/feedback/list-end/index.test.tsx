import { fireEvent, screen, waitFor } from '@testing-library/react'
import { listInbox } from '@talent/contract/notification'
import { answer, noAnswer, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { usePages } from '@/lib/server-data'
import { ListEnd } from '.'

function List() {
  const list = usePages(listInbox, {})
  return (
    <>
      {list.items?.map(({ id }) => (
        <p key={id}>{id}</p>
      ))}
      <button onClick={list.retry}>刷新</button>
      <ListEnd list={list} rest="更早的消息" />
    </>
  )
}
const page = (id: string, nextCursor: string | null) => ({ items: [{ id }], total: 2, nextCursor, unread: 0 })
const begin = async () => {
  answer(200, page('第一条', '第一条'))
  render(<List />)
  await screen.findByText('第一条')
}

test('a page that did not come is said, keeps what is shown, and comes at the next try', async () => {
  await begin()
  noAnswer()
  fireEvent.click(screen.getByText('加载更多'))
  await screen.findByText('没能加载更早的消息')
  expect(screen.getByText('第一条')).toBeInTheDocument()
  answer(200, page('第二条', null))
  fireEvent.click(screen.getByText('重试'))
  await screen.findByText('第二条')
  expect(screen.getByText('第一条')).toBeInTheDocument()
  expect(screen.queryByText('加载更多')).not.toBeInTheDocument()
  expect(sent().at(-1)?.url).toMatch(/cursor=/)
})

test('what could not be asked anew is no missing page', async () => {
  await begin()
  noAnswer()
  fireEvent.click(screen.getByText('刷新'))
  await waitFor(() => expect(sent()).toHaveLength(2))
  await screen.findByText('加载更多')
  expect(screen.queryByText(/没能加载/)).not.toBeInTheDocument()
})
