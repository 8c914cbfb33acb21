import { fireEvent, screen, within } from '@testing-library/react'
import type { Leaf } from '@talent/contract/eligibility'
import type { PolicyInPlay } from '@talent/contract/self-check'
import { render } from '@/testing/render'
import { ResultPanel } from './result-panel'
import { SelfCheckPanel } from './self-check-panel'

const leaf = (more: Partial<Leaf> & Pick<Leaf, 'fact' | 'operator' | 'value' | 'summary'>): Leaf => ({
  clause: '第五条',
  ...more,
})
const insured = leaf({
  fact: 'socialInsuranceMonths',
  operator: 'gte',
  value: 12,
  summary: '连续缴社保满 12 个月',
})
const doctor = leaf({ fact: 'degree', operator: 'gte', value: '博士研究生', summary: '博士研究生' })
const row = (name: string, yuan: number, per: 'once' | 'month'): PolicyInPlay['benefits'][number] => ({
  ...{ name, appliesTo: null, period: null, cap: null },
  amount: per === 'once' ? `${yuan} 元` : `每月 ${yuan} 元`,
  sum: per === 'once' ? { per, yuan } : { per, yuan, months: 36 },
})
const POLICIES: PolicyInPlay[] = [
  {
    ...{ id: 'rent', title: '租房补助', topics: [], expiresOn: null, demo: true, exclusions: [] },
    condition: insured,
    benefits: [row('租房补助', 1500, 'month')],
  },
  {
    ...{ id: 'settle', title: '安家补助', topics: [], expiresOn: null, demo: true, exclusions: [] },
    condition: { all: [doctor, insured] },
    benefits: [row('安家补助', 100_000, 'once')],
  },
]
const check = () => render(<SelfCheckPanel policies={POLICIES} title="查能享受什么" />)
const result = () => render(<ResultPanel policies={POLICIES} title="核对结果" />)
const press = (name: string | RegExp) => fireEvent.click(screen.getByText(name))
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }))

test('the most telling question comes first; an answer moves the results at once, and the next question follows', () => {
  check()
  expect(screen.getByText('您在本地连续缴社保多久了？')).toBeTruthy()
  expect(screen.getByText(/这一题关系到 2 项政策/)).toBeTruthy()
  expect(screen.getByText(/最多还要 2 题/)).toBeTruthy()
  choose('12 个月以上')
  expect(screen.getByText('刚才这一答，“租房补助”变成可享受')).toBeTruthy()
  press('下一题')
  expect(screen.getByText('您的最高学历是？')).toBeTruthy()
  choose('博士研究生')
  expect(screen.getByText(/都问完了/)).toBeTruthy()
  expect(screen.getByText('看结果')).toBeTruthy()
})

test('下一题 without an answer says what to do and stays', () => {
  check()
  press('下一题')
  expect(screen.getByText(/请先选一个答案/)).toBeTruthy()
  expect(screen.queryByText('您的最高学历是？')).toBeNull()
})

test('不清楚 is never a no, and what was answered can be changed', () => {
  check()
  choose(/^不清楚/)
  const answered = screen.getByText('您答过的').parentElement as HTMLElement
  expect(within(answered).getByText('不清楚')).toBeTruthy()
  press('下一题')
  fireEvent.click(within(answered).getByText('不清楚'))
  choose('不到 12 个月')
  expect(within(answered).getByText('不到 12 个月')).toBeTruthy()
})

test('a result that is no yes says which condition stands in the way, what was answered and the clause', () => {
  const { unmount } = check()
  choose('不到 12 个月')
  unmount()
  result()
  press(/^差一点 1/)
  const why = /不满足：连续缴社保满 12 个月，您：不到 12 个月；第五条/
  expect(screen.getByText(why)).toBeTruthy()
  press(/^暂不符合 1/)
  expect(screen.getByText('安家补助')).toBeTruthy()
  expect(screen.getByText(why)).toBeTruthy()
})

test('what may be had is summed, once and month by month apart', () => {
  const { unmount } = check()
  choose('12 个月以上')
  press('下一题')
  choose('博士研究生')
  unmount()
  result()
  expect(screen.getByText('您可享受 2 项')).toBeTruthy()
  expect(screen.getByText('10 万元')).toBeTruthy()
  expect(screen.getByText('1500 元')).toBeTruthy()
  expect(screen.getByText('每月，最长 36 个月')).toBeTruthy()
})
