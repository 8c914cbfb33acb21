import type { Complaint } from '@talent/contract/complaint'
import type { NextStepStripProps } from '@/components/data/next-step'
import { nextStepStrip } from '@/features/service-request'

/** 下一步条 of a complaint, in the words of requests; to a coordinator it is their turn unless another one has it. */
export function complaintStrip(
  { nextStep, owner, mine }: Pick<Complaint, 'nextStep' | 'owner' | 'mine'>,
  reader: 'talent' | 'staff',
): NextStepStripProps | null {
  if (nextStep === null) return null
  if (reader === 'talent') return nextStepStrip(nextStep, 'talent')
  if (mine || owner === '') return nextStepStrip(nextStep, 'coordinator')
  const who = nextStep.actor === 'coordinator' ? owner : nextStep.who
  return nextStepStrip({ ...nextStep, who }, 'commissioner')
}
