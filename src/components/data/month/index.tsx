import { Text, View } from '@tarojs/components'
import type { DayString } from '@talent/contract/calendar'
import { Tap } from '../../form/tap'
import { Card } from '../../layout/card'
import { useLargeText } from '../../layout/page-shell/shell-settings'
import { classNames } from '@/lib/class-names'
import { dayLabel, todayInChina } from '@/lib/dates'
import { monthGrid } from '@/lib/month-grid'
import './index.scss'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

/** A letter that the style draws: the day's name says it in words. */
export type MonthSign = 'opens' | 'closes' | 'off' | 'made-up' | 'half'
const Sign = ({ sign }: { sign: MonthSign }) => <View className={`month__sign month__sign--${sign}`} />

/** What a day of the month shows, how it is read out, and whether it can be chosen. */
export interface MonthDay {
  signs: readonly MonthSign[]
  /** After the day itself: `放假`. */
  said: string
  choosable: boolean
}

interface MonthProps {
  /** `2026-11` */
  month: string
  /** Null: a day without anything. */
  dayOf: (day: DayString) => MonthDay | null
  /** Each sign in words. */
  legend: readonly (readonly [MonthSign, string])[]
  chosen: DayString | null
  onChoose: (day: DayString) => void
}

/**
 * A month as a calendar shows it. In large text seven days are too narrow for a finger: they are looked at, and whoever
 * uses it offers another way of choosing.
 */
export function Month({ month, dayOf, legend, chosen, onChoose }: MonthProps) {
  const today = todayInChina()
  const large = useLargeText()
  const cell = (day: DayString) => {
    const one = dayOf(day)
    const name = classNames(
      'month__day',
      !day.startsWith(month) && 'month__day--other',
      day === today && 'month__day--today',
      day === chosen && 'month__day--chosen',
    )
    const content = (
      <>
        <Text className="month__date num">{Number(day.slice(8))}</Text>
        {one?.signs.map((sign) => (
          <Sign key={sign} sign={sign} />
        ))}
      </>
    )
    return one === null || !one.choosable || large ? (
      <View key={day} className={name}>
        {content}
      </View>
    ) : (
      <Tap
        key={day}
        className={name}
        label={[dayLabel(day), one.said, day === chosen && '已选'].filter(Boolean).join('，')}
        onTap={() => onChoose(day)}
      >
        {content}
      </Tap>
    )
  }
  return (
    <Card>
      <View className="month__week">
        {WEEKDAYS.map((name) => (
          <View key={name} className="month__name">
            {name}
          </View>
        ))}
      </View>
      {monthGrid(month).map((week) => (
        <View key={week[0]} className="month__week">
          {week.map(cell)}
        </View>
      ))}
      <View className="month__legend cap">
        {legend.map(([sign, words]) => (
          <View key={sign} className="month__meaning">
            <Sign sign={sign} />
            <Text>{words}</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}
