import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { aCommissioner, aMe } from '@/testing/factories'
import { render } from '@/testing/render'
import { CommissionerCard } from './commissioner-card'
import { HomeHero } from './home-hero'

describe('the greeting', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  test.each([
    // China is eight hours ahead of UTC, whatever clock the device shows.
    ['2026-11-24T00:30:00Z', '周予安，早上好'],
    ['2026-11-24T06:32:00Z', '周予安，下午好'],
    ['2026-11-24T12:00:00Z', '周予安，晚上好'],
  ])('%s', (now, words) => {
    jest.setSystemTime(new Date(now))
    render(<HomeHero me={aMe()} waiting={1} />)
    expect(screen.getByRole('heading', { name: words })).toBeInTheDocument()
    expect(screen.getByText('11月24日 周二')).toBeInTheDocument()
    expect(screen.getByText('1 件事')).toBeInTheDocument()
  })
})

test('nothing waiting is said calmly; unread news has a way to it', () => {
  render(<HomeHero me={aMe({ unread: 2 })} waiting={0} />)
  expect(screen.getByText('没有等您处理的事')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('link', { name: '消息，2 条未读' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/account/inbox/index' })
})

test('the commissioner is called at the office, and written to where they last wrote', () => {
  const commissioner = {
    ...aCommissioner(),
    latestMessage: { requestId: 'r1', text: '学位已提交核对', at: '2026-11-24T02:20:00Z' },
  }
  render(<CommissionerCard commissioner={commissioner} open={[]} />)
  expect(screen.getByText('今日在岗')).toBeInTheDocument()
  expect(screen.getByText('学位已提交核对')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '给林专员打电话' }))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0375-0000001' })
  fireEvent.click(screen.getByRole('button', { name: '给林专员发消息' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/service/request/index?id=r1' })
})

test('in the large-text mode calling comes first and the quote is left out', () => {
  const commissioner = {
    ...aCommissioner({ onDuty: false }),
    latestMessage: { requestId: 'r1', text: '学位已提交核对', at: '2026-11-24T02:20:00Z' },
  }
  render(<CommissionerCard commissioner={commissioner} open={[]} />, { largeText: true })
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['打电话', '发消息'])
  expect(screen.getByText('今日不在岗')).toBeInTheDocument()
  expect(screen.queryByText('学位已提交核对')).toBeNull()
})
