import { useState } from 'react'
import { View } from '@tarojs/components'
import { ActionChip } from './chips'

/** Shown at once; the others after a press, so that what is found isn't pushed off the screen. */
const AT_FIRST = 3

interface RecentWordsProps {
  recent: readonly string[]
  onPick: (words: string) => void
  onClear: () => void
}

/** 最近搜过: each is searched for again by a press. */
export function RecentWords({ recent, onPick, onClear }: RecentWordsProps) {
  const [all, setAll] = useState(false)
  if (recent.length === 0) return null
  return (
    <View>
      <View className="aux">最近搜过</View>
      <View className="chips mt8">
        {(all ? recent : recent.slice(0, AT_FIRST)).map((words) => (
          <ActionChip key={words} text={words} label={`再搜“${words}”`} onTap={() => onPick(words)} />
        ))}
        {!all && recent.length > AT_FIRST && (
          <ActionChip
            text={`还有 ${recent.length - AT_FIRST} 个`}
            label={`还有 ${recent.length - AT_FIRST} 个最近搜过的`}
            onTap={() => setAll(true)}
          />
        )}
        <ActionChip text="清空" label="清空最近搜过的" icon="close" onTap={onClear} />
      </View>
    </View>
  )
}
