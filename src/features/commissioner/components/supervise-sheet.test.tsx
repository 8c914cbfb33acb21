import { act, fireEvent, screen } from '@testing-library/react'
import { answer, answerError, sent } from '@/testing/answer'
import { aClock, aSummary } from '@/testing/factories'
import { render } from '@/testing/render'
import { SuperviseSheet } from './supervise-sheet'

const late = (id: string, talentName: string) =>
  aSummary({
    id,
    number: `RC-${id}`,
    talentName,
    clock: aClock({ dueOn: '2026-11-23', remaining: -1, lateBy: 1 }),
  })
const press = (text: string) => act(async () => void fireEvent.click(screen.getByText(text)))
const supervised = () =>
  sent()
    .filter(({ url }) => url.endsWith('/supervise'))
    .map(({ url, data }) => [url.replace(/^.*\/requests\//, ''), data])

test('several are sent one by one; what wasn’t sent says why and stays chosen, with what was typed', async () => {
  const close = jest.fn()
  const requests = [late('a', '甲'), late('b', '乙'), late('c', '丙')]
  render(<SuperviseSheet requests={requests} begins={['a', 'b']} onClose={close} />)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '请写清卡在哪里' } })
  answer(200, { id: 'a', number: 'RC-a', state: 'accepted', version: 1 })
  answerError('wrong_state')
  await press('给 2 件发督办')
  expect(screen.getByText('已发出 1 件，其余没有发出：')).toBeInTheDocument()
  expect(screen.getByText(/^RC-b：/)).toBeInTheDocument()
  expect(screen.queryByText('子女入学，甲')).toBeNull()
  expect(screen.getByRole('checkbox', { name: /乙/ })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: /丙/ })).not.toBeChecked()
  expect(screen.getByRole('textbox')).toHaveValue('请写清卡在哪里')
  expect(close).not.toHaveBeenCalled()
  const body = { version: 1, withinWorkingDays: 1, note: '请写清卡在哪里' }
  expect(supervised()).toEqual([
    ['a/supervise', body],
    ['b/supervise', body],
  ])
})

test('where none is chosen nothing is sent, and it says so', async () => {
  render(<SuperviseSheet requests={[late('a', '甲')]} begins={[]} onClose={() => undefined} />)
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '发督办' })))
  expect(screen.getByText('请选择要督办的事项')).toBeInTheDocument()
  expect(supervised()).toEqual([])
})
