import type { RequestSummary } from '@talent/contract/service-request'

/** 等林专员答复是否受理, in a coordinator's list. */
export function waitsFor({ nextStep }: Pick<RequestSummary, 'nextStep'>): string {
  if (nextStep === null) return '没有待办'
  if (nextStep.actor === 'coordinator') return '等统筹分派'
  return nextStep.actor === 'talent' ? `等申请人${nextStep.what}` : `等${nextStep.who}${nextStep.what}`
}
