import { Text } from '@tarojs/components'
import { a11y } from '@/lib/a11y'
import './count-badge.scss'

/** A number that waits to be looked at. */
export function CountBadge({ count, label }: { count: number; label: string }) {
  return (
    <Text className="count-badge" {...a11y({ role: 'img', 'aria-label': label })}>
      {count > 99 ? '99+' : count}
    </Text>
  )
}
