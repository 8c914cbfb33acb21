import type { NextStep } from '@talent/contract/service-request'
import { aClock, aNextStep } from '@/testing/factories'
import { worklistStrip } from './worklist-strip'

const step = (over: Partial<NextStep>) => ({
  nextStep: aNextStep({ what: '核对学位', ...over }),
  clock: aClock(),
})

describe('next step on a worklist card', () => {
  beforeAll(() => jest.useFakeTimers({ now: new Date('2026-11-24T06:30:00Z') }))
  afterAll(() => jest.useRealTimers())

  it('names the day, what is left and the work', () => {
    expect(worklistStrip(step({}))).toMatchObject({
      tone: 'staff',
      by: '11月27日 周五',
      remaining: '剩 3 个工作日',
      remark: '核对学位',
    })
  })

  it('turns amber today and red late', () => {
    expect(worklistStrip(step({ dueOn: '2026-11-24', remaining: 0 }))).toMatchObject({
      tone: 'you',
      remaining: '今天 18:00 前',
    })
    expect(worklistStrip(step({ dueOn: '2026-11-23', remaining: -1 }))).toMatchObject({
      tone: 'over',
      remaining: '超期 1 个工作日',
    })
  })

  it('never presses staff while the talent is asked: the clock is paused and it says so', () => {
    const strip = worklistStrip(
      step({ actor: 'talent', what: '补交 1 项材料', dueOn: '2026-11-26', remaining: 2, clockStopped: true }),
    )
    expect(strip).toMatchObject({ tone: 'wait', by: '申请人 11月26日前补交 1 项材料', remark: '不计时' })
    expect(strip.remaining).toBeUndefined()
  })

  it('says that it was late when the talent was asked', () => {
    const { nextStep } = step({ actor: 'talent', dueOn: '2026-11-26', clockStopped: true })
    expect(worklistStrip({ nextStep, clock: aClock({ phase: 'stopped', lateBy: 2 }) })).toMatchObject({
      tone: 'wait',
      remaining: '超期 2 个工作日',
      remark: '不计时',
    })
  })

  it('names noon on a half day', () => {
    expect(worklistStrip(step({ dueOn: '2026-11-24', closesAt: '12:00', remaining: 0 })).remaining).toBe(
      '今天 12:00 前',
    )
  })

  it('marks a day in a year without announced holidays', () => {
    expect(worklistStrip(step({ dueOn: '2027-01-08', remaining: 30, provisional: true })).by).toContain(
      '暂定',
    )
  })
})
