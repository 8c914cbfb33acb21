import { View } from '@tarojs/components'

interface UnstatedProps {
  /** What was read: 原文, 岗位表. */
  source: string
  /** What it says nothing about; named once, by whoever read it and by what is empty here. */
  names: readonly string[]
}

/** All that a source doesn't say, in one quiet line: named, never filled in. */
export function Unstated({ source, names }: UnstatedProps) {
  const named = [...new Set(names)]
  return named.length === 0 ? null : (
    <View className="cap mt8">{`${source}没有写明：${named.join('、')}。以发布单位答复为准。`}</View>
  )
}
