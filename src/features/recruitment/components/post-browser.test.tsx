import { fireEvent, screen, waitFor } from '@testing-library/react'
import { answer, sent } from '@/testing/answer'
import { aPostSummary } from '@/testing/reading'
import { render } from '@/testing/render'
import { PostBrowser } from './post-browser'

const TOTAL = 1000
const PER_PAGE = 20
/** The budget of a list of 1,000 posts, of which the page's frame needs its part. */
const MOST_NODES = 300

const facets = { place: [{ value: '科创园', count: 600 }], education: [{ value: '博士', count: 100 }] }
const pageOf = (page: number) => ({
  items: Array.from({ length: PER_PAGE }, (_, index) =>
    aPostSummary({ id: `p${page}-${index}`, title: `岗位 ${page * PER_PAGE + index + 1}` }),
  ),
  total: TOTAL,
  nextCursor: `after-${page}`,
  facets,
})
const lastUrl = () => decodeURIComponent(sent().at(-1)?.url ?? '')

test('of 1,000 posts one page is held, however far one reads', async () => {
  answer(200, pageOf(0))
  const { container } = render(<PostBrowser />)
  expect(await screen.findByText('岗位 1')).toBeInTheDocument()
  expect(screen.getByText('1–20，共 1000')).toBeInTheDocument()
  const counted = [container.querySelectorAll('*').length]
  for (const page of [1, 2, 3]) {
    answer(200, pageOf(page))
    fireEvent.click(screen.getByText('下一页'))
    expect(await screen.findByText(`岗位 ${page * PER_PAGE + 1}`)).toBeInTheDocument()
    expect(lastUrl()).toBe(`/api/posts?cursor=after-${page - 1}`)
    counted.push(container.querySelectorAll('*').length)
  }
  expect(screen.queryByText('岗位 60')).toBeNull()
  expect(screen.getByText('61–80，共 1000')).toBeInTheDocument()
  expect(Math.max(...counted)).toBeLessThanOrEqual(MOST_NODES)
})

test('what the reader picks by a word is asked for by its value', async () => {
  answer(200, { ...pageOf(0), facets: { ...facets, phase: [{ value: 'open', count: 12 }] } })
  render(<PostBrowser />)
  await screen.findByText('岗位 1')
  fireEvent.click(screen.getByText('筛选'))
  answer(200, pageOf(1))
  fireEvent.click(screen.getByText('报名中 12'))
  await waitFor(() => expect(lastUrl()).toBe('/api/posts?phase=open'))
})

test('back is where one came from, without asking again', async () => {
  answer(200, pageOf(0))
  render(<PostBrowser />)
  await screen.findByText('岗位 1')
  answer(200, pageOf(1))
  fireEvent.click(screen.getByText('下一页'))
  await screen.findByText('岗位 21')
  fireEvent.click(screen.getByText('上一页'))
  expect(await screen.findByText('岗位 1')).toBeInTheDocument()
  expect(screen.queryByText('上一页')).toBeNull()
})

test('another filter begins at the first page; nothing found offers to lift it', async () => {
  answer(200, pageOf(0))
  render(<PostBrowser />)
  await screen.findByText('岗位 1')
  answer(200, pageOf(1))
  fireEvent.click(screen.getByText('下一页'))
  await screen.findByText('岗位 21')

  fireEvent.click(screen.getByText('筛选'))
  answer(200, { items: [], total: 0, nextCursor: null, facets })
  fireEvent.click(screen.getByText('博士 100'))
  await waitFor(() => expect(lastUrl()).toBe('/api/posts?education=博士'))
  expect(await screen.findByText('没有找到相关岗位')).toBeInTheDocument()
  fireEvent.click(screen.getByText('清空条件'))
  expect(await screen.findByText('1–20，共 1000')).toBeInTheDocument()
})

test('what is picked stands above the list and is lifted there; the order goes round', async () => {
  answer(200, { ...pageOf(0), facets: { ...facets, payFrom: [{ value: '8000', count: 7 }] } })
  render(<PostBrowser />)
  await screen.findByText('岗位 1')
  fireEvent.click(screen.getByText('筛选'))
  answer(200, pageOf(1))
  fireEvent.click(screen.getByText('8000 元以上 7'))
  await waitFor(() => expect(lastUrl()).toBe('/api/posts?payFrom=8000'))
  expect(await screen.findByText('筛选 1')).toBeInTheDocument()
  answer(200, pageOf(2))
  fireEvent.click(screen.getByRole('button', { name: '最相关在前，换成最新在前' }))
  await waitFor(() => expect(lastUrl()).toBe('/api/posts?payFrom=8000&order=newest'))
  answer(200, pageOf(3))
  fireEvent.click(screen.getByRole('button', { name: '去掉“8000 元以上”' }))
  await waitFor(() => expect(lastUrl()).toBe('/api/posts?order=newest'))
})

test('what was searched for stands out in a row, and of a post that does not show it is quoted, within the budget', async () => {
  const hits = {
    marks: { title: [[0, 2]], employer: [[1, 2]], major: [], education: [] },
    excerpt: { text: '职责：岗位培训', marks: [[3, 5]] },
  }
  const { items } = pageOf(0)
  answer(200, { ...pageOf(0), items: items.map((post) => ({ ...post, hits })) })
  const { container } = render(<PostBrowser />)
  await screen.findByText('1–20，共 1000')
  const row = container.querySelector('.post-line')
  expect(Array.from(row?.querySelectorAll('.marked') ?? [], (mark) => mark.textContent)).toEqual([
    '岗位',
    '新',
    '岗位',
  ])
  expect(row?.querySelector('.h-title')?.textContent).toBe('岗位 1')
  expect(row?.textContent).toContain('职责：岗位培训')
  expect(container.querySelectorAll('*').length).toBeLessThanOrEqual(MOST_NODES)
})

test('where several conditions find nothing, each says what lifting it alone would bring', async () => {
  answer(200, { ...pageOf(0), facets: { ...facets, payFrom: [{ value: '8000', count: 7 }] } })
  render(<PostBrowser />)
  await screen.findByText('岗位 1')
  fireEvent.click(screen.getByText('筛选'))
  answer(200, pageOf(1))
  fireEvent.click(screen.getByText('博士 100'))
  await waitFor(() => expect(lastUrl()).toBe('/api/posts?education=博士'))
  const none = { items: [], total: 0, nextCursor: null, facets }
  answer(200, none)
  answer(200, { ...none, total: 3 })
  fireEvent.click(await screen.findByText('科创园 600'))
  expect(await screen.findByText('没有找到相关岗位')).toBeInTheDocument()
  expect(await screen.findByText('去掉“科创园”，有 1000 个岗位')).toBeInTheDocument()
  expect(await screen.findByText('去掉“博士”，有 3 个岗位')).toBeInTheDocument()
})

describe('最近搜过', () => {
  const box = () => screen.getByRole('textbox', { name: '搜岗位' })
  const look = (words: string) => {
    fireEvent.change(box(), { target: { value: words } })
    fireEvent.blur(box())
    fireEvent.change(box(), { target: { value: '' } })
  }

  test('what was searched for is a press away, together with what else is picked and how it is ordered', async () => {
    answer(200, pageOf(0))
    const { unmount } = render(<PostBrowser />)
    await screen.findByText('岗位 1')
    look('材料')
    unmount()
    answer(200, pageOf(0))
    render(<PostBrowser watch={(filter) => <div>{JSON.stringify(filter)}</div>} />)
    await screen.findByText('岗位 1')
    fireEvent.click(screen.getByText(/在前/))
    fireEvent.click(screen.getByRole('button', { name: '再搜“材料”' }))
    await waitFor(() => expect(lastUrl()).toMatch(/q=材料/))
    expect(lastUrl()).toMatch(/order=newest/)
    // What one may save is what is looked for now.
    expect(screen.getByText(/"q":"材料".*"order":"newest"|"order":"newest".*"q":"材料"/)).toBeInTheDocument()
    expect(box()).toHaveValue('材料')
    expect(screen.queryByText('最近搜过')).toBeNull()
  })

  test('the last ten are kept, the same words once, and all are cleared by a press', async () => {
    answer(200, pageOf(0))
    const { container } = render(<PostBrowser />)
    await screen.findByText('岗位 1')
    for (const word of '甲乙丙丁戊己庚辛壬癸子甲') look(word)
    fireEvent.click(screen.getByRole('button', { name: '还有 7 个最近搜过的' }))
    const words = screen.getAllByRole('button', { name: /^再搜/ }).map((one) => one.textContent)
    expect(words.join('')).toBe('甲子癸壬辛庚己戊丁丙')
    expect(container.querySelectorAll('*').length).toBeLessThanOrEqual(MOST_NODES)
    fireEvent.click(screen.getByRole('button', { name: '清空最近搜过的' }))
    expect(screen.queryByText('最近搜过')).toBeNull()
  })
})
