import { Text, View } from '@tarojs/components'
import {
  MATERIAL_STATE_LABEL,
  verifiedLabel,
  type MaterialState,
  type RequestDetail,
} from '@talent/contract/service-request'
import { StatusTag, type Tag } from '@/components/data/status-tag'

const LOOK: Record<MaterialState, Omit<Tag, 'text'>> = {
  'handed-in': { tone: 'green', icon: 'check' },
  reused: { tone: 'green', icon: 'copy' },
  awaited: { tone: 'blue', icon: 'clock' },
  waived: { tone: 'primary', icon: 'shield' },
}

/** 已交, 沿用, 待补, 免交; of what is 免交 why. */
export function MaterialStanding({
  material: { state, waived },
}: {
  material: Pick<RequestDetail['materials'][number], 'state' | 'waived'>
}) {
  if (state === null) return <Text className="aux">没有交</Text>
  return (
    <View>
      <StatusTag {...LOOK[state]} text={MATERIAL_STATE_LABEL[state]} />
      {state === 'waived' && waived !== null && (
        <View className="cap">{`${verifiedLabel(waived)}（${waived.requestNumber}）`}</View>
      )}
    </View>
  )
}
