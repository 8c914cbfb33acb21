import type { NextStep } from '@talent/contract'
import { dueGroupOf, endOfWeek, groupByDue } from './group-by-due'

const TODAY = '2026-11-24' // a Tuesday
const step = (over: Partial<NextStep>): { nextStep: NextStep } => ({
  nextStep: {
    actor: 'commissioner',
    who: '林专员',
    what: '核对学位',
    dueOn: '2026-11-27',
    remaining: 3,
    clockStopped: false,
    provisional: false,
    ...over,
  },
})

describe('grouping a worklist by what is due', () => {
  it.each([
    ['a day late', step({ dueOn: '2026-11-23', remaining: -1 }), 'late'],
    ['due today', step({ dueOn: TODAY, remaining: 0 }), 'today'],
    ['due on Friday', step({}), 'week'],
    ['due on Sunday of this week', step({ dueOn: '2026-11-29', remaining: 4 }), 'week'],
    ['due on Monday after', step({ dueOn: '2026-11-30', remaining: 4 }), 'later'],
    [
      'waiting for the talent this week',
      step({ actor: 'talent', clockStopped: true, dueOn: '2026-11-26', remaining: 2 }),
      'week',
    ],
    [
      'waiting for a talent who let the day pass',
      step({ actor: 'talent', clockStopped: true, dueOn: '2026-11-20', remaining: -2 }),
      'week',
    ],
    ['nothing promised', step({ dueOn: null, remaining: null }), 'later'],
    ['nobody has to act', { nextStep: null }, 'later'],
  ] as const)('%s', (_, request, group) => {
    expect(dueGroupOf(request, TODAY)).toBe(group)
  })

  it('puts every request into exactly one group and keeps the order', () => {
    const items = [
      step({ dueOn: TODAY, remaining: 0, what: 'a' }),
      step({ what: 'b' }),
      step({ dueOn: TODAY, remaining: 0, what: 'c' }),
    ]
    const groups = groupByDue(items, TODAY)
    expect(groups.today.map((item) => item.nextStep.what)).toEqual(['a', 'c'])
    expect(Object.values(groups).flat()).toHaveLength(items.length)
  })

  it('ends the week on Sunday, on a Sunday too', () => {
    expect(endOfWeek('2026-11-23')).toBe('2026-11-29')
    expect(endOfWeek('2026-11-29')).toBe('2026-11-29')
  })
})
