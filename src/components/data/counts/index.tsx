import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon'
import { a11y } from '@/lib/a11y'
import './index.scss'

export interface Count {
  text: string
  count: number
  /** What is counted: `份`. */
  of: string
  tone?: 'green' | 'amber' | 'blue'
  icon?: IconName
}

/** How many there are of each kind, beside each other; in pairs in the large-text mode. */
export function Counts({ counts }: { counts: readonly Count[] }) {
  return (
    <View className="counts">
      {counts.map(({ text, count, of, tone, icon }) => (
        <View
          key={text}
          className="counts__one"
          {...a11y({ role: 'img', 'aria-label': `${text} ${count} ${of}` })}
        >
          <View className={`counts__figure num ${tone ?? ''}`}>{count}</View>
          <View className="counts__text">
            {icon && <Icon name={icon} size="s" />}
            <View>{text}</View>
          </View>
        </View>
      ))}
    </View>
  )
}
