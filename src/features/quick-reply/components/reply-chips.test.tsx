import { useState } from 'react'
import { fireEvent, screen, waitFor } from '@testing-library/react'
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
    replies: [{ id: 'a', title: '约个时间', text: '周予安老师，【日期】【时间】方便吗？', files: [] }],
  })
  render(<Box />)
  const field = screen.getByRole<HTMLTextAreaElement>('textbox')
  const marked = () => field.value.slice(field.selectionStart, field.selectionEnd)
  fireEvent.change(field, { target: { value: '收到' } })
  fireEvent.click(await screen.findByText('约个时间'))
  // The first blank is marked: what is typed next stands in its place.
  await waitFor(() => expect(marked()).toBe('【日期】'))
  expect(field).toHaveFocus()
  expect(field).toHaveValue('收到\n周予安老师，【日期】【时间】方便吗？')
  expect(screen.getByText('【日期】')).toBeInTheDocument()

  fireEvent.click(screen.getByText('发送'))
  expect(screen.getByRole('alert')).toHaveTextContent('【日期】、【时间】还没填，填好再发')
  expect(messages()).toEqual([])
  fireEvent.click(screen.getByText('【时间】'))
  await waitFor(() => expect(marked()).toBe('【时间】'))
  fireEvent.click(screen.getByText('发送'))
  await waitFor(() => expect(marked()).toBe('【日期】'))

  fireEvent.change(field, { target: { value: '收到\n周予安老师，周四 9:30 方便吗？' } })
  expect(screen.queryByText('还要填')).not.toBeInTheDocument()
  answer(200, {})
  fireEvent.click(screen.getByText('发送'))
  await screen.findByText('发送')
  expect(messages()).toHaveLength(1)
})

test('the matter’s files of a 常用语 go along by their keys, once, and can be taken off', async () => {
  const file = { id: 'x', type: 'application/pdf', size: 1, uploadedAt: '2026-11-24T06:00:00.000Z' }
  const files = [
    { key: 'f-1', name: '转学申请表', file },
    { key: 'f-2', name: '转学须知', file },
  ]
  answer(200, { replies: [{ id: 'a', title: '发表格', text: '请填这张表', files }] })
  render(<Box />)
  fireEvent.click(await screen.findByText('发表格'))
  fireEvent.click(screen.getByText('发表格'))
  expect(screen.getAllByText(/^事项文件：/).map(({ textContent }) => textContent)).toEqual([
    '事项文件：转学申请表',
    '事项文件：转学须知',
  ])
  fireEvent.click(screen.getByRole('button', { name: '移除转学须知' }))
  answer(200, {})
  fireEvent.click(screen.getByText('发送'))
  await screen.findByText('发送')
  expect(messages()[0]?.data).toMatchObject({ matterFiles: ['f-1'], fileIds: [] })
  expect(screen.queryByText(/^事项文件：/)).toBeNull()
})
