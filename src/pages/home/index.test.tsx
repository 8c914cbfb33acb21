import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { startSession } from '@/features/account'
import { aMe, aSession } from '@/testing/factories'
import { aNoticeSummary } from '@/testing/reading'
import { render } from '@/testing/render'
import HomePage from '.'

const list = (...items: unknown[]) => ({ items, total: items.length, nextCursor: null, facets: {} })
const ANSWERS: [path: string, answer: unknown][] = [
  ['/api/requests', { ...list(), counts: { open: 0, ended: 0, waitingOnMe: 0 }, drafts: [] }],
  ['/api/me', aMe()],
  [
    '/api/matters',
    {
      matters: [
        '子女入学',
        '就医保障',
        '优诊卡',
        '疗养体检',
        '配偶就业',
        '人才公寓',
        '落户与居留',
        '人才认定',
      ].map((title) => ({ code: title, title, icon: 'school' })),
    },
  ],
  ['/api/notices', list(aNoticeSummary())],
  ['/api/policies', list()],
]
beforeEach(() => {
  ;(Taro.request as unknown as jest.Mock).mockImplementation(({ url }: { url: string }) => {
    const [, data] = ANSWERS.find(([path]) => url.startsWith(path)) ?? []
    return Promise.resolve({ statusCode: data === undefined ? 404 : 200, data: data ?? {}, header: {} })
  })
})

test('whoever signs in for the first time sees no less than a visitor', async () => {
  const { unmount } = render(<HomePage />)
  const seen = ['正在招聘', '专员能帮您办什么', '子女入学']
  for (const text of seen) await screen.findByText(text)
  unmount()
  startSession(aSession())
  render(<HomePage />)
  await screen.findByText('还没有您的专员')
  for (const text of seen) await screen.findByText(text)
})

test('the first matters are one press from their form, the others on 服务', async () => {
  render(<HomePage />)
  fireEvent.click(await screen.findByText('优诊卡'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/packages/service/matter/index?code=${encodeURIComponent('优诊卡')}`,
  })
  expect(screen.queryByText('疗养体检')).toBeNull()
  fireEvent.click(screen.getByText('全部 8 项'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/service/index' })
})
