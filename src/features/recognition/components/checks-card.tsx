import { Text, View } from '@tarojs/components'
import type { CheckedStandard } from '@talent/contract/recognition'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { Words } from '@/components/data/words'
import { Card } from '@/components/layout/card'

/** 核验: each standard with its clause, what was found, and by which material. */
export function ChecksCard({ checks }: { checks: readonly CheckedStandard[] }) {
  return (
    <Card>
      <View className="h-title">核验</View>
      {checks.map(({ standard, text, clause, met, materials, note }) => (
        <View key={standard} className="mt12">
          <View className="between stack-large">
            <Text className="aux ink7">{clause}</Text>
            <StatusTag
              {...(met
                ? { tone: 'green', icon: 'check', text: '满足' }
                : { tone: 'amber', icon: 'close', text: '不满足' })}
            />
          </View>
          <View className="mt4">{text}</View>
          {materials.length > 0 && (
            <View className="cap mt4">
              <Facts facts={['佐证', ...materials]} />
            </View>
          )}
          {note !== '' && <Words className="cap mt4">{note}</Words>}
        </View>
      ))}
    </Card>
  )
}
