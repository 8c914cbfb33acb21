import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Known, Leaf } from '@talent/contract/eligibility'
import type { PolicyInPlay } from '@talent/contract/self-check'
import { useSession } from '@/features/account'
import { provideDraftOwner } from '@/lib/kept-draft'
import { render } from '@/testing/render'
import { NOBODYS, type OwnFacts } from '../own-facts'
import { OwnPanel } from './own-panel'
import { SelfCheckPanel } from './self-check-panel'

const leaf = (more: Pick<Leaf, 'fact' | 'operator' | 'value' | 'summary'>): Leaf => ({
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
const founder = leaf({ fact: 'firstBusiness', operator: 'eq', value: true, summary: '首次创业' })
const used = leaf({ fact: 'hireAlreadyUsed', operator: 'eq', value: true, summary: '不能已享受过' })
const policy = (id: string, title: string, condition: PolicyInPlay['condition']): PolicyInPlay => ({
  ...{ id, title, topics: [id], expiresOn: null, demo: true, exclusions: [], matter: null, condition },
  benefits: [
    {
      ...{ name: title, appliesTo: null, amount: '每月 1500 元', period: null, cap: null },
      sum: { per: 'month', yuan: 1500, months: 36 },
    },
  ],
})
const POLICIES = [
  policy('found', '创业补贴', founder),
  policy('settle', '安家补助', doctor),
  policy('rent', '租房补助', insured),
  policy('visit', '学术补助', { not: used }),
]
const said = (value: Known['value']): Known => ({ value, on: '2026-11-20' })
const kept = (facts: OwnFacts['answered']): OwnFacts => ({ ...NOBODYS, answered: facts })
const open = (own: OwnFacts, policies = POLICIES) =>
  render(<OwnPanel policies={policies} own={own} unchecked={[]} title="与我有关" />)
const titles = () =>
  screen.getAllByText(/^(创业补贴|安家补助|租房补助|学术补助)$/).map((one) => one.textContent)

test('with nothing answered it is one card that leads to the questions', () => {
  open(NOBODYS)
  expect(screen.queryByText('租房补助')).toBeNull()
  fireEvent.click(screen.getByText('查能享受什么'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/policy/self-check/index' })
})

test('the best comes first; each says its verdict and the one reason that tells most, with what was answered and the clause', () => {
  open(kept({ degree: said('博士研究生'), socialInsuranceMonths: said(8), hireAlreadyUsed: said(true) }))
  const order = titles().filter((title, at, all) => all.indexOf(title) === at)
  expect(order).toEqual(['安家补助', '租房补助', '创业补贴', '学术补助'])
  for (const verdict of ['可享受', '差一点', '还要再问', '暂不符合'])
    expect(screen.getByText(verdict)).toBeTruthy()
  expect(screen.getByText('满足：博士研究生，您：博士研究生；第五条')).toBeTruthy()
  expect(screen.getByText('不满足：连续缴社保满 12 个月，您：8 个月；第五条')).toBeTruthy()
  expect(screen.getByText(/再满 4 个月/)).toBeTruthy()
  expect(screen.getByText('还有 1 题没有答，答完就知道')).toBeTruthy()
  expect(screen.getByText('不满足：不能已享受过，您：是；第五条')).toBeTruthy()
})

test('what is closed is there with its day, whatever topics one looks at in the questions', () => {
  const check = render(<SelfCheckPanel policies={POLICIES} own={NOBODYS} title="查能享受什么" />)
  fireEvent.click(screen.getByText('rent 1'))
  check.unmount()
  const shut = { ...POLICIES[1], shut: { why: 'full', on: '2026-11-20' } } as PolicyInPlay
  open(kept({ degree: said('博士研究生') }), [shut, ...POLICIES.slice(2)])
  expect(titles()).toContain('安家补助')
  expect(screen.getByText('现在不能申请：名额已满，2026年11月20日起不再受理')).toBeTruthy()
})

test('of what one person answered on this phone the next one who signs in sees nothing', () => {
  provideDraftOwner(() => useSession.getState().accountId)
  const signIn = (accountId: string) => act(() => useSession.setState({ accountId, token: accountId }))
  signIn('a')
  const check = render(
    <SelfCheckPanel policies={[POLICIES[1] as PolicyInPlay]} own={NOBODYS} title="查能享受什么" />,
  )
  fireEvent.click(screen.getByRole('radio', { name: '博士研究生' }))
  check.unmount()
  const mine = open(NOBODYS)
  expect(screen.getByText('可享受')).toBeTruthy()
  mine.unmount()
  signIn('b')
  open(NOBODYS)
  expect(screen.queryByText('安家补助')).toBeNull()
  expect(screen.getByText('还不知道哪些和您有关')).toBeTruthy()
})
