import { useState } from 'react'
import { fireEvent, screen } from '@testing-library/react'
import { MessageComposer, useMessageOutbox } from '@/features/service-request'
import { answer, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { ReplyChips } from './reply-chips'

const request = {
  id: 'r1',
  viewer: 'commissioner' as const,
  talentName: '周予安',
  commissioner: null,
  materials: [],
  timeline: [],
}

function Box() {
  const outbox = useMessageOutbox({ id: 'r1', lastSeq: 1 })
  const [shown] = useState(request)
  return (
    <MessageComposer
      request={shown}
      outbox={outbox}
      replies={(put) => <ReplyChips requestId="r1" onPick={put} />}
    />
  )
}

const messages = () => sent().filter(({ url, method }) => method === 'POST' && url.endsWith('/messages'))

test('常用语 goes after what is typed, and nothing is sent while a blank is left', async () => {
  answer(200, {
    replies: [{ id: 'a', title: '约个时间', text: '周予安老师，【日期】【时间】方便吗？' }],
  })
  render(<Box />)
  const field = screen.getByRole('textbox')
  fireEvent.change(field, { target: { value: '收到' } })
  fireEvent.click(await screen.findByText('约个时间'))
  expect(field).toHaveValue('收到\n周予安老师，【日期】【时间】方便吗？')
  expect(screen.getByText('【日期】')).toBeInTheDocument()

  fireEvent.click(screen.getByText('发送'))
  expect(screen.getByRole('alert')).toHaveTextContent('【日期】、【时间】还没填，填好再发')
  expect(messages()).toEqual([])

  fireEvent.change(field, { target: { value: '收到\n周予安老师，周四 9:30 方便吗？' } })
  expect(screen.queryByText('还要填')).not.toBeInTheDocument()
  answer(200, {})
  fireEvent.click(screen.getByText('发送'))
  await screen.findByText('发送')
  expect(messages()).toHaveLength(1)
})
