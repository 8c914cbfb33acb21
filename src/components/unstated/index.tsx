import { View } from '@tarojs/components'

interface UnstatedProps {
  /** What was read: 原文, 岗位表. */
  source: string
  /** What it says nothing about. */
  names: readonly string[]
}

/** All that a source doesn't say, in one quiet line: named, never filled in. */
export function Unstated({ source, names }: UnstatedProps) {
  return names.length === 0 ? null : (
    <View className="cap mt8">{`${source}没有写明：${names.join('、')}。以发布单位答复为准。`}</View>
  )
}
