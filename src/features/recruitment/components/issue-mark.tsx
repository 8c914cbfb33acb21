import { Text, View } from '@tarojs/components'
import './issue-mark.scss'

/** 第 12 期, by which people speak of a notice. */
export function IssueMark({ issue }: { issue: number }) {
  return (
    <View className="issue-mark">
      <Text>第</Text>
      <Text className="issue-mark__no">{issue}</Text>
      <Text>期</Text>
    </View>
  )
}

/** The same as a block, where one notice stands out. */
export function IssueBlock({ issue }: { issue: number }) {
  return (
    <View className="issue-block">
      <Text>第</Text>
      <Text className="issue-block__no">{issue}</Text>
      <Text>期</Text>
    </View>
  )
}
