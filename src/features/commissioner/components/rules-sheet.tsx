import { Text, View } from '@tarojs/components'
import { Sheet } from '@/components/layout/sheet'
import { matchRules } from '../rule-words'

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <View className="mt4">
      {lines.map((line, i) => (
        <View key={line} className="row">
          <Text className="num strong">{i + 1}</Text>
          <Text className="g">{line}</Text>
        </View>
      ))}
    </View>
  )
}

/** 看规则: who is given what, in words, from the tables that decide it. */
export function RulesSheet({ onClose }: { onClose: () => void }) {
  const { conditions, kept, preferences } = matchRules()
  return (
    <Sheet open title="自动分派的规则" onClose={onClose}>
      <View className="stack">
        <View>
          <View className="h-title">都要符合</View>
          <Lines lines={conditions} />
        </View>
        <View>
          <View className="h-title">符合的人里，先看前面的</View>
          <View className="cap">前一条比后面几条加起来都要紧。{kept}。</View>
          <Lines
            lines={[...preferences, '都一样时，在办占上限少的先；再一样，每件的先后不同，不总派给同一位']}
          />
        </View>
        <View>
          <View className="h-title">都满了</View>
          <View className="mt4">
            按提交先后排队，有空位时自动派给最早的一件。“预计有空位”按在办的到期日和休假算，可能更早。
          </View>
        </View>
      </View>
    </Sheet>
  )
}
