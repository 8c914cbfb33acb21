import { fireEvent, screen, waitFor } from '@testing-library/react'
import { render } from '@/testing/render'
import { AskSheet } from './ask-sheet'

const show = (send: (words: string) => Promise<unknown>, onClose = jest.fn()) => {
  render(
    <AskSheet
      title="撤下公告"
      label="撤下原因"
      missing="请填写撤下原因"
      max={20}
      act="撤下"
      acting="正在撤下"
      kept={{ kind: 'notice-edit', id: 'n12:withdraw' }}
      send={send}
      onClose={onClose}
    />,
  )
  return onClose
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (value: string) => fireEvent.change(screen.getByLabelText('撤下原因'), { target: { value } })

test('says what is missing and sends nothing; what was typed is sent without the spaces around it', async () => {
  const send = jest.fn(() => Promise.resolve())
  const closed = show(send)
  press('撤下')
  expect(screen.getAllByText('请填写撤下原因')[0]).toBeInTheDocument()
  expect(send).not.toHaveBeenCalled()
  type(' 计划变了 ')
  press('撤下')
  await waitFor(() => expect(closed).toHaveBeenCalled())
  expect(send).toHaveBeenCalledWith('计划变了')
})

test('can’t be changed while it is sent; what was refused is still there', async () => {
  let refuse: (error: Error) => void = () => undefined
  const closed = show(() => new Promise((_, reject) => void (refuse = reject)))
  type('计划变了')
  press('撤下')
  await waitFor(() => expect(screen.getByLabelText('撤下原因')).toBeDisabled())
  refuse(new Error('no line'))
  await waitFor(() => expect(screen.getByLabelText('撤下原因')).toBeEnabled())
  expect(screen.getByLabelText('撤下原因')).toHaveValue('计划变了')
  expect(closed).not.toHaveBeenCalled()
})
