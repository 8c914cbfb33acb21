import { fireEvent, screen, waitFor } from '@testing-library/react'
import { answer, sent } from '@/testing/answer'
import { anApplicant } from '@/testing/employer-things'
import { render } from '@/testing/render'
import { PassSheet } from './pass-sheet'

const nothing = () => undefined
const at = (name: string, number: number) => ({ stage: { name, number, of: 8 } })
const posted = () => sent().find(({ method }) => method === 'POST')

test('one passes the stage they are in, with a word', async () => {
  const onClose = jest.fn()
  const applicants = [anApplicant(at('资格审查', 2))]
  render(<PassSheet post="p1" applicants={applicants} onDone={nothing} onClose={onClose} />)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '12 月 19 日笔试' } })
  answer(200, { passed: 1, dropped: 0 })
  fireEvent.click(screen.getByRole('button', { name: '通过“资格审查”' }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(posted()).toMatchObject({
    url: '/api/employer/posts/p1/passed',
    data: { applicants: [{ id: 'a1', version: 1 }], stage: '资格审查', words: '12 月 19 日笔试' },
  })
})

test('of several only those of the stage are offered, none in the last, and who was dropped is said', async () => {
  const applicants = [
    anApplicant({ id: 'a1', name: '陆**', ...at('资格审查', 2) }),
    anApplicant({ id: 'a2', name: '唐**', ...at('笔试', 3) }),
    anApplicant({ id: 'a3', name: '纪**', ...at('聘用', 8) }),
    anApplicant({ id: 'a4', name: '何**', ...at('笔试', 3) }),
  ]
  render(<PassSheet post="p1" applicants={applicants} onDone={nothing} onClose={nothing} />)
  fireEvent.click(screen.getByRole('radio', { name: '笔试' }))
  expect(screen.queryByRole('checkbox', { name: /陆/ })).toBeNull()
  expect(screen.queryByRole('checkbox', { name: /纪/ })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '通过“笔试”' }))
  expect((await screen.findAllByText('请选择通过的人')).length).toBeGreaterThan(0)
  fireEvent.click(screen.getByRole('checkbox', { name: /唐/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: /何/ }))
  answer(200, { passed: 1, dropped: 1 })
  fireEvent.click(screen.getByRole('button', { name: '通过“笔试”' }))
  await screen.findByText(/1 位没有记，也没有告诉/)
  expect(posted()?.data).toMatchObject({ stage: '笔试' })
})
