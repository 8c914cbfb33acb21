import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../../data/icon'
import { Tap } from '../tap'
import { choiceOf } from '../tap/choice'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './index.scss'

export interface ChipOption<V extends string> {
  value: V
  text: string
  icon?: IconName
}

interface ChipsProps<V extends string> {
  /** What is chosen here, read out before the options. */
  label: string
  options: readonly ChipOption<V>[]
  /** One value, or several with `multiple`. */
  value: V | readonly V[] | null
  multiple?: boolean
  /** filter: filled when on; pick: outlined with a tick. */
  look?: 'filter' | 'pick'
  /** One line that scrolls sideways; wraps in the large-text mode. */
  scroll?: boolean
  /** Gives the pressed one; the caller decides what that means. */
  onPress: (value: V) => void
}

/** A few short options in a row. */
export function Chips<V extends string>({
  label,
  options,
  value,
  multiple,
  look = 'filter',
  scroll,
  onPress,
}: ChipsProps<V>) {
  const choice = choiceOf({ label, options: options.map((option) => option.value), value, multiple })
  const chips = options.map((option) => {
    const on = choice.isOn(option.value)
    return (
      <Tap
        key={option.value}
        className={classNames('chip', 'hit', on && `chip--${look}`)}
        {...choice.option(option.value)}
        onTap={() => onPress(option.value)}
      >
        {on && look === 'pick' ? (
          <Icon name="check" size="s" />
        ) : (
          option.icon && <Icon name={option.icon} size="s" />
        )}
        <Text>{option.text}</Text>
      </Tap>
    )
  })
  return scroll ? (
    <View className="chips-scroll" {...a11y({ tabIndex: -1 })}>
      <View className="chips chips--line" {...choice.group}>
        {chips}
      </View>
    </View>
  ) : (
    <View className="chips" {...choice.group}>
      {chips}
    </View>
  )
}

interface Named {
  readonly id: string
  readonly name: string
}

/** Those that are picked, each taken off by a press, and the way to one more while there are fewer than `most`. */
export function NamedChips({
  value,
  most = Infinity,
  add,
  onChange,
  onAdd,
}: {
  value: readonly Named[]
  most?: number
  /** What one more is called: 加一位. */
  add: string
  onChange: (left: Named[]) => void
  onAdd: () => void
}) {
  return (
    <View className="chips">
      {value.map(({ id, name }) => (
        <Tap
          key={id}
          className="chip hit"
          label={`${name}，去掉`}
          onTap={() => onChange(value.filter((one) => one.id !== id))}
        >
          <Text>{name}</Text>
          <Icon name="close" size="s" />
        </Tap>
      ))}
      {value.length < most && <ActionChip icon="plus" text={add} onTap={onAdd} />}
    </View>
  )
}

/** A press that does something, drawn as a chip. */
export function ActionChip({
  text,
  icon,
  label,
  onTap,
}: {
  text: string
  icon?: IconName
  /** As it is read out, where the words alone don't tell what of. */
  label?: string
  onTap: () => void
}) {
  return (
    <Tap className="chip hit" label={label} onTap={onTap}>
      {icon && <Icon name={icon} size="s" />}
      <Text>{text}</Text>
    </Tap>
  )
}
