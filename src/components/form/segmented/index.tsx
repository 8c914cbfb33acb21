import { View } from '@tarojs/components'
import { Tap } from '../tap'
import { choiceOf } from '../tap/choice'
import { classNames } from '@/lib/class-names'
import './index.scss'

export interface SegmentOption<V extends string> {
  value: V
  text: string
  /** Draws the words red: `超期 1`. */
  alarm?: boolean
}

interface SegmentedProps<V extends string> {
  label: string
  options: readonly SegmentOption<V>[]
  value: V | null
  /** segments: on a grey ground; tabs: underlined. */
  look?: 'segments' | 'tabs'
  onChange: (value: V) => void
}

/** Two to four options of which one always holds. */
export function Segmented<V extends string>({
  label,
  options,
  value,
  look = 'segments',
  onChange,
}: SegmentedProps<V>) {
  const choice = choiceOf({ label, options: options.map((option) => option.value), value })
  return (
    <View className={classNames(look, `${look}--${options.length}`)} {...choice.group}>
      {options.map((option) => (
        <Tap
          key={option.value}
          className={classNames(
            `${look}__item`,
            choice.isOn(option.value) && `${look}__item--on`,
            option.alarm && `${look}__item--alarm`,
          )}
          {...choice.option(option.value)}
          onTap={() => onChange(option.value)}
        >
          {option.text}
        </Tap>
      ))}
    </View>
  )
}
