import type { RequestDetail } from '@talent/contract'
import { NextStepStrip } from '@/components/next-step'
import { nextStepStrip } from '../next-step-strip'

/** 下一步条 of one request as its reader sees it; nothing where nobody has to act any more. */
export function RequestNextStep({
  request,
}: {
  request: Pick<RequestDetail, 'nextStep' | 'viewer' | 'commissioner'>
}) {
  if (request.nextStep === null) return null
  return (
    <NextStepStrip {...nextStepStrip(request.nextStep, request.viewer, request.commissioner?.portrait)} />
  )
}
