import { View } from '@tarojs/components'
import { monthInWords } from '@talent/contract/calendar'
import { RoundButton } from '../../form/round-button'
import { a11y } from '@/lib/a11y'
import { monthAfter } from '@/lib/month-grid'
import './index.scss'

interface MonthHeadProps {
  /** `2026-11` */
  month: string
  /** What is in it, in a line. */
  sub: string
  onMonth: (month: string) => void
}

/** The month, what is in it, and the way to the one before and after. */
export function MonthHead({ month, sub, onMonth }: MonthHeadProps) {
  const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)]
  return (
    <View className="month-head">
      <RoundButton icon="back" label={monthInWords(before)} onTap={() => onMonth(before)} />
      <View className="center">
        <View className="h-head num" {...a11y({ role: 'heading', 'aria-level': 2 })}>
          {monthInWords(month)}
        </View>
        <View className="cap">{sub}</View>
      </View>
      <RoundButton icon="chevron-right" label={monthInWords(after)} onTap={() => onMonth(after)} />
    </View>
  )
}
