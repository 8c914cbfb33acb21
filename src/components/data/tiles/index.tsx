import { Text, View } from '@tarojs/components'
import { Tap } from '../../form/tap'
import { choiceOf } from '../../form/tap/choice'
import { classNames } from '@/lib/class-names'
import './index.scss'

export interface Tile<V extends string> {
  value: V
  /** 周四 */
  head: string
  /** 19 */
  body: string
  /** Read out instead of the two: `11月19日 周四`. */
  spoken: string
}

/** Days to pick from, five in a row. */
export function Tiles<V extends string>({
  label,
  tiles,
  value,
  multiple,
  onPress,
}: {
  label: string
  tiles: readonly Tile<V>[]
  value: V | readonly V[] | null
  multiple?: boolean
  onPress: (value: V) => void
}) {
  const choice = choiceOf({ label, options: tiles.map((tile) => tile.value), value, multiple })
  return (
    <View className="tiles" {...choice.group}>
      {tiles.map((tile) => (
        <Tap
          key={tile.value}
          className={classNames('tile', choice.isOn(tile.value) && 'tile--on')}
          {...choice.option(tile.value)}
          label={tile.spoken}
          onTap={() => onPress(tile.value)}
        >
          <Text className="tile__head">{tile.head}</Text>
          <Text className="tile__body">{tile.body}</Text>
        </Tap>
      ))}
    </View>
  )
}
