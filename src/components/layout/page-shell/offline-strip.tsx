import { Text, View } from '@tarojs/components'
import { Icon } from '../../data/icon'
import { a11y } from '@/lib/a11y'
import { momentLabel } from '@/lib/dates'
import { useNetwork } from '@/lib/network'

/** What is on screen while nothing can be fetched is old: say how old. */
export function OfflineStrip() {
  const { online, lastAnswerAt } = useNetwork()
  if (online) return null
  return (
    <View className="offline-strip" {...a11y({ role: 'status' })}>
      <Icon name="offline" className="offline-strip__icon" />
      <View className="g">
        <Text className="strong">没有网络</Text>
        <Text>{lastAnswerAt ? `，以下为${momentLabel(lastAnswerAt)} 的内容` : '，连上后会自动加载'}</Text>
      </View>
    </View>
  )
}
