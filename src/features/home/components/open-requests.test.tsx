import { fireEvent, screen, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { RequestSummary } from '@talent/contract/service-request'
import { aNextStep, aRatingOffer, aSummary } from '@/testing/factories'
import { render } from '@/testing/render'
import { OpenRequests } from './open-requests'

const resolved = (id: string) =>
  aSummary({
    id,
    matterTitle: `事项${id}`,
    state: 'resolved',
    outcome: 'solved',
    result: '已安排，周一报到',
    nextStep: aRatingOffer(),
  })
const declined = aSummary({ id: 'd', state: 'declined', nextStep: null, result: '未满 24 个月' })
const show = (requests: RequestSummary[], largeText = false) =>
  render(<OpenRequests requests={requests} total={1} error={undefined} onRetry={() => undefined} />, {
    largeText,
  })
const filled = () =>
  screen.getAllByRole('button').filter(({ className }) => className.includes('btn--primary'))

describe('正在办理', () => {
  it('tells what has come of a request before what goes on, with one filled 评价', () => {
    show([resolved('1'), resolved('2'), declined, aSummary({ id: 'o' })])
    const cards = screen.getAllByRole('link')
    expect(cards[0]).toHaveTextContent('已安排，周一报到')
    expect(cards[2]).toHaveTextContent('未满 24 个月')
    expect(filled().map(({ textContent }) => textContent)).toEqual(['评价'])
    fireEvent.click(within(cards[1] as HTMLElement).getByRole('button', { name: '评价事项2' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('evaluate/index?id=2') })
  })

  it('in large letters likewise, each card with its one button', () => {
    show([resolved('1'), declined, aSummary({ id: 'o' })], true)
    expect(screen.getByText('有结果了')).toBeInTheDocument()
    expect(screen.getByText('已安排，周一报到')).toBeInTheDocument()
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '评价',
      '看答复',
      '看进度',
    ])
    expect(filled()).toHaveLength(1)
  })

  it('in large letters what was promised for later has its day and leads there', () => {
    const handInStep = aNextStep({ actor: 'talent', what: '补交居住证明', dueOn: '2026-11-26', remaining: 2 })
    show([aSummary({ id: 'o', handInStep })], true)
    expect(screen.getByText('轮到您')).toBeInTheDocument()
    expect(screen.getByText('补交居住证明')).toBeInTheDocument()
    expect(screen.getByText('剩 2 个工作日')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '去补交' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('supplement/index?id=o') })
  })
})
