import { fireEvent, screen, waitFor } from '@testing-library/react'
import { answer, sent } from '@/testing/answer'
import { aNoticeSummary } from '@/testing/reading'
import { render } from '@/testing/render'
import { NoticeBrowser } from './notice-browser'

const facets = {
  phase: [
    { value: 'closed', count: 2 },
    { value: 'open', count: 1 },
  ],
}
const open = aNoticeSummary()
const past = aNoticeSummary({
  id: 'old',
  title: '2017 年公开招聘',
  phase: 'closed',
  applyFrom: null,
  applyUntil: '2017-04-07T09:00:00.000Z',
})

test('what is over is under a heading of its own, with its year', async () => {
  answer(200, { items: [open, past], total: 2, nextCursor: null, facets })
  const { container } = render(<NoticeBrowser />)
  await screen.findByText('往期公告')
  const text = container.textContent ?? ''
  expect(text.indexOf(open.title)).toBeLessThan(text.indexOf('往期公告'))
  expect(text.indexOf('往期公告')).toBeLessThan(text.indexOf(past.title))
  expect(screen.getByText('2017年4月7日截止')).toBeInTheDocument()
})

test('notices are narrowed by whether one can apply; the number leads to as many', async () => {
  answer(200, { items: [open, past], total: 2, nextCursor: null, facets })
  render(<NoticeBrowser />)
  await screen.findByText('往期公告')
  expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual([
    '全部',
    '报名中 1',
    '已截止 2',
  ])
  answer(200, { items: [open], total: 1, nextCursor: null, facets })
  fireEvent.click(screen.getByText('报名中 1'))
  await waitFor(() => expect(screen.queryByText('往期公告')).toBeNull())
  expect(sent().at(-1)?.url).toContain('phase=open')
})
