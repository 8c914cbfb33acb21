import type { RequestDetail } from '@talent/contract/service-request'
import { View } from '@tarojs/components'
import { NextStepStrip } from '@/components/data/next-step'
import { timeStrip, type Timed } from '../time-strip'

/** 催办, 督办, 超期, 延期 under the next step, if there is anything of it. */
export function TimeStrip({ request }: { request: Timed & Pick<RequestDetail, 'viewer'> }) {
  const strip = timeStrip(request, request.viewer)
  return (
    strip && (
      <View className="mt8">
        <NextStepStrip {...strip} />
      </View>
    )
  )
}
