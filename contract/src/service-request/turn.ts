import type { NextStep } from './next-step.ts'

interface Steps {
  readonly nextStep: NextStep | null
  readonly handInStep: NextStep | null
}

/**
 * What waits for the talent: the main step, or what was promised for later (容缺) beside it; null when it waits for others
 * or for nobody. An offer (评价, 恢复办理) waits for nobody. The one rule for order, figures and 轮到您.
 */
export const turnOfTalent = ({ nextStep, handInStep }: Steps): NextStep | null =>
  nextStep?.actor === 'talent' && nextStep.offer === null ? nextStep : handInStep
