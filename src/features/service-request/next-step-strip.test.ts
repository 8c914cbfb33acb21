import { aNextStep } from '@/testing/factories'
import { nextStepStrip } from './next-step-strip'

describe('下一步条', () => {
  beforeAll(() => jest.useFakeTimers({ now: new Date('2026-11-24T06:30:00Z') }))
  afterAll(() => jest.useRealTimers())

  it('tells a talent who acts, what and by when', () => {
    expect(nextStepStrip(aNextStep({ portrait: 'lin' }), 'talent')).toMatchObject({
      tone: 'staff',
      lead: '林专员',
      what: '与学校核对学位',
      by: '11月27日 周五前',
      remaining: '剩 3 个工作日',
      who: { name: '林专员', portrait: 'lin' },
    })
  })

  it('says 轮到您 to whoever it is', () => {
    const asked = aNextStep({ actor: 'talent', who: '周予安', what: '补交 1 项材料', clockStopped: true })
    expect(nextStepStrip(asked, 'talent')).toMatchObject({ tone: 'you', lead: '轮到您：', remark: '不计时' })
    expect(nextStepStrip(asked, 'commissioner')).toMatchObject({ tone: 'wait', lead: '周予安' })
    expect(nextStepStrip(aNextStep(), 'commissioner')).toMatchObject({ tone: 'staff', lead: '轮到您：' })
  })

  it('is amber on the last day, with the hour, and red when late', () => {
    expect(nextStepStrip(aNextStep({ dueOn: '2026-11-24', remaining: 0 }), 'commissioner')).toMatchObject({
      tone: 'you',
      by: '今天 18:00 前',
      remaining: undefined,
    })
    expect(nextStepStrip(aNextStep({ dueOn: '2026-11-23', remaining: -1 }), 'talent')).toMatchObject({
      tone: 'over',
      remaining: '超期 1 个工作日',
    })
  })

  it.each([
    ['talent', 'talent', '轮到您：', '补交 1 项材料'],
    ['talent', 'commissioner', '周予安', '补交 1 项材料'],
    ['talent', 'coordinator', '周予安', '补交 1 项材料'],
    ['commissioner', 'talent', '林专员', '答复是否受理'],
    ['commissioner', 'commissioner', '轮到您：', '答复是否受理'],
    ['commissioner', 'coordinator', '林专员', '答复是否受理'],
    ['coordinator', 'talent', '统筹人员', '为您安排专员'],
    ['coordinator', 'commissioner', '统筹人员', '安排专员'],
    ['coordinator', 'coordinator', '轮到您：', '安排专员'],
  ] as const)('%s has to act, %s reads: %s%s', (actor, reader, lead, what) => {
    const steps = {
      talent: ['周予安', '补交 1 项材料'],
      commissioner: ['林专员', '答复是否受理'],
      coordinator: ['统筹人员', '安排专员'],
    } as const
    const [who, asked] = steps[actor]
    expect(nextStepStrip(aNextStep({ actor, who, what: asked }), reader)).toMatchObject({ lead, what })
  })

  it('of a request ended for want of an answer says what would take it up again', () => {
    const lapsed = aNextStep({
      actor: 'talent',
      who: '周予安',
      what: '补交材料可恢复办理',
      dueOn: null,
      remaining: null,
      offer: 'resume',
    })
    expect(nextStepStrip(lapsed, 'talent')).toMatchObject({ lead: '已终止，', what: '您补交材料可恢复办理' })
    expect(nextStepStrip(lapsed, 'commissioner').what).toBe('申请人补交材料可恢复办理')
  })

  it('once the wait for an answer is over it is the commissioner’s turn, and the talent reads that an answer still helps', () => {
    const over = aNextStep({
      what: '可因逾期未补正终止办理',
      dueOn: null,
      remaining: null,
      clockStopped: true,
    })
    expect(nextStepStrip(over, 'talent')).toMatchObject({ tone: 'staff', remark: '不计时，仍可补交' })
  })

  it('asks for the evaluation without any urge', () => {
    const closed = aNextStep({
      actor: 'talent',
      who: '周予安',
      what: '可以评价这次服务',
      dueOn: null,
      remaining: null,
      offer: 'evaluate',
    })
    expect(nextStepStrip(closed, 'talent')).toMatchObject({
      tone: 'done',
      lead: '已办结，',
      what: '您可以评价这次服务',
    })
    expect(nextStepStrip(closed, 'commissioner').what).toBe('等申请人评价，自愿')
  })

  it('never calls a talent late', () => {
    const past = aNextStep({ actor: 'talent', remaining: -2, dueOn: '2026-11-20' })
    expect(nextStepStrip(past, 'talent')).toMatchObject({ tone: 'you', remaining: '已过这一天，仍可补交' })
    expect(nextStepStrip(past, 'coordinator')).toMatchObject({
      tone: 'wait',
      remaining: '已过这一天，仍可补交',
    })
  })
})
