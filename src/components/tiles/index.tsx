import { Text, View } from '@tarojs/components'
import { Tap } from '../tap'
import { choiceGroup, isTabStop } from '../tap/choice'
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
  const isOn = (tile: V) => (Array.isArray(value) ? (value as readonly V[]).includes(tile) : value === tile)
  const values = tiles.map((tile) => tile.value)
  return (
    <View className="tiles" {...choiceGroup(label, multiple)}>
      {tiles.map((tile) => (
        <Tap
          key={tile.value}
          className={classNames('tile', isOn(tile.value) && 'tile--on')}
          role={multiple ? 'checkbox' : 'radio'}
          label={tile.spoken}
          state={{ checked: isOn(tile.value) }}
          skipped={!isTabStop(tile.value, values, isOn, multiple)}
          onTap={() => onPress(tile.value)}
        >
          <Text className="tile__head">{tile.head}</Text>
          <Text className="tile__body">{tile.body}</Text>
        </Tap>
      ))}
    </View>
  )
}
