import type { NextStep } from '@talent/contract'
import { worklistStrip } from './worklist-strip'

const step = (over: Partial<NextStep>): NextStep => ({
  actor: 'commissioner',
  who: '林专员',
  what: '核对学位',
  dueOn: '2026-11-27',
  remaining: 3,
  clockStopped: false,
  provisional: false,
  ...over,
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

  it('never presses staff while the talent is asked: the clock stands and it says so', () => {
    const strip = worklistStrip(
      step({ actor: 'talent', what: '补交 1 项材料', dueOn: '2026-11-26', remaining: 2, clockStopped: true }),
    )
    expect(strip).toMatchObject({ tone: 'wait', by: '申请人 11月26日前补交 1 项材料', remark: '不计时' })
    expect(strip.remaining).toBeUndefined()
  })

  it('marks a day in a year without announced holidays', () => {
    expect(worklistStrip(step({ dueOn: '2027-01-08', remaining: 30, provisional: true })).by).toContain(
      '暂定',
    )
  })
})
