import { useState } from 'react'
import { fireEvent, screen } from '@testing-library/react'
import { getMe } from '@talent/contract/me'
import { listInbox } from '@talent/contract/notification'
import { outdated, usePages, useQuery } from '.'
import { answer, answerLater, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { hidePage, showPage } from '@/testing/taro'

const Bell = () => <p>{`铃 ${useQuery(getMe, {}).data?.unread ?? '无'}`}</p>
const INBOX = {
  live: true,
  outdates: [outdated(getMe, (inbox: { unread: number }, me) => inbox.unread !== me.unread)],
}
function Inbox() {
  return <p>{`消息 ${usePages(listInbox, {}, INBOX).first?.unread ?? '无'}`}</p>
}
const page = (unread: number) => ({ items: [], total: 0, nextCursor: null, facets: {}, unread })
const asked = (path: string) => sent().filter(({ url }) => url.endsWith(path)).length

function Phone() {
  const [bell, setBell] = useState(true)
  return (
    <>
      <button onClick={() => setBell(!bell)}>翻页</button>
      {bell && <Bell />}
      <Inbox />
    </>
  )
}

test('what another answer shows to be old is asked anew, on a page behind too', async () => {
  answer(200, { unread: 0 })
  const arrive = answerLater()
  render(<Phone />)
  await screen.findByText('铃 0')
  hidePage()
  answer(200, { unread: 2 })
  await arrive(200, page(2))
  await screen.findByText('铃 2')
  expect(asked('/api/me')).toBe(2)
})

test('what agrees is left alone, and what nobody shows is asked when it is shown', async () => {
  answer(200, { unread: 0 })
  answer(200, page(0))
  render(<Phone />)
  await screen.findByText('消息 0')
  expect(asked('/api/me')).toBe(1)
  fireEvent.click(screen.getByText('翻页'))
  hidePage()
  answer(200, page(1))
  showPage()
  await screen.findByText('消息 1')
  expect(asked('/api/me')).toBe(1)
  answer(200, { unread: 1 })
  fireEvent.click(screen.getByText('翻页'))
  await screen.findByText('铃 1')
  expect(asked('/api/me')).toBe(2)
})
