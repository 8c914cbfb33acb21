import { View } from '@tarojs/components'
import { a11y } from '@/lib/a11y'
import './index.scss'

/** A share of a whole; the figures are beside it in words. */
export function Meter({ value, max, label }: { value: number; max: number; label: string }) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <View
      className="meter"
      {...a11y({
        role: 'progressbar',
        'aria-label': label,
        'aria-valuenow': value,
        'aria-valuemin': 0,
        'aria-valuemax': max,
      })}
    >
      <View className="meter__bar" style={{ width: `${Math.round(share * 100)}%` }} />
    </View>
  )
}
