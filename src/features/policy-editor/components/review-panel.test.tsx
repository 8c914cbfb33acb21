import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { EMPTY_POLICY, reviewPolicy, type PolicyEditor } from '@talent/contract/policy-editor'
import type { Reviewing } from '@talent/contract/publication'
import { call } from '@/lib/request'
import { CheckPanel } from './check-panel'
import { ReviewPanel } from './review-panel'

jest.mock('@/lib/request', () => ({ ...jest.requireActual<object>('@/lib/request'), call: jest.fn() }))
// It asks the server for counts of its own: effect-card.test.tsx.
jest.mock('./effect-card', () => ({ EffectCard: () => null }))
const called = call as unknown as jest.Mock

const content = { ...EMPTY_POLICY, title: '人才租房补助细则', gist: '每月 1500 元，最长 36 个月' }
const benefit = {
  ...{ name: '租房补助', appliesTo: null, amount: '每月 1500 元', period: null, cap: null },
  ...{ schedule: null, formula: null },
}
const hash = '0'.repeat(64)
const sent = {
  ...{ id: 'r1', by: '顾明月', at: '2026-11-24T06:10:00Z' },
  ...{ decision: null, decidedBy: null, decidedAt: null, reason: null },
}
const editorWith = (review: Partial<Reviewing>): PolicyEditor => ({
  ...{ id: 'rent', withdrawn: null, full: null, scheduled: null, matters: [], history: [] },
  care: { owner: null, reviewOn: null, standardUntil: null, due: [] },
  published: { version: 1, content },
  copy: {
    ...{ version: 5, publishedVersion: 1, hash, by: '顾明月', at: '2026-11-24T06:10:00Z' },
    content: { ...content, gist: '每月 1800 元，最长 36 个月' },
  },
  review: { required: true, state: 'waiting', mayDecide: true, sent, ...review },
})
const review = (given: Partial<Reviewing> = {}) =>
  render(<ReviewPanel editor={editorWith(given)} title="审核" />)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const sentTo = (endpoint: object) =>
  called.mock.calls.flatMap(([one, input]) => (one === endpoint ? [(input as { body: unknown }).body] : []))

beforeEach(() => {
  called.mockReset()
  called.mockResolvedValue({ done: true })
})

test('it opens with what is different, what changed marked; one press approves', async () => {
  const { container } = review()
  expect(screen.getByText('和线上第 1 版比')).toBeTruthy()
  expect(Array.from(container.querySelectorAll('.marked'), (one) => one.textContent)).toEqual([
    '1500',
    '1800',
  ])
  press('通过第 2 版')
  await waitFor(() =>
    expect(sentTo(reviewPolicy)).toEqual([{ review: 'r1', decision: 'approve', reason: '' }]),
  )
})

test('sent back only with a reason; what is typed stays though the sheet is closed', async () => {
  review()
  press('退回')
  press('退回给作者')
  expect(sentTo(reviewPolicy)).toEqual([])
  fireEvent.input(screen.getByLabelText('退回的原因'), {
    target: { value: '金额和文件不一致' },
    detail: { value: '金额和文件不一致' },
  })
  press('关闭')
  press('退回')
  press('退回给作者')
  await waitFor(() =>
    expect(sentTo(reviewPolicy)).toEqual([{ review: 'r1', decision: 'return', reason: '金额和文件不一致' }]),
  )
})

test('who may not decide reads who does', () => {
  review({ mayDecide: false })
  expect(screen.queryByRole('button', { name: '通过第 2 版' })).toBeNull()
  expect(screen.getByText(/送审，等另一位统筹审核/)).toBeTruthy()
})

test.each<[Partial<Reviewing>, string]>([
  [{ state: 'none', sent: null }, '送审第 2 版'],
  [
    { state: 'returned', sent: { ...sent, decision: 'return', decidedBy: '高远', reason: '不对' } },
    '送审第 2 版',
  ],
  [{ state: 'waiting', mayDecide: false }, '等另一位统筹审核'],
  [{ state: 'waiting', mayDecide: true }, '去审核'],
  [{ state: 'approved', sent: { ...sent, decision: 'approve', decidedBy: '高远' } }, '发布第 2 版'],
  [{ required: false, state: 'none', sent: null }, '发布第 2 版'],
])('before %j the check leads to %s', (given, button) => {
  const editor = editorWith(given)
  const whole = { ...content, place: '示范区', topics: ['住房'], benefits: [benefit] }
  render(
    <CheckPanel
      editor={{
        ...editor,
        copy: editor.copy && { ...editor.copy, content: { ...whole, gist: '每月 1800 元' } },
      }}
      title="发布前检查"
    />,
  )
  expect(screen.getByRole('button', { name: button })).toBeTruthy()
})
