import { fireEvent, screen, waitFor } from '@testing-library/react'
import { answer, sent } from '@/testing/answer'
import { anApplicant } from '@/testing/employer-things'
import { render } from '@/testing/render'
import { ApplicantCard } from './applicant-card'
import { RefuseSheet } from './answer-sheets'
import { RefuseSeveralSheet } from './refuse-several-sheet'
import { TimesSheet } from './times-sheet'

const nothing = () => undefined

test.each([
  [{ met: 5, unmet: 0, unknown: 0 }, '5 项要求都满足'],
  [{ met: 4, unmet: 1, unknown: 2 }, '差 1 项要求'],
  [{ met: 4, unmet: 0, unknown: 1 }, '1 项要求待核实'],
])('says how somebody stands to what the post asks: %o', (fit, words) => {
  render(
    <ApplicantCard applicant={anApplicant({ fit })} onRefuse={nothing} onInvite={nothing} onPass={nothing} />,
  )
  expect(screen.getByText(words)).toBeTruthy()
})

test.each([
  [1, ['学历：博士研究生'], '差 1 项：学历：博士研究生'],
  [2, ['学历：博士研究生'], '差 2 项，其中学历：博士研究生'],
  [0, ['学历：博士研究生'], '差 1 项：学历：博士研究生'],
])('names what speaks against them: %i', (unmet, lacks, words) => {
  const applicant = anApplicant({ fit: { met: 3, unmet, unknown: 0 }, lacks, twin: true })
  render(<ApplicantCard applicant={applicant} onRefuse={nothing} onInvite={nothing} onPass={nothing} />)
  expect(screen.getByText(words)).toBeTruthy()
  expect(screen.getByText(/可能是同一个人/)).toBeTruthy()
})

test('what is due today says so; whoever was invited can’t be refused from the list', () => {
  const { unmount } = render(
    <ApplicantCard applicant={anApplicant()} onRefuse={nothing} onInvite={nothing} onPass={nothing} />,
  )
  expect(screen.getByText('今天 18:00 前看简历并回复')).toBeTruthy()
  unmount()
  render(
    <ApplicantCard
      applicant={anApplicant({ state: 'invited' })}
      onRefuse={nothing}
      onInvite={nothing}
      onPass={nothing}
    />,
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
  // What one keeps to answer with.
  answer(200, { own: [], shared: [] })
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

test('what a contact keeps to answer with is put in at a press, and what they wrote is kept', async () => {
  const kept = { id: 'q1', title: '感谢投递', text: '感谢投递，这次专业不符', use: 'refuse', version: 1 }
  const none = { matterCode: null, matterTitle: null, files: [] }
  answer(200, {
    own: [
      { ...kept, ...none },
      { ...kept, ...none, id: 'q2', title: '邀请的', use: 'invite' },
    ],
    shared: [],
  })
  render(<RefuseSheet applicant={anApplicant()} onDone={nothing} onClose={nothing} />)
  await waitFor(() => expect(screen.getByRole('radio', { name: '感谢投递' })).toBeTruthy())
  expect(screen.queryByText('邀请的')).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: '感谢投递' }))
  expect(screen.getByRole('textbox')).toHaveValue('感谢投递，这次专业不符')
  expect(screen.getByRole('button', { name: '从常用语里删掉' })).toBeTruthy()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '岗位已经定下人选' } })
  answer(200, { id: 'q3', version: 1 })
  fireEvent.click(screen.getByRole('button', { name: '存为常用语' }))
  await waitFor(() =>
    expect(sent().find(({ method }) => method === 'POST')).toMatchObject({
      url: '/api/quick-replies',
      data: { shared: false, reply: { text: '岗位已经定下人选', use: 'refuse' } },
    }),
  )
})

test('the times of a post say who comes; one nobody took is taken back', async () => {
  const time = (at: string, guests: { id: string; name: string }[]) => ({
    ...{ startsAt: `2026-11-30T${at}:00+08:00`, endsAt: `2026-11-30T${at}:30+08:00` },
    ...{ channel: 'in-person', place: '科创园 3 号楼', free: 1 - guests.length, guests },
  })
  answer(200, { times: [time('09:30', [{ id: 'a1', name: '陆闻笛' }]), time('14:00', [])] })
  render(<TimesSheet post="p1" title="检测工程师" onClose={nothing} />)
  await waitFor(() => expect(screen.getByText(/陆闻笛/)).toBeTruthy())
  answer(200, { done: true })
  fireEvent.click(screen.getByRole('button', { name: /^收回/ }))
  await waitFor(() =>
    expect(sent().find(({ method }) => method === 'POST')).toMatchObject({
      url: '/api/employer/posts/p1/times/remove',
      data: { startsAt: '2026-11-30T14:00:00+08:00' },
    }),
  )
})

test.each([
  [{ reminded: false }, '等对方选面试时间'],
  [{ reminded: true }, '还没选面试时间，已提醒对方'],
])('who hasn’t chosen a time is named: %o', (over, words) => {
  const interview = { offer: 'offered' as const, booking: null, declined: '', ...over }
  render(
    <ApplicantCard
      applicant={anApplicant({ state: 'invited', interview })}
      onRefuse={nothing}
      onInvite={nothing}
      onPass={nothing}
    />,
  )
  expect(screen.getByText(words)).toBeTruthy()
})

test('in a stage of a 公开招聘 the row says which and has its press; in the last there is none', () => {
  const onPass = jest.fn()
  const inStage = (number: number) =>
    render(
      <ApplicantCard
        applicant={anApplicant({ stage: { name: '资格审查', number, of: 8 } })}
        onRefuse={nothing}
        onInvite={nothing}
        onPass={onPass}
      />,
    )
  const { unmount } = inStage(2)
  expect(screen.getByText('第 2 步 资格审查，共 8 步')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /邀面试/ })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '陆闻笛这一步通过' }))
  expect(onPass).toHaveBeenCalledTimes(1)
  unmount()
  inStage(8)
  expect(screen.queryByRole('button', { name: /通过/ })).toBeNull()
})
