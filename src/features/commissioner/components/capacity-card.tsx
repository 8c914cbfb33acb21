import { Text, View } from '@tarojs/components'
import { CAPACITY } from '@talent/contract'
import { setCapacity } from '@talent/contract/desk'
import { Meter } from '@/components/data/meter'
import { Stepper } from '@/components/form/stepper'
import { Card } from '@/components/layout/card'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

const roomWords = (load: number, capacity: number): string =>
  load < capacity
    ? `现在 ${load} 件，还能接 ${capacity - load} 件`
    : load === capacity
      ? `现在 ${load} 件，已到上限，不再派新件`
      : `现在 ${load} 件，比上限多 ${load - capacity} 件：不退已有件，不再派新件`

/** 同时在办上限, a step at a time. */
export function CapacityCard({ load, capacity }: { load: number; capacity: number }) {
  const { submit, busy, error } = useSubmit((next: number) => call(setCapacity, { body: { capacity: next } }))
  return (
    <Card>
      <View className="between">
        <View className="g">
          <View className="h-title">同时在办上限</View>
          <Text className="cap">{roomWords(load, capacity)}</Text>
        </View>
        <Stepper
          what="上限"
          value={capacity}
          {...CAPACITY}
          onChange={(next) => {
            if (!busy) void submit(next)
          }}
        />
      </View>
      <View className="mt12">
        <Meter value={load} max={capacity} label={`在办 ${load} 件，上限 ${capacity} 件`} />
      </View>
      <View className="cap mt8">调低不退已有件；调高后，排队的件会立刻派给您。</View>
      {error && <View className="aux red mt8">{errorLine(error)}</View>}
    </Card>
  )
}
