import type { NextStep } from '@talent/contract/service-request'
import { complaintStrip } from './strip'

const step = (more: Partial<NextStep> = {}): NextStep => ({
  actor: 'coordinator',
  who: '统筹人员',
  portrait: null,
  what: '答复',
  dueOn: '2026-12-11',
  closesAt: '18:00',
  remaining: 3,
  clockStopped: false,
  provisional: false,
  offer: null,
  ...more,
})
const of = (nextStep: NextStep | null, owner = '', mine = false) => ({ nextStep, owner, mine })

test.each([
  ['to the person', of(step(), '顾明月'), 'talent', '统筹人员', '为您答复'],
  ['to whoever answers it', of(step(), '顾明月', true), 'staff', '轮到您：', '答复'],
  ['to anybody while nobody does', of(step()), 'staff', '轮到您：', '答复'],
  ['to another coordinator', of(step(), '顾明月'), 'staff', '顾明月', '答复'],
] as const)('%s', (_, complaint, reader, lead, what) => {
  expect(complaintStrip(complaint, reader)).toMatchObject({ lead, what, remaining: '剩 3 个工作日' })
})

test('late is said as of requests, and nothing where nobody has to act', () => {
  const late = of(step({ remaining: -2 }), '顾明月')
  expect(complaintStrip(late, 'talent')).toMatchObject({ tone: 'over', remaining: '超期 2 个工作日' })
  expect(complaintStrip(of(null), 'talent')).toBeNull()
})
