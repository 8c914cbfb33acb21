import { Text, View } from '@tarojs/components'
import {
  MATERIAL_STATE_LABEL,
  verifiedLabel,
  type MaterialState,
  type RequestDetail,
} from '@talent/contract/service-request'
import { StatusTag, type Tone } from '@/components/data/status-tag'

const TONE: Record<MaterialState, Tone> = {
  'handed-in': 'green',
  reused: 'green',
  awaited: 'blue',
  waived: 'primary',
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
      <StatusTag tone={TONE[state]} text={MATERIAL_STATE_LABEL[state]} />
      {state === 'waived' && waived !== null && (
        <View className="cap">{`${verifiedLabel(waived)}（${waived.requestNumber}）`}</View>
      )}
    </View>
  )
}
