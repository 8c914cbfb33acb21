import { screen } from '@testing-library/react'
import { aClock, aNextStep, aRatingOffer, aSummary } from '@/testing/factories'
import { render } from '@/testing/render'
import { RequestNextStep } from './request-next-step'

const handInStep = aNextStep({
  actor: 'talent',
  who: '周予安',
  what: '补交居住证明',
  dueOn: '2026-11-25',
  remaining: 1,
})
const show = (viewer: 'talent' | 'commissioner', remaining = 1) =>
  render(
    <RequestNextStep
      request={{
        ...aSummary(),
        viewer,
        handInStep: { ...handInStep, remaining },
      }}
    />,
  )

describe('what was promised for later is beside the main step', () => {
  it('for the talent', () => {
    show('talent')
    expect(screen.getByText('与学校核对学位')).toBeInTheDocument()
    expect(screen.getByText('轮到您：')).toBeInTheDocument()
    expect(screen.getByText('补交居住证明')).toBeInTheDocument()
  })

  it('for the commissioner', () => {
    show('commissioner')
    expect(screen.getByText('周予安')).toBeInTheDocument()
    expect(screen.getByText('补交居住证明')).toBeInTheDocument()
  })

  it('once missed it says how to go on, and blames nobody', () => {
    show('talent', -2)
    expect(screen.getByText(/已过这一天，仍可补交/)).toBeInTheDocument()
    expect(screen.queryByText(/超期|晚/)).not.toBeInTheDocument()
  })
})

describe('how it ended stands in the strip of its talent', () => {
  const ended = (over: Parameters<typeof aSummary>[0], viewer: 'talent' | 'commissioner' = 'talent') => {
    const { unmount, container } = render(<RequestNextStep request={{ ...aSummary(over), viewer }} />)
    const text = container.textContent
    unmount()
    return text
  }
  const resolved = {
    state: 'resolved',
    outcome: 'partly_solved',
    result: '单间已定，周一入住',
    nextStep: aRatingOffer(),
  } as const

  it('a result, what to do, how long it took and that it may be rated', () => {
    expect(ended({ ...resolved, clock: aClock({ used: 7 }) })).toBe(
      '已办结：部分解决单间已定，周一入住用时 7 个工作日您可以评价这次服务',
    )
    expect(ended({ ...resolved, clock: aClock({ used: 0 }) })).toContain('用时不到 1 个工作日')
    expect(ended(resolved, 'commissioner')).toBe('已办结，等申请人评价，自愿')
  })

  it('a refusal with its reason and another way, an end with the way back', () => {
    expect(ended({ state: 'declined', nextStep: null, result: '未满 24 个月\n明年8月可再申请' })).toBe(
      '不予受理未满 24 个月\n明年8月可再申请',
    )
    expect(ended({ state: 'lapsed', nextStep: { ...aRatingOffer(), offer: 'resume' }, result: null })).toBe(
      '已终止，您补交材料可恢复办理',
    )
  })
})
