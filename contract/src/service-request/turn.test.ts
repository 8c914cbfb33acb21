import type { NextStep } from './next-step.ts'
import { turnOfTalent } from './turn.ts'

const step = (part: Partial<NextStep>): NextStep => ({
  actor: 'commissioner',
  who: '林专员',
  what: '继续办理',
  dueOn: '2026-12-01',
  closesAt: '18:00',
  remaining: 3,
  clockStopped: false,
  provisional: false,
  offer: null,
  portrait: null,
  ...part,
})
const asked = step({ actor: 'talent', what: '补交 1 项材料', dueOn: '2026-11-27' })
const promised = step({ actor: 'talent', what: '补交居住证明', dueOn: '2026-11-26' })

test.each([
  ['more was asked for', asked, null, asked],
  ['the commissioner goes on, and something was promised for later', step({}), promised, promised],
  ['only the commissioner goes on', step({}), null, null],
  ['a rating is offered', step({ actor: 'talent', offer: 'evaluate' }), null, null],
  ['nobody has to act', null, null, null],
])('%s', (_, nextStep, handInStep, turn) => {
  expect(turnOfTalent({ nextStep, handInStep })).toBe(turn)
})
