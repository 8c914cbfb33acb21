import { View } from '@tarojs/components'
import { monthInWords } from '@talent/contract/calendar'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { a11y } from '@/lib/a11y'
import { usePolicyMonth } from '../api'
import { monthAfter } from '../month-grid'
import './calendar-head.scss'

/** The month, how much opens and closes in it, and the way to the one before and after. */
export function CalendarHead({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  const { data } = usePolicyMonth(month)
  const count = (kind: 'opens' | 'closes') => data?.days.filter((one) => one.kind === kind).length
  const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)]
  return (
    <View className="calendar-head">
      <Tap className="calendar-head__step" label={monthInWords(before)} onTap={() => onMonth(before)}>
        <Icon name="back" />
      </Tap>
      <View className="center">
        <View className="h-head num" {...a11y({ role: 'heading', 'aria-level': 2 })}>
          {monthInWords(month)}
        </View>
        <View className="cap">
          {data === undefined ? '' : `${count('opens')} 项开始，${count('closes')} 项截止`}
        </View>
      </View>
      <Tap className="calendar-head__step" label={monthInWords(after)} onTap={() => onMonth(after)}>
        <Icon name="chevron-right" />
      </Tap>
    </View>
  )
}
