import { useState } from 'react'
import { fireEvent, screen } from '@testing-library/react'
import { getRequest, type InboxItem } from '@talent/contract'
import { useEndpoint, type EndpointPages } from '@/lib/use-endpoint'
import { answer } from '@/testing/answer'
import { aNextStep } from '@/testing/factories'
import { render } from '@/testing/render'
import { InboxPanel } from './inbox-panel'

const item: InboxItem = {
  id: 'm1',
  subject: { kind: 'request', id: 'r1' },
  title: '子女入学',
  number: 'RC-2026-001127',
  what: '林专员受理了您的申请',
  at: '2026-11-23T02:00:00Z',
  read: true,
  nextStep: aNextStep(),
}
const inbox: EndpointPages<InboxItem> = {
  items: [item],
  first: undefined,
  total: 1,
  hasMore: false,
  loadingMore: false,
  error: undefined,
  moreError: undefined,
  loadMore: jest.fn(),
  retry: jest.fn(),
}

const Request = () => <p>{useEndpoint(getRequest, { params: { id: 'r1' } }).data?.state ?? '无'}</p>

function Phone() {
  const [open, setOpen] = useState(true)
  return (
    <>
      <button onClick={() => setOpen(!open)}>翻页</button>
      {open ? <Request /> : <InboxPanel inbox={inbox} reader="talent" />}
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
