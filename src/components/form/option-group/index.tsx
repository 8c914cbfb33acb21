import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../../data/icon'
import { Tap } from '../tap'
import { choiceOf } from '../tap/choice'
import { classNames } from '@/lib/class-names'
import './index.scss'

export interface Option<V extends string> {
  value: V
  text: ReactNode
  sub?: ReactNode
  icon?: IconName
  /** Before the words, e.g. an Avatar. */
  lead?: ReactNode
  /** After the words: `在办 6`. */
  aside?: string
}

interface OptionGroupProps<V extends string> {
  label: string
  options: readonly Option<V>[]
  value: V | readonly V[] | null
  multiple?: boolean
  /** Beside each other; below each other in the large-text mode. */
  columns?: 2 | 3
  /** centre: words only, for short ones such as times. */
  look?: 'row' | 'centre'
  invalid?: boolean
  onPress: (value: V) => void
}

/** Full rows to choose from: one (radio) or several (checkbox). */
export function OptionGroup<V extends string>({
  label,
  options,
  value,
  multiple,
  columns,
  look = 'row',
  invalid,
  onPress,
}: OptionGroupProps<V>) {
  const choice = choiceOf({ label, options: options.map((option) => option.value), value, multiple })
  return (
    <View className={classNames('options', columns && `options--${columns}`)} {...choice.group}>
      {options.map((option) => {
        const on = choice.isOn(option.value)
        return (
          <Tap
            key={option.value}
            className={classNames(
              'option',
              on && 'option--on',
              invalid && 'option--bad',
              look === 'centre' && 'option--centre',
            )}
            {...choice.option(option.value)}
            onTap={() => onPress(option.value)}
          >
            {option.lead ?? (option.icon && <Icon name={option.icon} size="l" className="option__icon" />)}
            {look === 'row' && !option.lead && !option.icon && <OptionMark on={on} multiple={multiple} />}
            <View className={look === 'row' ? 'g' : ''}>
              <View>{option.text}</View>
              {option.sub && <View className="option__sub">{option.sub}</View>}
            </View>
            {option.aside && <Text className="option__aside">{option.aside}</Text>}
            {(option.lead || option.icon) && <OptionMark on={on} multiple={multiple} />}
          </Tap>
        )
      })}
    </View>
  )
}

/** The ring or box of an option. */
export function OptionMark({ on, multiple }: { on: boolean; multiple?: boolean }) {
  return multiple ? (
    <View className={classNames('check-mark', on && 'check-mark--on')}>
      {on && <Icon name="check" className="check-mark__tick" />}
    </View>
  ) : (
    <View className={classNames('radio-mark', on && 'radio-mark--on')} />
  )
}
