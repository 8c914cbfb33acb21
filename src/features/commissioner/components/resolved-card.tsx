import { Text, View } from '@tarojs/components'
import { Card } from '@/components/layout/card'

/** 按时办结 of the last 30 days; without any resolved there is no share to speak of. */
export function ResolvedCard({
  resolved: { total, onTime },
}: {
  resolved: { total: number; onTime: number }
}) {
  return (
    <Card>
      {total === 0 ? (
        <View className="ink7">近 30 天还没有办结的</View>
      ) : (
        <>
          <View className="fig pri">
            {((onTime / total) * 100).toFixed(1).replace(/\.0$/, '')}
            <Text className="fig-unit">%</Text>
          </View>
          <View className="cap mt8">{`按时办结，${onTime} / ${total} 件`}</View>
        </>
      )}
    </Card>
  )
}
