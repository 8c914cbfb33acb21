import { Text, View } from '@tarojs/components'
import { a11y } from '@/lib/a11y'
import './index.scss'

/** Mark, name and place. */
export function Brand() {
  return (
    <View className="brand">
      <View className="brand__mark" {...a11y({ 'aria-hidden': true })} />
      <Text className="brand__name">人才服务</Text>
      <Text className="brand__place">示范区</Text>
    </View>
  )
}
