import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon'
import { classNames } from '@/lib/class-names'
import './index.scss'

/** `-line` is outlined, `-solid` filled: for what must not be missed. */
export type Tone =
  | 'grey'
  | 'blue'
  | 'primary'
  | 'green'
  | 'amber'
  | 'red'
  | 'amber-line'
  | 'green-line'
  | 'red-line'
  | 'amber-solid'
  | 'red-solid'

export interface Tag {
  tone: Tone
  /** Always with words: a state is never told by colour or shape alone. */
  text: string
  /** null: no state, but a mark that is only read, such as 原件 or 演示. */
  icon: IconName | null
}

export function StatusTag({ tone, text, icon }: Tag) {
  return (
    <View className={classNames('status-tag', `status-tag--${tone}`, !icon && 'status-tag--plain')}>
      {icon && <Icon name={icon} className="status-tag__icon" />}
      <Text>{text}</Text>
    </View>
  )
}
