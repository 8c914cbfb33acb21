import { aNoticeSummary, aPolicySummary } from '@/testing/reading'
import { latestNews } from './news'

test('notices and policies in one list, newest first, undated ones left out', () => {
  const news = latestNews(
    [
      aNoticeSummary({ publishedOn: '2026-11-16' }),
      aNoticeSummary({
        id: 'old',
        issue: null,
        title: '旧公告',
        publishedOn: '2020-10-21',
        phase: 'undated',
        applyUntil: null,
      }),
      aNoticeSummary({ id: 'undated', publishedOn: null }),
    ],
    [aPolicySummary({ publishedOn: '2026-11-19' })],
    3,
  )
  expect(news.map(({ id }) => id)).toEqual(['zz-living-2024', 'demo-12', 'old'])
})

test('a numbered notice is told by its number and size, with the last day to apply', () => {
  const [item] = latestNews(
    [aNoticeSummary({ publishedOn: '2026-11-16', postCount: 28, headcount: 41 })],
    [],
    3,
  )
  expect(item).toMatchObject({
    title: '第 12 期招聘公告：28 个岗位，招 41 人',
    shortTitle: '第 12 期招聘公告',
    when: '12月4日截止报名',
  })
})
