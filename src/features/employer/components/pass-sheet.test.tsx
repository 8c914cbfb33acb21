import { fireEvent, screen, waitFor } from '@testing-library/react'
import { answer, sent } from '@/testing/answer'
import { anApplicant } from '@/testing/employer-things'
import { render } from '@/testing/render'
import { PassSheet } from './pass-sheet'

const nothing = () => undefined
const at = (name: string, number: number) => ({ stage: { name, number, of: 8 } })
const box = () => screen.getByRole('textbox')
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

test('words typed for one stage stay with it: another has none, of several and of one who went on', async () => {
  const both = [
    anApplicant({ id: 'b1', name: '陆**', ...at('资格审查', 2) }),
    anApplicant({ id: 'b2', name: '唐**', ...at('笔试', 3) }),
  ]
  const onClose = jest.fn()
  const several = render(<PassSheet post="p2" applicants={both} onDone={nothing} onClose={onClose} />)
  fireEvent.change(box(), { target: { value: '12 月 19 日笔试' } })
  fireEvent.click(screen.getByRole('radio', { name: '笔试' }))
  expect(box()).toHaveValue('')
  fireEvent.change(box(), { target: { value: '12 月 26 日面试' } })
  fireEvent.click(screen.getByRole('checkbox', { name: /唐/ }))
  answer(200, { passed: 1, dropped: 0 })
  fireEvent.click(screen.getByRole('button', { name: '通过“笔试”' }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(posted()?.data).toMatchObject({ stage: '笔试', words: '12 月 26 日面试' })
  expect(box()).toHaveValue('')
  fireEvent.click(screen.getByRole('radio', { name: '资格审查' }))
  expect(box()).toHaveValue('12 月 19 日笔试')
  several.unmount()

  const one = (name: string, number: number) => [anApplicant({ id: 'b3', ...at(name, number) })]
  const first = render(
    <PassSheet post="p2" applicants={one('资格审查', 2)} onDone={nothing} onClose={nothing} />,
  )
  fireEvent.change(box(), { target: { value: '请带身份证' } })
  first.unmount()
  const again = render(
    <PassSheet post="p2" applicants={one('资格审查', 2)} onDone={nothing} onClose={nothing} />,
  )
  expect(box()).toHaveValue('请带身份证')
  again.unmount()
  render(<PassSheet post="p2" applicants={one('笔试', 3)} onDone={nothing} onClose={nothing} />)
  expect(box()).toHaveValue('')
})

test('masked names are told apart by education and when each applied, as in the rows', () => {
  const alike = { name: '陆**', major: '材料学', ...at('资格审查', 2) }
  const applicants = [
    anApplicant({ id: 'c1', ...alike, education: 'doctor', sentAt: '2026-11-20T02:00:00Z' }),
    anApplicant({ id: 'c2', ...alike, education: 'doctor', sentAt: '2026-11-23T02:30:00Z' }),
  ]
  render(<PassSheet post="p3" applicants={applicants} onDone={nothing} onClose={nothing} />)
  expect(screen.getByRole('checkbox', { name: /博士.*11月20日 10:00投递/ })).toBeInTheDocument()
  expect(screen.getByRole('checkbox', { name: /博士.*昨天 10:30投递/ })).toBeInTheDocument()
})
