import { fireEvent, screen, waitFor } from '@testing-library/react'
import { answer } from '@/testing/answer'
import { anApplicant } from '@/testing/employer-things'
import { render } from '@/testing/render'
import { ApplicantCard } from './applicant-card'
import { RefuseSheet } from './answer-sheets'
import { RefuseSeveralSheet } from './refuse-several-sheet'

const nothing = () => undefined

test.each([
  [{ met: 5, unmet: 0, unknown: 0 }, '5 项要求都满足'],
  [{ met: 4, unmet: 1, unknown: 2 }, '差 1 项要求'],
  [{ met: 4, unmet: 0, unknown: 1 }, '1 项要求待核实'],
])('says how somebody stands to what the post asks: %o', (fit, words) => {
  render(<ApplicantCard applicant={anApplicant({ fit })} onRefuse={nothing} onInvite={nothing} />)
  expect(screen.getByText(words)).toBeTruthy()
})

test('what is due today says so; whoever was invited can’t be refused from the list', () => {
  const { unmount } = render(
    <ApplicantCard applicant={anApplicant()} onRefuse={nothing} onInvite={nothing} />,
  )
  expect(screen.getByText('今天 18:00 前看简历并回复')).toBeTruthy()
  unmount()
  render(
    <ApplicantCard applicant={anApplicant({ state: 'invited' })} onRefuse={nothing} onInvite={nothing} />,
  )
  expect(screen.queryByText('不合适')).toBeNull()
})

test('a reason that speaks of marriage is refused before it is sent', async () => {
  render(<RefuseSheet applicant={anApplicant()} onDone={nothing} onClose={nothing} />)
  const press = () => fireEvent.click(screen.getByRole('button', { name: '不合适' }))
  press()
  await waitFor(() => expect(screen.getAllByText('请写明原因，对方看得到')[0]).toBeTruthy())
})

test('before several are refused one reads who is told and who isn’t, and why', async () => {
  answer(200, {
    recipients: [{ id: 'a1', name: '陆闻笛' }],
    dropped: [{ id: 'a2', name: '唐临溪', why: '已邀面试，请单独答复' }],
  })
  render(
    <RefuseSeveralSheet
      post="p1"
      applicants={[anApplicant(), anApplicant({ id: 'a2', name: '唐临溪' })]}
      onClose={nothing}
    />,
  )
  fireEvent.click(screen.getByRole('checkbox', { name: /陆闻笛/ }))
  fireEvent.click(screen.getByRole('radio', { name: '已招满' }))
  fireEvent.click(screen.getByRole('button', { name: '下一步：看会告诉谁' }))
  await waitFor(() => expect(screen.getByText('不告诉：唐临溪（已邀面试，请单独答复）')).toBeTruthy())
  expect(screen.getByRole('button', { name: '告诉这 1 位' })).toBeTruthy()
})
