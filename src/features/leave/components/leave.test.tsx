import { fireEvent, screen } from '@testing-library/react'
import type { Leave, LeaveTrial } from '@talent/contract/leave'
import { answer } from '@/testing/answer'
import { aMe } from '@/testing/factories'
import { render } from '@/testing/render'
import { Consequences } from './consequences'
import { LeaveCard } from './leave-card'
import { StandInOptions } from './stand-in-options'

const aLeave = (over: Partial<Leave> = {}): Leave => ({
  id: 'leave',
  version: 2,
  state: 'covered',
  from: { day: '2026-11-30', half: 'am' },
  to: { day: '2026-12-02', half: 'pm' },
  halves: 6,
  backOn: { day: '2026-12-03', half: 'am' },
  begun: false,
  over: false,
  away: { id: 'lin', name: '林知远', title: '林专员' },
  standIn: { id: 'xu', name: '许青禾', title: '许专员' },
  declined: '',
  note: '',
  due: [],
  dueCount: 3,
  viewer: 'away',
  allowedEvents: ['name', 'cancel'],
  ...over,
})

const xu = {
  id: 'xu',
  name: '许青禾',
  title: '许专员',
  department: '教育',
  load: 6,
  capacity: 20,
  canDo: 3,
  total: 3,
  cannot: [],
  unfit: null,
}
const aTrial = (over: Partial<LeaveTrial> = {}): LeaveTrial => ({
  halves: 6,
  backOn: { day: '2026-12-03', half: 'am' },
  standIns: [],
  due: [{ id: 'r1', number: 'RC-1', title: '子女入学', talentName: '周予安', dueOn: '2026-12-01' }],
  stranded: [],
  slots: [],
  ...over,
})

test('what a leave says to whoever goes, to whoever stands in, and while nobody does', () => {
  const shown = (leave: Leave) => {
    const { container, unmount } = render(<LeaveCard leave={leave} />)
    const text = container.textContent ?? ''
    unmount()
    return text
  }
  const own = shown(aLeave())
  for (const words of [
    '11月30日 – 12月2日',
    '3 个工作日，12月3日起恢复',
    '已确认',
    '许青禾代班，已接受',
    '改代班',
  ])
    expect(own).toContain(words)
  const asked = shown(aLeave({ state: 'asked', viewer: 'stand_in', allowedEvents: ['accept', 'decline'] }))
  for (const words of [
    '林知远请您代班',
    '期间到期的 3 件由您回话，办结仍记林知远名下',
    '接受代班',
    '不能代班',
  ])
    expect(asked).toContain(words)
  const nobody = shown(aLeave({ state: 'uncovered', standIn: null, declined: '那几天在外地' }))
  for (const words of ['没有代班', '上一位说：那几天在外地', '选代班人']) expect(nobody).toContain(words)
})

test('who can’t stand in is shown with the reason, and can’t be picked', () => {
  const pick = jest.fn()
  const song = { ...xu, id: 'song', name: '宋知微', unfit: '同一时间也请假' }
  const cheng = { ...xu, id: 'cheng', name: '程远山', canDo: 2, cannot: ['税收奖励咨询'] }
  render(<StandInOptions choices={[xu, cheng, song]} value={null} onPick={pick} />)
  expect(screen.getAllByRole('radio')).toHaveLength(2)
  expect(screen.getByText('能办到期的全部 3 件')).toBeInTheDocument()
  expect(screen.getByText('能办 2 件，不办税收奖励咨询')).toBeInTheDocument()
  expect(screen.getByText('同一时间也请假')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: /许青禾/ }))
  expect(pick).toHaveBeenCalledWith('xu')
})

test('what the leave would do is said before it is sent', async () => {
  answer(200, aMe({ name: '林知远', roles: ['commissioner'] }))
  render(<Consequences trial={aTrial()} standIn={xu} />)
  expect(screen.getByText('1 件在期间到期')).toBeInTheDocument()
  expect(screen.getByText('您的老熟人优先派给许青禾，12月3日起恢复')).toBeInTheDocument()
})
