import { screen } from '@testing-library/react'
import { aCommissioner, aNextStep } from '@/testing/factories'
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
        viewer,
        commissioner: aCommissioner(),
        nextStep: aNextStep(),
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
