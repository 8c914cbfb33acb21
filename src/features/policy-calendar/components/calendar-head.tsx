import { View } from '@tarojs/components'
import { monthInWords } from '@talent/contract/calendar'
import { RoundButton } from '@/components/form/round-button'
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
      <RoundButton icon="back" label={monthInWords(before)} onTap={() => onMonth(before)} />
      <View className="center">
        <View className="h-head num" {...a11y({ role: 'heading', 'aria-level': 2 })}>
          {monthInWords(month)}
        </View>
        <View className="cap">
          {data === undefined ? '' : `${count('opens')} 项开始，${count('closes')} 项截止`}
        </View>
      </View>
      <RoundButton icon="chevron-right" label={monthInWords(after)} onTap={() => onMonth(after)} />
    </View>
  )
}
