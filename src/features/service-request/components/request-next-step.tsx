import type { RequestDetail } from '@talent/contract/service-request'
import { View } from '@tarojs/components'
import { NextStepStrip } from '@/components/data/next-step'
import { nextStepStrip, resultStrip } from '../next-step-strip'

/** 下一步条 of one request as its reader sees it, and beside it what was promised for later; to its talent also how it ended. */
export function RequestNextStep({
  request,
}: {
  request: Pick<
    RequestDetail,
    'nextStep' | 'handInStep' | 'viewer' | 'state' | 'outcome' | 'result' | 'clock'
  >
}) {
  const { nextStep, handInStep, viewer } = request
  const strip =
    (viewer === 'talent' ? resultStrip(request) : null) ?? (nextStep && nextStepStrip(nextStep, viewer))
  if (strip === null) return null
  return (
    <>
      <NextStepStrip {...strip} />
      {handInStep && (
        <View className="mt8">
          <NextStepStrip {...nextStepStrip(handInStep, viewer)} />
        </View>
      )}
    </>
  )
}
