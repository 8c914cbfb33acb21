import { fireEvent, screen } from '@testing-library/react'
import type { Asked, Facts, Known } from '@talent/contract/eligibility'
import type { FairPost } from '@talent/contract/fair'
import { useSituation } from '@/features/self-check'
import { go } from '@/lib/navigate'
import { render } from '@/testing/render'
import { useFairPosts } from '../api'
import { FittingPosts } from './fitting-posts'

jest.mock('@/lib/navigate', () => ({ ...jest.requireActual('@/lib/navigate'), go: jest.fn() }))
jest.mock('@/features/self-check/use-situation', () => ({ useSituation: jest.fn() }))
jest.mock('../api', () => ({ useFairPosts: jest.fn() }))

const ON = '2026-11-24'
const known = (said: Record<Asked, Known['value']>) => {
  const facts: Facts = Object.fromEntries(
    Object.entries(said).map(([asked, value]) => [asked, { value, on: ON }]),
  )
  jest.mocked(useSituation).mockReturnValue({ situation: { facts, on: ON }, unsure: new Set<Asked>() })
}
const post = (id: string, education: string | null, over: Partial<FairPost> = {}): FairPost => ({
  ...{ id, title: `岗位 ${id}`, employer: '甲公司', stand: 'C-07', education, major: null, age: null },
  ...{ experience: null, skillLevel: null, ageCountedOn: ON, ...over },
})
const show = (...posts: FairPost[]) => {
  ;(useFairPosts as unknown as jest.Mock).mockReturnValue({ data: { posts } })
  return render(<FittingPosts fairId="f1" />)
}
const rows = () => screen.getAllByRole('link').map(({ textContent }) => textContent)

test('what fits comes first, then what lacks least; what one lacks is said, and nothing is left out', () => {
  known({ degree: '硕士研究生', workYears: 1 })
  show(
    post('a', '博士研究生', { experience: '5年以上' }),
    post('b', '博士研究生'),
    post('c', '硕士研究生及以上', { age: '35周岁以下' }),
    post('d', '本科及以上'),
    post('e', '不限'),
  )
  expect(screen.getByText('适合您的 2 个岗位')).toBeVisible()
  expect(rows()).toEqual([
    expect.stringMatching(/^岗位 d甲公司，展位 C-07适合/),
    expect.stringMatching(/^岗位 c.*1 项待核实/),
    expect.stringMatching(/^岗位 b.*差 1 项/),
  ])
  fireEvent.click(screen.getByText('看另外 1 个'))
  expect(rows()[3]).toMatch(/^岗位 a.*差 2 项/)
  fireEvent.click(screen.getByText('岗位 b'))
  expect(go).toHaveBeenCalledWith('post', { id: 'b' })
})

test('nothing fits: it says so; nothing is known: one press begins; nothing is asked: there is no card', () => {
  known({ degree: '大专' })
  const { unmount } = show(post('a', '博士研究生'))
  expect(screen.getByText('离您最近的岗位')).toBeVisible()
  unmount()
  known({})
  const again = show(post('a', '博士研究生'))
  fireEvent.click(screen.getByText('开始答'))
  expect(go).toHaveBeenCalledWith('selfCheck')
  again.unmount()
  expect(show(post('a', '不限')).container.textContent).toBe('')
})
