import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { answer, noAnswer, sent } from '@/testing/answer'
import { aPolicySummary } from '@/testing/reading'
import { render } from '@/testing/render'
import { showPage } from '@/testing/taro'
import { PolicyBrowser } from './policy-browser'
import { PolicyCard } from './policy-card'

const facets = {
  topic: [{ value: '住房', count: 8 }],
  level: [{ value: '市', count: 20 }],
  place: [{ value: '郑州市', count: 12 }],
  validity: [{ value: 'in_force', count: 9 }],
}
const page = (titles: string[]) => ({
  items: titles.map((title) => aPolicySummary({ id: title, title })),
  total: titles.length,
  nextCursor: null,
  facets,
})
const lastUrl = () => decodeURIComponent(sent().at(-1)?.url ?? '')

const address = () => decodeURIComponent(window.location.hash)
beforeEach(() => {
  window.location.hash = '#/pages/policy/index'
})

test('a link opens the list as it was, and what is picked is in the address', async () => {
  const router = Taro as unknown as { routerParams: Record<string, string> }
  router.routerParams = { topic: '住房', applying: 'open', order: 'date', q: '租房' }
  answer(200, page(['租房补助']))
  render(<PolicyBrowser />)
  router.routerParams = {}
  await screen.findByText('共 1 项')
  expect(lastUrl()).toBe('/api/policies?q=租房&topic=住房&applying=open&order=date')
  expect(screen.getByRole('radio', { name: '住房' })).toBeChecked()
  expect(screen.getByPlaceholderText('搜政策、事项或条款')).toHaveValue('租房')
  expect(address()).toBe('#/pages/policy/index?q=租房&topic=住房&applying=open&order=date')

  answer(200, page(['租房补助', '人才公寓']))
  fireEvent.click(screen.getByRole('radio', { name: '全部' }))
  await screen.findByText('共 2 项')
  expect(address()).toBe('#/pages/policy/index?q=租房&applying=open&order=date')
})

test('whoever comes back by the tab bar finds the list as it was, and its address; another page keeps its own', async () => {
  answer(200, page(['生活补贴', '购房补贴']))
  render(<PolicyBrowser />)
  answer(200, page(['购房补贴']))
  fireEvent.click(await screen.findByRole('radio', { name: '住房' }))
  await screen.findByText('共 1 项')
  expect(address()).toBe('#/pages/policy/index?topic=住房')
  window.location.hash = '#/packages/policy/detail/index?id=x'
  showPage()
  expect(address()).toBe('#/packages/policy/detail/index?id=x')
  window.location.hash = '#/pages/policy/index'
  showPage()
  expect(address()).toBe('#/pages/policy/index?topic=住房')
})

test('searches by itself once typing pauses, and at once with Enter', async () => {
  answer(200, page(['生活补贴', '购房补贴']))
  render(<PolicyBrowser />)
  expect(await screen.findByText('共 2 项')).toBeInTheDocument()

  jest.useFakeTimers()
  answer(200, page(['购房补贴']))
  const field = screen.getByPlaceholderText('搜政策、事项或条款')
  fireEvent.change(field, { target: { value: '购' } })
  fireEvent.change(field, { target: { value: '购房' } })
  expect(sent()).toHaveLength(1)
  act(() => void jest.advanceTimersByTime(500))
  jest.useRealTimers()
  await waitFor(() => expect(lastUrl()).toBe('/api/policies?q=购房'))
  expect(sent()).toHaveLength(2)
  expect(await screen.findByText('共 1 项')).toBeInTheDocument()
})

test('a topic is one press; level and place are in the sheet with their counts, and the button says where they lead', async () => {
  answer(200, page(['生活补贴', '购房补贴']))
  render(<PolicyBrowser />)
  answer(200, page(['购房补贴']))
  fireEvent.click(await screen.findByRole('radio', { name: '住房' }))
  await waitFor(() => expect(lastUrl()).toBe('/api/policies?topic=住房'))

  fireEvent.click(screen.getByText('筛选'))
  const sheet = screen.getByRole('dialog', { name: '筛选' })
  answer(200, page(['购房补贴']))
  fireEvent.click(within(sheet).getByText('郑州市 12'))
  await waitFor(() => expect(lastUrl()).toBe('/api/policies?topic=住房&place=郑州市'))
  expect(await within(sheet).findByText('看 1 项')).toBeInTheDocument()
})

test('validity is picked by its word and asked for by its code', async () => {
  answer(200, page(['生活补贴', '购房补贴']))
  render(<PolicyBrowser />)
  await screen.findByText('共 2 项')
  fireEvent.click(screen.getByText('筛选'))
  const sheet = screen.getByRole('dialog', { name: '筛选' })
  answer(200, page(['购房补贴']))
  fireEvent.click(within(sheet).getByText('执行中 9'))
  await waitFor(() => expect(lastUrl()).toBe('/api/policies?validity=in_force'))
  expect(await within(sheet).findByText('看 1 项')).toBeInTheDocument()
})

test("every card of another place says that it is for reference, the own place's don't", async () => {
  const policies = [
    aPolicySummary({ id: 'own', place: '平顶山市' }),
    aPolicySummary({ id: 'province', level: '省', place: '河南省' }),
    aPolicySummary({ id: 'one', place: '郑州市' }),
    aPolicySummary({ id: 'two', place: '广州市' }),
  ]
  answer(200, { ...page([]), items: policies, total: policies.length })
  render(<PolicyBrowser />)
  await screen.findByText('共 4 项')
  const cards = screen.getAllByText('供参考').map((mark) => mark.closest('.cap')?.textContent)
  expect(cards).toEqual(['郑州市', '广州市'].map((place): unknown => expect.stringContaining(place)))
})

test('nothing found offers to lift the conditions', async () => {
  answer(200, page(['生活补贴']))
  render(<PolicyBrowser />)
  answer(200, page([]))
  fireEvent.click(await screen.findByRole('radio', { name: '住房' }))
  expect(await screen.findByText('没有找到相关政策')).toBeInTheDocument()
  // The list as a whole was read before: shown again without asking.
  fireEvent.click(screen.getByText('清空条件'))
  expect(await screen.findByText('生活补贴', { selector: '.h-title' })).toBeInTheDocument()
  expect(lastUrl()).toBe('/api/policies?topic=住房')
})

test('where several conditions find nothing, each can be lifted alone', async () => {
  answer(200, page(['生活补贴']))
  render(<PolicyBrowser />)
  answer(200, page([]))
  fireEvent.click(await screen.findByRole('radio', { name: '住房' }))
  await screen.findByText('没有找到相关政策')
  const field = screen.getByPlaceholderText('搜政策、事项或条款')
  answer(200, page([]))
  answer(200, page(['租房补助']))
  fireEvent.change(field, { target: { value: '租房' } })
  // Asked for to be counted; the press then shows what has come already.
  expect(await screen.findByText('去掉“租房”，有 0 项')).toBeInTheDocument()
  fireEvent.click(await screen.findByText('去掉“住房”，有 1 项'))
  expect(lastUrl()).toBe('/api/policies?q=租房')
  expect(await screen.findByText('共 1 项')).toBeInTheDocument()
})

test('what was picked behind 筛选 stands above the list, and is lifted there', async () => {
  const router = Taro as unknown as { routerParams: Record<string, string> }
  router.routerParams = { level: '市', applying: 'open' }
  answer(200, page(['租房补助']))
  render(<PolicyBrowser />)
  router.routerParams = {}
  await screen.findByText('共 1 项')
  answer(200, page(['租房补助', '人才公寓']))
  fireEvent.click(screen.getByRole('button', { name: '去掉“市”' }))
  expect(await screen.findByText('共 2 项')).toBeInTheDocument()
  expect(lastUrl()).toBe('/api/policies?applying=open')
})

test('the order is changed by a press, and asked for', async () => {
  answer(200, page(['生活补贴']))
  render(<PolicyBrowser />)
  answer(200, page(['生活补贴']))
  fireEvent.click(await screen.findByRole('button', { name: '最相关在前，换成最新在前' }))
  await waitFor(() => expect(lastUrl()).toBe('/api/policies?order=date'))
})

test('what was searched for stands out in the title, the sentence and a piece of the text', async () => {
  const hits = {
    marks: { title: [[2, 4]], docNo: [], gist: [[0, 2]] },
    excerpt: { text: '第五条：硕士购房', marks: [[4, 6]] },
  }
  const found = {
    ...aPolicySummary({ title: '人才购房补贴', gist: '博士每月 1500 元' }),
    applying: 'open',
    hits,
  }
  answer(200, { ...page([]), items: [found], total: 1 })
  const { container } = render(<PolicyBrowser />)
  await screen.findByText('共 1 项')
  expect(Array.from(container.querySelectorAll('.marked'), (mark) => mark.textContent)).toEqual([
    '购房',
    '博士',
    '硕士',
  ])
  expect(container.querySelector('.h-title')?.textContent).toBe('人才购房补贴')
})

test('a failure says so and offers to try again', async () => {
  noAnswer()
  render(<PolicyBrowser />)
  expect(await screen.findByText('没能加载政策')).toBeInTheDocument()
  answer(200, page(['生活补贴']))
  fireEvent.click(screen.getByText('重试'))
  expect(await screen.findByText('共 1 项')).toBeInTheDocument()
})

test('in the large-text mode the filters take the page over instead of a sheet', async () => {
  answer(200, page(['生活补贴']))
  render(<PolicyBrowser />, { largeText: true })
  await screen.findByText('共 1 项')
  fireEvent.click(screen.getByText('筛选'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('radiogroup', { name: '主题' })).toBeInTheDocument()
  fireEvent.click(screen.getByText('看 1 项'))
  expect(screen.getByText('共 1 项')).toBeInTheDocument()
})

test('a card of a policy no self-check looks at says so, with its clause and its telephone', () => {
  const unchecked = { clause: '申请条件', phone: '0375-0000000' }
  const { rerender } = render(<PolicyCard policy={{ ...aPolicySummary(), applying: 'open', unchecked }} />)
  expect(screen.getByText('未纳入自测：请对照“申请条件”，或打 0375-0000000')).toBeInTheDocument()
  rerender(<PolicyCard policy={{ ...aPolicySummary(), applying: 'open' }} />)
  expect(screen.queryByText(/未纳入自测/)).toBeNull()
})

test('与我有关 opens a page of its own and leaves the list as it is', async () => {
  answer(200, page(['生活补贴', '购房补贴']))
  render(<PolicyBrowser />)
  await screen.findByText('共 2 项')
  expect(screen.getByRole('link', { name: '全部' })).toHaveAttribute('aria-current', 'page')
  fireEvent.click(screen.getByRole('link', { name: '与我有关' }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/policy/own/index' })
  expect(sent()).toHaveLength(1)
})
