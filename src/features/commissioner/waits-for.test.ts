import { aNextStep } from '@/testing/factories'
import { waitsFor } from './waits-for'

it.each([
  [aNextStep({ what: '答复是否受理' }), '等林专员答复是否受理'],
  [aNextStep({ actor: 'talent', who: '周予安', what: '补交 1 项材料' }), '等申请人补交 1 项材料'],
  [aNextStep({ actor: 'coordinator', who: '统筹人员', what: '安排专员' }), '等统筹分派'],
  [null, '没有待办'],
])('%# says whom it waits for', (nextStep, words) => {
  expect(waitsFor({ nextStep })).toBe(words)
})
