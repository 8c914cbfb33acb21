import { useState, type ComponentProps } from 'react'
import { act, fireEvent, screen } from '@testing-library/react'
import type { TimelineEntry } from '@talent/contract/service-request'
import { answer, answerError, answerLater, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { draftKey } from '@/lib/kept-draft'
import { writeStored } from '@/lib/storage'
import { MessageComposer } from './message-composer'

const request: ComponentProps<typeof MessageComposer>['request'] = {
  id: 'r1',
  viewer: 'commissioner',
  talentName: '周予安',
  commissioner: null,
  materials: [],
  timeline: [],
}
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '给周予安留言' })
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const send = () => fireEvent.click(screen.getByRole('button', { name: /发送/ }))

test('a message that was sent is gone from the field', async () => {
  render(<MessageComposer request={request} />)
  type('您好')
  answer(200, {})
  send()
  await screen.findByText('发送')
  expect(field()).toHaveValue('')
})

test('what is typed while a message is on its way stays, and only that', async () => {
  render(<MessageComposer request={request} />)
  type('您好')
  const arrive = answerLater()
  send()
  type('您好\n材料明天补齐')
  await arrive(200, {})
  expect(field()).toHaveValue('材料明天补齐')
  expect(sent()[0]?.data).toEqual({ text: '您好', fileIds: [] })
  answer(200, {})
  send()
  await screen.findByText('发送')
  expect(sent()[1]?.data).toEqual({ text: '材料明天补齐', fileIds: [] })
})

test('words that were changed meanwhile, and words that could not be sent, stay as they are', async () => {
  render(<MessageComposer request={request} />)
  type('您好')
  const arrive = answerLater()
  send()
  type('周老师，您好')
  await arrive(200, {})
  expect(field()).toHaveValue('周老师，您好')
  answerError('internal')
  send()
  await screen.findByRole('alert')
  expect(field()).toHaveValue('周老师，您好')
})

test('a file that an earlier call handed in is said to be there, and the words go without it', async () => {
  const file = { fileId: 'f1', type: 'image/jpeg' as const, size: 1, name: '成绩单.jpg' }
  writeStored(draftKey('message', 'r1'), { text: '成绩单在附件里', files: [file] })
  let refresh: (now: typeof request) => void = () => undefined
  function Page() {
    const [now, setNow] = useState(request)
    refresh = setNow
    return <MessageComposer request={now} />
  }
  render(<Page />)
  const message = '有文件已随先前的一次提交交过，请移除后重新选择'
  answerError('invalid', { fields: [{ field: 'fileIds', label: '附件', message }] })
  send()
  expect((await screen.findByRole('alert')).textContent).toBe(message)
  const author = { role: 'talent', name: '周予安', mine: true, portrait: null } as const
  const entry: TimelineEntry = {
    id: 'e1',
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
  expect(sent()[1]?.data).toEqual({ text: '成绩单在附件里', fileIds: [] })
})
