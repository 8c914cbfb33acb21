import { useState, type ComponentProps } from 'react'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { TimelineEntry } from '@talent/contract/service-request'
import { answer, answerError, answerLater, noAnswer, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { draftKey } from '@/lib/kept-draft'
import { readStored, writeStored } from '@/lib/storage'
import { useMessageOutbox } from '../use-message-outbox'
import { MessageComposer } from './message-composer'
import { UnsentMessages } from './unsent-messages'

const request: ComponentProps<typeof MessageComposer>['request'] = {
  id: 'r1',
  viewer: 'commissioner',
  talentName: '周予安',
  commissioner: null,
  materials: [],
  timeline: [],
}
function Composer({ request }: Pick<ComponentProps<typeof MessageComposer>, 'request'>) {
  const outbox = useMessageOutbox({ id: request.id, lastSeq: 4 })
  return (
    <>
      <UnsentMessages outbox={outbox} />
      <MessageComposer request={request} outbox={outbox} />
    </>
  )
}
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '给周予安留言' })
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const send = () => fireEvent.click(screen.getByRole('button', { name: /发送/ }))

const bodies = () => sent().map(({ data }) => (data as { text: string }).text)
const keys = () => sent().map(({ header }) => header['Idempotency-Key'])

test('a message leaves the field at once, with the last number seen; what is typed meanwhile stays', async () => {
  render(<Composer request={request} />)
  type('您好')
  const arrive = answerLater()
  send()
  expect(field()).toHaveValue('')
  type('材料明天补齐')
  await arrive(200, {})
  await waitFor(() => expect(screen.queryByText('您好')).toBeNull())
  expect(field()).toHaveValue('材料明天补齐')
  expect(sent()[0]?.data).toEqual({ text: '您好', fileIds: [], seen: 4 })
})

test('what nobody answered stays, in order, and goes once each when it is sent again', async () => {
  const { unmount } = render(<Composer request={request} />)
  noAnswer()
  type('第一句')
  send()
  await screen.findByText('未送达，排第 1')
  type('第二句')
  // The next isn’t sent before the former: it is the first that is tried again.
  noAnswer()
  send()
  await screen.findByText('未送达，排第 2')
  expect(bodies()).toEqual(['第一句', '第一句'])

  // The app is closed and opened again.
  unmount()
  answer(200, {})
  answer(200, {})
  render(<Composer request={request} />)
  await waitFor(() => expect(screen.queryByText('第二句')).toBeNull())
  expect(bodies()).toEqual(['第一句', '第一句', '第一句', '第二句'])
  expect([new Set(keys().slice(0, 3)).size, new Set(keys()).size]).toEqual([1, 2])
  expect(readStored(draftKey('unsent', 'r1'))).toBeNull()
})

test('one that isn’t to be sent any more is removed', async () => {
  render(<Composer request={request} />)
  noAnswer()
  type('不发了')
  send()
  fireEvent.click(await screen.findByText('删除'))
  expect(screen.queryByText('不发了')).toBeNull()
  expect(sent()).toHaveLength(1)
})

test('where the other side has gone on it waits to be looked at, and goes with the new number', async () => {
  render(<Composer request={request} />)
  answerError('newer_entries', { newer: 2 })
  type('那就周三')
  send()
  expect(await screen.findByText(/对方刚有 2 条新内容/)).toBeInTheDocument()
  answer(200, {})
  fireEvent.click(screen.getByText('看过了，照发'))
  await waitFor(() => expect(screen.queryByText('那就周三')).toBeNull())
  expect(keys()[1]).toBe(keys()[0])
})

test('what the server refuses is back in the field, before what was typed since, and says why', async () => {
  render(<Composer request={request} />)
  type('您好')
  const refuse = answerLater()
  send()
  type('谢谢')
  await refuse(409, { error: { code: 'wrong_state', message: '事项状态已变化' } })
  expect((await screen.findByRole('alert')).textContent).toBe('事项状态已变化')
  expect(field()).toHaveValue('您好\n谢谢')
})

test('a file that an earlier call handed in is said to be there, and the words go without it', async () => {
  const file = { fileId: 'f1', type: 'image/jpeg' as const, size: 1, name: '成绩单.jpg' }
  writeStored(draftKey('message', 'r1'), { text: '成绩单在附件里', files: [file] })
  let refresh: (now: typeof request) => void = () => undefined
  function Page() {
    const [now, setNow] = useState(request)
    refresh = setNow
    return <Composer request={now} />
  }
  render(<Page />)
  const message = '有文件已随先前的一次提交交过，请移除后重新选择'
  answerError('invalid', { fields: [{ field: 'fileIds', label: '附件', message }] })
  send()
  expect((await screen.findByRole('alert')).textContent).toBe(message)
  const author = { role: 'talent', name: '周予安', mine: true, portrait: null } as const
  const entry: TimelineEntry = {
    id: 'e1',
    seq: 1,
    at: '2026-11-24T02:00:00Z',
    author,
    kind: 'message',
    text: '附件',
    attachments: [file],
  }
  act(() => refresh({ ...request, timeline: [entry] }))
  expect(screen.queryByText('成绩单.jpg')).toBeNull()
  answer(200, {})
  send()
  await screen.findByText('发送')
  expect(sent()[1]?.data).toEqual({ text: '成绩单在附件里', fileIds: [], seen: 4 })
})
