import { View } from '@tarojs/components'
import { CHANNEL_LABEL } from '@talent/contract/matter'
import type { RequestDetail } from '@talent/contract/service-request'
import { Card } from '@/components/layout/card'
import { KvList } from '@/components/data/kv-list'
import { a11y } from '@/lib/a11y'
import { slotLabel } from '@/lib/dates'

/** When and how the talent would like to talk, first wish first. */
export function WishesCard({ request }: { request: Pick<RequestDetail, 'slots' | 'channel'> }) {
  if (request.slots.length === 0) return null
  const times = request.slots.map(slotLabel)
  return (
    <Card>
      <View className="h-title" {...a11y({ role: 'heading', 'aria-level': 2 })}>
        希望的沟通时间
      </View>
      <View className="mt8">
        <KvList
          facts={[
            { label: '时间', value: times.map((time) => <View key={time}>{time}</View>) },
            ...(request.channel === null ? [] : [{ label: '方式', value: CHANNEL_LABEL[request.channel] }]),
          ]}
        />
      </View>
    </Card>
  )
}
