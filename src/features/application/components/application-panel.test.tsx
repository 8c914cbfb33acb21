import { fireEvent, screen, within } from '@testing-library/react'
import { EMPTY_CV, type ApplicationDetail } from '@talent/contract/application'
import { startSession } from '@/features/account'
import { go } from '@/lib/navigate'
import { aCommissioner, aMe, aSession } from '@/testing/factories'
import { render } from '@/testing/render'
import { ApplicationPanel } from './application-panel'

jest.mock('@/lib/navigate', () => ({ ...jest.requireActual('@/lib/navigate'), go: jest.fn() }))

const { intention, study, jobs, works, skills } = EMPTY_CV
const anApplication = (over: Partial<ApplicationDetail> = {}): ApplicationDetail => ({
  ...{ id: 'a1', postId: 'p1', title: '检测工程师', employer: '某研究所', noticeLabel: '第 12 期' },
  ...{
    state: 'viewed',
    version: 2,
    sentAt: '2026-11-20T02:00:00Z',
    since: '2026-11-23T02:00:00Z',
    words: '',
  },
  ...{ fit: null, interview: null, stage: null, demo: false, stages: [], steps: [] },
  next: { actor: 'employer', what: '回复', dueOn: '2026-11-27', remaining: 3 },
  sent: {
    ...{ intention, study, jobs, works, skills, name: '周予安', areaName: '科创园', education: 'doctor' },
    ...{ category: null, phone: null, employer: null, file: null },
  },
  allowedEvents: ['withdraw'],
  ...over,
})

type Commissioner = ReturnType<typeof aMe>['commissioner']
const letter = { requestId: 'r1', text: '好的', at: '2026-11-23T02:00:00Z' }
const served = (latestMessage: typeof letter | null): Commissioner => ({ ...aCommissioner(), latestMessage })

test.each([
  ['in the request they last wrote in', served(letter), ['request', { id: 'r1' }]],
  ['among one’s open requests, where nobody wrote yet', served(null), ['requests', { state: 'open' }]],
  ['by a first request, without one', null, ['service']],
])('联系服务专员 leads to one’s commissioner: %s', (_where, commissioner, to) => {
  startSession(aSession({ me: aMe({ commissioner }) }))
  render(<ApplicationPanel application={anApplication()} title="投递" />)
  expect(screen.queryByText('还没有专员：提交一件申请就有专员联系您') === null).toBe(commissioner !== null)
  fireEvent.click(screen.getByText('联系服务专员'))
  expect(go).toHaveBeenLastCalledWith(...to)
})

test('in a 公开招聘 the tag, the strip and the press speak of the stage', () => {
  startSession(aSession({ me: aMe() }))
  const at = { detail: null, from: null, until: null, at: null, words: '' }
  render(
    <ApplicationPanel
      application={anApplication({
        stage: { name: '资格审查', number: 2, of: 3 },
        stages: [
          { ...at, name: '报名', stands: 'passed', at: '2026-11-20T02:00:00Z' },
          { ...at, name: '资格审查', stands: 'now' },
          { ...at, name: '聘用', stands: 'ahead' },
        ],
      })}
      title="报名进度"
    />,
  )
  expect(screen.getByText('资格审查中')).toBeInTheDocument()
  expect(screen.getByText(/正在做“资格审查”/)).toBeInTheDocument()
  expect(screen.getByText('3 步，现在第 2 步')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '放弃报名' })).toBeInTheDocument()
})

test.each([
  [
    'a 公开招聘',
    { name: '资格审查', number: 2, of: 3 },
    '放弃报名',
    '放弃',
    '先不放弃',
    /已通过的步骤不再算/,
  ],
  [
    'any other',
    null,
    '撤回投递',
    '撤回',
    '先不撤回',
    /^单位马上不能再打开您的简历和手机号。岗位截止前可以再投一次/,
  ],
])('what the press says is what is asked and done, in %s', (_, stage, press, does, stay, follows) => {
  startSession(aSession({ me: aMe() }))
  render(<ApplicationPanel application={anApplication({ stage })} title="投递" />)
  fireEvent.click(screen.getByRole('button', { name: press }))
  const asked = within(screen.getByRole('alertdialog', { name: `${press}？` }))
  expect(asked.getByText(follows)).toBeInTheDocument()
  expect(asked.getByRole('button', { name: does })).toBeInTheDocument()
  expect(asked.getByRole('button', { name: stay })).toBeInTheDocument()
  expect(asked.queryByText(/已通过/) === null).toBe(stage === null)
})
