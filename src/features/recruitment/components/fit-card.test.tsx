import { fireEvent, screen } from '@testing-library/react'
import type { Asked, Facts, Known } from '@talent/contract/eligibility'
import type { Post } from '@talent/contract/recruitment'
import { useSituation } from '@/features/self-check'
import { go } from '@/lib/navigate'
import { aPost } from '@/testing/reading'
import { render } from '@/testing/render'
import { FitCard } from './fit-card'

jest.mock('@/lib/navigate', () => ({ ...jest.requireActual('@/lib/navigate'), go: jest.fn() }))
jest.mock('@/features/self-check/use-situation', () => ({
  useSituation: jest.fn(),
}))

const ON = '2026-11-24'
const known = (said: Record<Asked, Known['value']>) => {
  const facts: Facts = Object.fromEntries(
    Object.entries(said).map(([asked, value]) => [asked, { value, on: ON }]),
  )
  jest.mocked(useSituation).mockReturnValue({ situation: { facts, on: ON }, unsure: new Set<Asked>() })
}
const card = (over: Partial<Post>) =>
  render(<FitCard post={aPost({ major: null, ...over, ageCountedOn: ON })} />)
const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

test('each rule is said in the post’s own words: what is lacking first, then what is to be looked at, then what holds', () => {
  known({ degree: '博士研究生', workYears: 2, birthDate: '1981-05-01' })
  card({ education: '博士研究生', age: '45周岁以下', experience: '5年以上' })
  const [first, second, third] = rows()
  expect(first).toMatch(/^经历：5年以上不满足您：2 年/)
  expect(second).toMatch(/^年龄：45周岁以下待核实/)
  expect(third).toMatch(/^学历：博士研究生满足您：博士研究生/)
  expect(screen.getByText('差 1 项')).toBeInTheDocument()
  expect(screen.getByText(/差的也能报，由招聘单位定/)).toBeInTheDocument()
})

test('all that is asked holds: 适合; a rule nobody understands stays to be looked at', () => {
  known({ degree: '博士研究生' })
  const { unmount } = card({ education: '本科及以上', age: null })
  expect(screen.getByText('适合')).toBeInTheDocument()
  unmount()
  card({ education: '本科及以上', age: '见公告' })
  expect(screen.getByText('1 项待核实')).toBeInTheDocument()
})

test('before anything is known nothing is judged, and one press begins', () => {
  known({})
  card({ education: '本科及以上' })
  expect(screen.queryAllByRole('listitem')).toHaveLength(0)
  fireEvent.click(screen.getByText('开始答'))
  expect(go).toHaveBeenCalledWith('selfCheck')
})

test('a post that asks nothing, or tells men from women, has no card', () => {
  known({ degree: '本科', gender: '女', heightCm: 160 })
  const { container } = card({ education: '不限', age: '男45岁以下，女40岁以下' })
  expect(container.textContent).toBe('')
})
