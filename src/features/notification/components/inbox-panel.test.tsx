import { useState } from 'react'
import { fireEvent, screen } from '@testing-library/react'
import type { InboxItem } from '@talent/contract/notification'
import { getRequest } from '@talent/contract/service-request'
import { startSession, useMe } from '@/features/account'
import { useQuery } from '@/lib/server-data'
import { answer } from '@/testing/answer'
import { aMe, aNextStep, aSession } from '@/testing/factories'
import { render } from '@/testing/render'
import { useInbox, type Inbox } from '../api'
import { InboxPanel } from './inbox-panel'

const item: InboxItem = {
  id: 'm1',
  subject: { kind: 'request', id: 'r1' },
  title: '子女入学',
  number: 'RC-2026-001127',
  what: '林专员受理了您的申请',
  words: '由我跟到底。',
  at: '2026-11-23T02:00:00Z',
  read: true,
  earlier: [],
  unread: 0,
  nextStep: aNextStep({ portrait: 'lin' }),
}
const inboxOf = (...items: InboxItem[]): Inbox => ({
  items,
  first: { items, total: items.length, nextCursor: null, facets: {}, unread: 3 },
  total: items.length,
  hasMore: false,
  loadingMore: false,
  error: undefined,
  moreError: undefined,
  loadMore: jest.fn(),
  retry: jest.fn(),
})

const Request = () => <p>{useQuery(getRequest, { params: { id: 'r1' } }).data?.state ?? '无'}</p>

function Phone() {
  const [open, setOpen] = useState(true)
  return (
    <>
      <button onClick={() => setOpen(!open)}>翻页</button>
      {open ? <Request /> : <InboxPanel inbox={inboxOf(item)} reader="talent" />}
    </>
  )
}

test('a request opened from its message is asked anew, however lately it was asked before', async () => {
  answer(200, { state: 'submitted' })
  render(<Phone />)
  await screen.findByText('submitted')
  fireEvent.click(screen.getByText('翻页'))
  answer(200, { state: 'accepted' })
  fireEvent.click(screen.getByText(/林专员受理了您的申请/))
  fireEvent.click(screen.getByText('翻页'))
  await screen.findByText('accepted')
})

test('a card says what was written, folds the older news of its thing, and has one next step', () => {
  const older = { id: 'm0', what: '林专员将为您办理', words: '', at: '2026-11-22T02:00:00Z', read: false }
  render(<InboxPanel inbox={inboxOf({ ...item, earlier: [older], unread: 1 })} reader="talent" />)
  expect(screen.getByText('由我跟到底。')).toBeInTheDocument()
  expect(screen.queryByText('林专员将为您办理')).toBeNull()
  fireEvent.click(screen.getByText('之前 1 条，1 条未读'))
  expect(screen.getByText('林专员将为您办理')).toBeInTheDocument()
  expect(screen.getAllByRole('group', { name: '下一步' })).toHaveLength(1)
  // The face that other pages show.
  expect(document.querySelector('.next-step .portrait-lin')).not.toBeNull()
})

test('what is unread is counted by the server, not over the pages that were loaded', () => {
  render(<InboxPanel inbox={inboxOf(item)} reader="talent" />)
  expect(screen.getByText('3 条未读')).toBeInTheDocument()
})

function Bell() {
  useInbox(true)
  return <p>{`铃 ${useMe().data?.unread ?? '无'}`}</p>
}

test('the bell follows the inbox: a figure that differs is asked again', async () => {
  // As of signing in: nothing unread.
  startSession(aSession())
  answer(200, { items: [], total: 0, nextCursor: null, facets: {}, unread: 5 })
  answer(200, aMe({ unread: 5 }))
  render(<Bell />)
  await screen.findByText('铃 5')
})
