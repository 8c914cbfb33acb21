import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Applying } from '@talent/contract/application'
import { startSession } from '@/features/account'
import { callPhone, go } from '@/lib/navigate'
import { answer, answerError, sent } from '@/testing/answer'
import { aFamily, aMe, aSession } from '@/testing/factories'
import { aPost } from '@/testing/reading'
import { render } from '@/testing/render'
import { ApplyBar } from './apply-bar'

jest.mock('@/lib/navigate', () => ({
  ...jest.requireActual('@/lib/navigate'),
  go: jest.fn(),
  callPhone: jest.fn(),
}))
jest.mock('@/features/self-check', () => ({
  useSituation: () => ({ situation: { facts: {}, on: '2026-11-24' }, unsure: new Set() }),
}))

const applying = (more: Partial<Applying> = {}): Applying => ({
  ...{ consent: aFamily().consent, application: null, answerBy: '2026-12-01', cvVersion: 2, missing: [] },
  person: {
    ...{ name: '周予安', phoneMasked: '138****0127', areaName: '科创园', employer: '某材料研究院' },
    ...{ education: 'doctor', category: null },
  },
  ...{ showPhone: false, showEmployer: false, wanted: '检测技术', jobs: 2, works: 1, hasFile: false },
  ...more,
})
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const posts = () => sent().filter(({ method }) => method === 'POST')
const asTalent = () => startSession(aSession({ me: aMe({ roles: ['talent'] }) }))

test('two presses: what the employer will see and by when it answers, then it is sent', async () => {
  asTalent()
  answer(200, applying())
  render(<ApplyBar post={aPost({ takesCvs: true })} tool={null} />)
  press('用我的简历投递')
  expect(await screen.findByText('邀面试后才看到')).toBeInTheDocument()
  expect(screen.getByText('在职，暂不透露')).toBeInTheDocument()
  expect(screen.getByText(/12月1日前回复/)).toBeInTheDocument()
  answer(200, { id: 'a1', version: 1, state: 'sent' })
  press('同意并投递')
  await waitFor(() => expect(go).toHaveBeenCalledWith('application', { id: 'a1' }))
  expect(posts().map(({ data }) => data)).toEqual([
    { consent: aFamily().consent.version, cvVersion: 2, answers: [], unsure: [] },
  ])
})

test('by way of a recommendation its commissioner sees the state, unless one turns that off', async () => {
  asTalent()
  const apply = async (turnOff: boolean) => {
    answer(200, applying())
    const { unmount } = render(<ApplyBar post={aPost({ takesCvs: true })} recommended="x1" tool={null} />)
    press('用我的简历投递')
    const control = await screen.findByRole('switch', { name: '让推荐岗位的专员看到进展' })
    if (turnOff) fireEvent.click(control)
    answer(200, { id: 'a1', version: 1, state: 'sent' })
    press('同意并投递')
    await waitFor(() => expect(go).toHaveBeenCalled())
    jest.mocked(go).mockClear()
    unmount()
  }
  await apply(false)
  await apply(true)
  expect(posts().map(({ data }) => (data as { recommended?: string }).recommended)).toEqual(['x1', undefined])
})

test('closed meanwhile, it says since when, and the sheet stays', async () => {
  asTalent()
  answer(200, applying())
  render(<ApplyBar post={aPost({ takesCvs: true })} tool={null} />)
  press('用我的简历投递')
  await screen.findByText('邀面试后才看到')
  answerError('wrong_state', { message: '这个岗位 12月4日 17:30 已截止，不能再投' })
  answer(200, applying())
  press('同意并投递')
  await waitFor(() => expect(document.body.textContent).toContain('12月4日 17:30 已截止，不能再投'))
  expect(screen.getByRole('dialog')).toBeInTheDocument()
})

test('what is lacking is asked for before anything is sent', async () => {
  asTalent()
  answer(200, applying({ missing: ['intention'] }))
  render(<ApplyBar post={aPost({ takesCvs: true })} tool={null} />)
  press('用我的简历投递')
  await screen.findByRole('button', { name: '先填求职意向' })
  press('先填求职意向')
  expect(go).toHaveBeenCalledWith('cv')
  expect(posts()).toEqual([])
})

test('sent before, the button leads to it', async () => {
  asTalent()
  answer(200, applying({ application: { id: 'a1', state: 'viewed' } }))
  render(<ApplyBar post={aPost({ takesCvs: true })} tool={null} />)
  await screen.findByRole('button', { name: '已投递，看进展' })
  press('已投递，看进展')
  expect(go).toHaveBeenCalledWith('application', { id: 'a1' })
})

test('a post that only takes calls is called, one that takes mail is written to, another has no button', () => {
  const show = (over: Parameters<typeof aPost>[0]) => render(<ApplyBar post={aPost(over)} tool={null} />)
  const called = show({ applyBy: '电话 0375-2888888' })
  press('打电话报名')
  expect(callPhone).toHaveBeenCalledWith('0375-2888888')
  called.unmount()
  const written = show({ applyBy: '简历发 hr@example.cn' })
  expect(screen.getByRole('button', { name: '写邮件报名' })).toBeInTheDocument()
  written.unmount()
  show({ applyBy: null, takesCvs: false }).unmount()
  show({ takesCvs: true, phase: 'closed' })
  expect(screen.queryByRole('button')).toBeNull()
})

test('sent before it was recommended, it is tied to the recommendation at a press', async () => {
  asTalent()
  answer(200, applying({ application: { id: 'a1', state: 'viewed' } }))
  render(<ApplyBar post={aPost({ takesCvs: true })} recommended="x1" tool={null} />)
  await screen.findByRole('button', { name: '让专员看到进展' })
  answer(200, { id: 'a1', version: 2, state: 'viewed' })
  press('让专员看到进展')
  await screen.findByRole('button', { name: '专员看得到，看进展' })
  expect(posts().map(({ data }) => data)).toEqual([
    { consent: aFamily().consent.version, cvVersion: 2, recommended: 'x1' },
  ])
  expect(screen.queryByRole('button', { name: '让专员看到进展' })).toBeNull()
})
