import { View } from '@tarojs/components'
import { CHANGE_LABEL, type Change } from '@talent/contract/publication'

/** What one version says that the other doesn't, as one reads it. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <>
      {changes.map(({ path, what, label, parts }) => (
        <View key={`${path} ${what}`} className="mt12">
          <View className="strong">{`${CHANGE_LABEL[what]}：${label}`}</View>
          {parts.map(({ name, before, after }) => (
            <View key={name} className="cap">{`${name}：${before || '无'} → ${after || '无'}`}</View>
          ))}
        </View>
      ))}
    </>
  )
}
