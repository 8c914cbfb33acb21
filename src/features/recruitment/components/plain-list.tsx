import { View } from '@tarojs/components'
import { a11y } from '@/lib/a11y'
import './plain-list.scss'

/** Sentences below each other. */
export function PlainList({ label, items }: { label: string; items: readonly string[] }) {
  return (
    <View className="plain-list" {...a11y({ role: 'list', 'aria-label': label })}>
      {items.map((item) => (
        <View key={item} className="plain-list__item" {...a11y({ role: 'listitem' })}>
          <View className="plain-list__dot" />
          <View className="g">{item}</View>
        </View>
      ))}
    </View>
  )
}
