import { Text, View } from '@tarojs/components'
import type { DayString } from '@talent/contract/calendar'
import { Tap } from '@/components/form/tap'
import { Card } from '@/components/layout/card'
import { classNames } from '@/lib/class-names'
import { dayLabel, todayInChina, weekdayOf } from '@/lib/dates'
import type { Week, WeekCell } from '../week'
import './week-grid.scss'

/** Two lines of a cell, and one for whoever can't see it. */
function wordsOf(cell: WeekCell): readonly [strong: string, below: string] {
  switch (cell.kind) {
    case 'preferred':
      return [cell.who, '待您定']
    case 'booked':
      return [cell.who, cell.about.slice(0, 4)]
    case 'several':
      return [`${cell.people} 人`, cell.free > 0 ? `余 ${cell.free}` : '已满']
    case 'free':
      return [`余 ${cell.places}`, '']
    case 'closed':
      return [cell.note.slice(0, 4), '']
    case 'full':
      return ['已满', '']
    case 'none':
      return ['', '']
  }
}

const LEGEND = [
  { kind: 'booked', text: '已约' },
  { kind: 'free', text: '可约' },
  { kind: 'preferred', text: '待您定' },
  { kind: 'closed', text: '不可约' },
] as const

interface WeekGridProps {
  week: Week
  /** The day whose bookings are listed below; null for the whole week. */
  day: DayString | null
  onDay: (day: DayString | null) => void
}

/** 我的日程 by the hour: a column a day. A press lists what that day holds, another one the week again. */
export function WeekGrid({ week, day: chosen, onDay }: WeekGridProps) {
  const today = todayInChina()
  const pick = (day: DayString) => onDay(day === chosen ? null : day)
  const followsGap = (i: number) => i > 0 && (week.hours[i] ?? 0) - (week.hours[i - 1] ?? 0) > 1
  return (
    <Card>
      <View className="week">
        <View className="week__hours">
          <View className="week__day" />
          {week.hours.map((hour, i) => (
            <View key={hour} className={classNames('week__hour', followsGap(i) && 'week__after-gap')}>
              {`${hour}:00`}
            </View>
          ))}
        </View>
        {week.days.map((day) => (
          <View key={day} className={classNames('week__column', day < today && 'week__column--past')}>
            <Tap
              className={classNames('week__day', day === today && 'week__day--today')}
              state={{ current: day === chosen && 'date' }}
              onTap={() => pick(day)}
            >
              <Text>{day === today ? '今天' : weekdayOf(day)}</Text>
              <Text className="week__date">{Number(day.slice(8))}</Text>
            </Tap>
            {week.hours.map((hour, i) => {
              const cell = week.cellOf(day, hour)
              const [strong, below] = wordsOf(cell)
              const className = classNames(
                'week__cell',
                `week__cell--${cell.kind}`,
                followsGap(i) && 'week__after-gap',
                day === chosen && 'week__cell--on',
              )
              if (cell.kind === 'none') return <View key={hour} className={className} />
              return (
                <Tap
                  key={hour}
                  className={className}
                  label={`${dayLabel(day)} ${hour} 点 ${strong} ${below}`.trim()}
                  onTap={() => pick(day)}
                >
                  <Text className="week__words">{below === '' ? strong : `${strong}\n${below}`}</Text>
                </Tap>
              )
            })}
          </View>
        ))}
      </View>
      <View className="week-legend">
        {LEGEND.map(({ kind, text }) => (
          <View key={kind} className="week-legend__item">
            <View className={`week-legend__mark week__cell--${kind}`} />
            <Text>{text}</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}
