import type { RequestDetail } from '@talent/contract'
import { View } from '@tarojs/components'
import { NextStepStrip } from '@/components/next-step'
import { nextStepStrip } from '../next-step-strip'

/** 下一步条 of one request as its reader sees it, and beside it what was promised for later; nothing where nobody has to act any more. */
export function RequestNextStep({
  request,
}: {
  request: Pick<RequestDetail, 'nextStep' | 'handInStep' | 'viewer' | 'commissioner'>
}) {
  if (request.nextStep === null) return null
  const { nextStep, handInStep, viewer, commissioner } = request
  return (
    <>
      <NextStepStrip {...nextStepStrip(nextStep, viewer, commissioner?.portrait)} />
      {handInStep && (
        <View className="mt8">
          <NextStepStrip {...nextStepStrip(handInStep, viewer)} />
        </View>
      )}
    </>
  )
}
