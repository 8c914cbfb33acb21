import { useRef, useState, type ElementRef } from 'react'
import { Text, View } from '@tarojs/components'
import { CalendarCard } from '@nutui/nutui-react-taro'
import { Icon } from '../../data/icon'
import { Tap } from '../tap'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import { fullDay, todayInChina } from '@/lib/dates'
import {
  dayByKey,
  dayString,
  isSameMonth,
  monthOf,
  onSheet,
  sheetTitle,
  weeksWith,
  type Month,
} from './weeks'
import './index.scss'

interface DayCalendarProps {
  label: string
  /** Consecutive working days, in order: what lies between two of them is a day off. */
  days: readonly string[]
  /** The one that is looked at. */
  value: string | null
  /** All that are chosen, for a mark. */
  chosen: readonly string[]
  onPress: (day: string) => void
}

/** A day alone has no zone: NutUI reads year, month and date by the device's clock, and so it is made. */
const deviceDate = (day: string) => {
  const { year, month } = monthOf(day)
  return new Date(year, month - 1, Number(day.slice(8)))
}

/**
 * Days to choose from on NutUI's CalendarCard, the weeks without one left out. NutUI lays out and turns the month; what is
 * pressed is a Tap of ours in each of its cells, so that a day has a name and a key. One stop of the Tab key, arrows go on.
 */
export function DayCalendar({ label, days, value, chosen, onPress }: DayCalendarProps) {
  const [first, last] = [days[0], days[days.length - 1]]
  const card = useRef<ElementRef<typeof CalendarCard>>(null)
  const [month, setMonth] = useState<Month>(() => {
    const start = monthOf(first ?? todayInChina())
    return value === null || onSheet(start, [value]).length > 0 ? start : monthOf(value)
  })
  const [start] = useState(() => deviceDate(dayString({ ...month, date: 1 })))
  const [stop, setStop] = useState<string | null>(null)
  if (first === undefined || last === undefined) return null

  const shown = onSheet(month, days)
  const tabStop = [stop, value].find((day) => day !== null && shown.includes(day)) ?? shown[0]
  const { from, to } = weeksWith(month, days)
  const turns = shown.length < days.length
  const move = (event: {
    key: string
    preventDefault: () => void
    target: unknown
    currentTarget: unknown
  }) => {
    const cells = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.day-cell--open')
    const at = shown[Array.from(cells).indexOf(event.target as HTMLElement)]
    const next = at && dayByKey(event.key, at, shown)
    if (!next) return
    event.preventDefault()
    setStop(next)
    cells[shown.indexOf(next)]?.focus()
  }

  return (
    <View
      className={`day-calendar day-calendar--from-${from} day-calendar--to-${to}`}
      {...a11y({ role: 'group', 'aria-label': label })}
      {...(process.env.TARO_ENV === 'h5' ? { onKeyDown: move } : {})}
    >
      <CalendarCard
        ref={card}
        firstDayOfWeek={1}
        defaultValue={start}
        startDate={deviceDate(first)}
        endDate={deviceDate(last)}
        title={
          <View className="day-calendar__head">
            <View className="h-title num">{sheetTitle(month, days)}</View>
            {turns && (
              <View className="day-calendar__turns">
                <Tap className="day-calendar__turn" label="上个月" onTap={() => card.current?.jump(-1)}>
                  <Icon name="back" />
                </Tap>
                <Tap className="day-calendar__turn" label="下个月" onTap={() => card.current?.jump(1)}>
                  <Icon name="chevron-right" />
                </Tap>
              </View>
            )}
          </View>
        }
        onPageChange={(page: Month) => setMonth((before) => (isSameMonth(before, page) ? before : page))}
        renderDay={(cell) => {
          const day = dayString(cell)
          const text = cell.date === 1 ? `${cell.month}/1` : String(cell.date)
          if (!days.includes(day))
            return (
              <View className="day-cell">
                <Text>{text}</Text>
                {day > first && day < last && <Text className="day-cell__mark">休</Text>}
              </View>
            )
          const isChosen = chosen.includes(day)
          return (
            <Tap
              className={classNames(
                'day-cell day-cell--open',
                isChosen && 'day-cell--chosen',
                day === value && 'day-cell--at',
              )}
              label={fullDay(day)}
              state={{ pressed: isChosen, current: day === value ? 'date' : 'false' }}
              skipped={day !== tabStop}
              onTap={() => {
                setStop(day)
                onPress(day)
              }}
            >
              <Text>{text}</Text>
              {isChosen && (
                <Text className="day-cell__mark" {...a11y({ 'aria-hidden': true })}>
                  选
                </Text>
              )}
            </Tap>
          )
        }}
      />
    </View>
  )
}
