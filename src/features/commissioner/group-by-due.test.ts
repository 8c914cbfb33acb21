import { dueGroupOf, endOfWeek } from '@talent/contract/desk'
import type { NextStep } from '@talent/contract/service-request'
import { aClock, aNextStep } from '@/testing/factories'
import { groupByDue } from './group-by-due'

const TODAY = '2026-11-24' // a Tuesday
const running = (remaining: number, over: Partial<NextStep> = {}) => ({
  clock: aClock({ remaining, lateBy: Math.max(0, -remaining) }),
  nextStep: aNextStep({ dueOn: '2026-11-27', remaining, ...over }),
})
const waiting = (lateBy: number, dueOn: string) => ({
  clock: aClock({ phase: 'stopped', dueOn: null, remaining: null, lateBy }),
  nextStep: aNextStep({ actor: 'talent', clockStopped: true, dueOn }),
})

describe('grouping a worklist by what is due', () => {
  it.each([
    ['a day late', running(-1, { dueOn: '2026-11-23' }), 'late'],
    ['due today', running(0, { dueOn: TODAY }), 'today'],
    ['due on Friday', running(3), 'week'],
    ['due on Sunday of this week', running(4, { dueOn: '2026-11-29' }), 'week'],
    ['due on Monday after', running(4, { dueOn: '2026-11-30' }), 'later'],
    ['a step named for today, promised for later', running(4, { dueOn: TODAY, remaining: 0 }), 'week'],
    ['promised for today, whatever day was named', running(0, { dueOn: TODAY, remaining: 0 }), 'today'],
    ['waiting for the talent this week', waiting(0, '2026-11-26'), 'week'],
    ['waiting for a talent who let the day pass', waiting(0, '2026-11-20'), 'week'],
    ['waiting for the talent, late when they were asked', waiting(2, '2026-11-26'), 'late'],
    ['nothing promised for the step', running(4, { dueOn: null, remaining: null }), 'later'],
    ['nobody has to act', { clock: aClock({ phase: 'ended', remaining: null }), nextStep: null }, 'later'],
  ] as const)('%s', (_, request, group) => {
    expect(dueGroupOf(request, TODAY)).toBe(group)
  })

  it('puts every request into exactly one group and keeps the order', () => {
    const items = [running(0, { what: 'a' }), running(3, { what: 'b' }), running(0, { what: 'c' })]
    const groups = groupByDue(items, TODAY)
    expect(groups.today.map((item) => item.nextStep.what)).toEqual(['a', 'c'])
    expect(Object.values(groups).flat()).toHaveLength(items.length)
  })

  it('ends the week on Sunday, on a Sunday too', () => {
    expect(endOfWeek('2026-11-23')).toBe('2026-11-29')
    expect(endOfWeek('2026-11-29')).toBe('2026-11-29')
  })
})
