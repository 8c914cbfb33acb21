import { fireEvent, screen } from '@testing-library/react'
import { answer, answerError, answerLater, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { MessageComposer } from './message-composer'

const request = { id: 'r1', viewer: 'commissioner', talentName: '周予安', commissioner: null } as const
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
