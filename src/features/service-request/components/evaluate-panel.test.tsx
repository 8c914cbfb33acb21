import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { RequestDetail } from '@talent/contract/service-request'
import { answer, sent } from '@/testing/answer'
import { aCommissioner } from '@/testing/factories'
import { render } from '@/testing/render'
import { EvaluatePanel } from './evaluate-panel'

const resolved = (over: Partial<RequestDetail> = {}) =>
  ({
    id: 'r1',
    number: 'RC-2026-001127',
    matterTitle: '子女入学',
    variant: '转学插班',
    state: 'resolved',
    version: 7,
    commissioner: aCommissioner(),
    clock: { phase: 'ended', dueOn: null, remaining: null, used: 7, promised: 10, provisional: false },
    supplementCount: 1,
    evaluation: null,
    reopenUntil: null,
    owed: [],
    allowedEvents: ['evaluate', 'message'],
    viewer: 'talent',
    ...over,
  }) as RequestDetail

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const posts = () => sent().filter(({ method }) => method === 'POST')

const alerts = () => screen.getAllByRole('alert').map((alert) => alert.textContent)

describe('服务评价', () => {
  it('asks for a level first and sends nothing without', () => {
    render(<EvaluatePanel request={resolved()} title="服务评价" />)
    press('提交评价')
    expect(alerts()).toEqual(['请先选一级评价', '还差 1 处去第一处'])
    expect(posts()).toEqual([])
  })

  it('asks for a reason below 基本满意 only', async () => {
    render(<EvaluatePanel request={resolved()} title="服务评价" />)
    choose('不满意')
    press('提交评价')
    expect(alerts()).toEqual([
      '请至少选一个原因，方便改进',
      '请写一句哪里不满意，会有人回访',
      '还差 2 处去第一处',
    ])
    expect(posts()).toEqual([])
    fireEvent.click(screen.getByRole('checkbox', { name: '进展没人告知' }))
    press('提交评价')
    expect(alerts()[0]).toBe('请写一句哪里不满意，会有人回访')
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '两周没有消息' } })
    answer(200, { id: 'r1', number: 'RC-2026-001127', state: 'evaluated', version: 8 })
    press('提交评价')
    await waitFor(() =>
      expect(posts().map(({ data }) => data)).toEqual([
        { version: 7, level: 2, reasons: ['进展没人告知'], text: '两周没有消息' },
      ]),
    )
    expect(posts()[0]?.header['Idempotency-Key']).toBeTruthy()
  })

  it('drops what went well when the level turns bad', () => {
    render(<EvaluatePanel request={resolved()} title="服务评价" />)
    choose('满意')
    fireEvent.click(screen.getByRole('checkbox', { name: '一次说清' }))
    choose('非常不满意')
    expect(screen.queryByRole('checkbox', { name: '一次说清' })).not.toBeInTheDocument()
    press('提交评价')
    expect(alerts()[0]).toBe('请至少选一个原因，方便改进')
  })

  it('shows what was said instead of asking twice, and before 办结 that it is too early', () => {
    const { unmount } = render(
      <EvaluatePanel
        request={resolved({
          state: 'evaluated',
          allowedEvents: ['message'],
          evaluation: { level: 4, reasons: ['少跑腿'], text: '' },
        })}
        title="服务评价"
      />,
    )
    expect(screen.getByText('谢谢，已评价：满意')).toBeInTheDocument()
    expect(screen.getByText(/看得到您的评价.*办结后 10 个工作日内可以重新办理一次/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '提交评价' })).not.toBeInTheDocument()
    unmount()
    render(
      <EvaluatePanel
        request={resolved({ state: 'in_progress', allowedEvents: ['message', 'withdraw'] })}
        title="服务评价"
      />,
    )
    expect(screen.getByText('现在还不能评价')).toBeInTheDocument()
  })
})
