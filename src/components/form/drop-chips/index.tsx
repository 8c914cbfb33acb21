import { View } from '@tarojs/components'
import { ActionChip } from '../chips'
import type { Drop } from '@/lib/list-filter'

/** What a list is narrowed by, each to be lifted. */
export function DropChips<F>({ drops }: { drops: readonly Drop<F>[] }) {
  if (drops.length === 0) return null
  return (
    <View className="chips">
      {drops.map(({ key, text, onDrop }) => (
        <ActionChip key={key} text={text} label={`去掉“${text}”`} icon="close" onTap={onDrop} />
      ))}
    </View>
  )
}

interface LooserProps<F> {
  /** How many a search finds: asked for, so that what it leads to is there at once. */
  useTotal: (filter: F) => number | undefined
  /** 项, 个岗位 */
  unit: string
}

function LooserChip<F>({ drop: { text, rest, onDrop }, useTotal, unit }: LooserProps<F> & { drop: Drop<F> }) {
  const total = useTotal(rest)
  return (
    <ActionChip
      text={total === undefined ? `去掉“${text}”` : `去掉“${text}”，有 ${total} ${unit}`}
      icon="close"
      onTap={onDrop}
    />
  )
}

/** Where nothing is found: what lifting each condition alone would bring. One alone is lifted by emptying the search. */
export function LooserChips<F>({ drops, ...count }: LooserProps<F> & { drops: readonly Drop<F>[] }) {
  if (drops.length < 2) return null
  return (
    <View className="chips">
      {drops.map((drop) => (
        <LooserChip key={drop.key} drop={drop} {...count} />
      ))}
    </View>
  )
}
