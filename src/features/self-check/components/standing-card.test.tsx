import { fireEvent, screen } from '@testing-library/react'
import type { Facts, Leaf } from '@talent/contract/eligibility'
import { assess, type PolicyInPlay } from '@talent/contract/self-check'
import { go } from '@/lib/navigate'
import { aPolicy } from '@/testing/reading'
import { render } from '@/testing/render'
import type { PolicyStanding } from '../use-standing'
import { StandingCard } from './standing-card'

jest.mock('@/lib/navigate', () => ({ ...jest.requireActual('@/lib/navigate'), go: jest.fn() }))

const ON = '2026-11-24'
const leaf = (more: Pick<Leaf, 'fact' | 'operator' | 'value' | 'summary'>): Leaf => ({
  ...more,
  clause: '第五条',
})
const IN_PLAY: PolicyInPlay = {
  ...{ id: 'rent', title: '租房补助', topics: [], expiresOn: null, demo: true, exclusions: [], benefits: [] },
  matter: 'housing-allowance',
  condition: {
    all: [
      leaf({ fact: 'degree', operator: 'gte', value: '硕士研究生', summary: '硕士以上' }),
      leaf({ fact: 'socialInsuranceMonths', operator: 'gte', value: 12, summary: '社保满 12 个月' }),
      leaf({ fact: 'lawAbiding', operator: 'eq', value: true, summary: '遵纪守法' }),
    ],
  },
}
const standing = (said: Record<string, Facts[string]['value']>): PolicyStanding => {
  const facts = Object.fromEntries(Object.entries(said).map(([asked, value]) => [asked, { value, on: ON }]))
  const situation = { facts, on: ON }
  return {
    ...{ assessed: assess(IN_PLAY, situation), situation, unsure: new Set<string>() },
    visitors: { waiting: 0, take: jest.fn(), leave: jest.fn() },
  }
}
const card = (of: PolicyStanding) =>
  render(<StandingCard policy={aPolicy({ id: 'rent', level: '区', place: '示范区' })} standing={of} />)

test('each condition says 满足, 不满足 or 待核实 with its clause and what was said; one tap goes on with what is missing', () => {
  card(standing({ degree: '硕士研究生', socialInsuranceMonths: 8 }))
  expect(screen.getByText('1 条满足，1 条不满足，1 条待核实')).toBeInTheDocument()
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(rows[0]).toMatch(/^社保满 12 个月不满足您：8 个月第五条/)
  expect(rows[1]).toMatch(/^遵纪守法待核实/)
  expect(rows[0]).toMatch(/怎样能满足：.*由社保经办机构核实，凭社会保险参保缴费证明/)
  expect(rows[1]).toMatch(/由公安部门核实，凭无犯罪记录证明/)
  expect(rows[2]).toMatch(/^硕士以上满足您：硕士研究生/)
  expect(screen.queryByText('去申请')).toBeNull()
})

test('before anything was answered nothing is called 待核实, and a tap asks about this policy alone', () => {
  card(standing({}))
  expect(screen.queryAllByRole('listitem')).toHaveLength(0)
  fireEvent.click(screen.getByRole('button', { name: '最多 3 题，开始答' }))
  expect(go).toHaveBeenCalledWith('selfCheck', { policy: 'rent' })
})

test('what one may have leads to the application, with what is known', () => {
  card(standing({ degree: '博士研究生', socialInsuranceMonths: 24, lawAbiding: true }))
  fireEvent.click(screen.getByRole('button', { name: '去申请' }))
  expect(go).toHaveBeenCalledWith('matter', { code: 'housing-allowance', fill: 'yes' })
})

test('a policy of this place that isn’t in the self-check says so; another place’s says nothing', () => {
  const { rerender } = card('not-in-play')
  expect(screen.getByText(/未纳入自测/)).toBeInTheDocument()
  rerender(<StandingCard policy={aPolicy({ level: '市', place: '郑州市' })} standing="not-in-play" />)
  expect(screen.queryByText(/未纳入自测/)).toBeNull()
})
