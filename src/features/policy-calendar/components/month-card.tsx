import { Text, View } from '@tarojs/components'
import type { DayString } from '@talent/contract/calendar'
import type { PolicyDay, PolicyDayKind } from '@talent/contract/policy-calendar'
import { Tap } from '@/components/form/tap'
import { Card } from '@/components/layout/card'
import { useLargeText } from '@/components/layout/page-shell/shell-settings'
import { classNames } from '@/lib/class-names'
import { dayLabel, todayInChina } from '@/lib/dates'
import { monthGrid } from '../month-grid'
import './month-card.scss'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

/** A letter that the style draws: the day's name says it in words. */
const Sign = ({ kind }: { kind: PolicyDayKind }) => <View className={`month__sign month__sign--${kind}`} />

const countOf = (days: readonly PolicyDay[], kind: PolicyDayKind) =>
  days.filter((one) => one.kind === kind).length

interface MonthCardProps {
  month: string
  days: readonly PolicyDay[]
  chosen: DayString | null
  onChoose: (day: DayString) => void
}

/**
 * The month as a calendar shows it: what opens and what closes on each day; a day with something can be chosen. In large
 * text seven days are too narrow for a finger: what they hold stands below.
 */
export function MonthCard({ month, days, chosen, onChoose }: MonthCardProps) {
  const today = todayInChina()
  const large = useLargeText()
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
          {week.map((day) => {
            const on = days.filter((one) => one.day === day)
            const name = classNames(
              'month__day',
              !day.startsWith(month) && 'month__day--other',
              day === today && 'month__day--today',
              day === chosen && 'month__day--chosen',
            )
            const kinds = (['opens', 'closes'] as const).filter((kind) => countOf(on, kind) > 0)
            const content = (
              <>
                <Text className="month__date num">{Number(day.slice(8))}</Text>
                {kinds.map((kind) => (
                  <Sign key={kind} kind={kind} />
                ))}
              </>
            )
            return on.length === 0 || large ? (
              <View key={day} className={name}>
                {content}
              </View>
            ) : (
              <Tap
                key={day}
                className={name}
                label={`${dayLabel(day)}，${[
                  countOf(on, 'opens') > 0 && `${countOf(on, 'opens')} 项开始`,
                  countOf(on, 'closes') > 0 && `${countOf(on, 'closes')} 项截止`,
                ]
                  .filter(Boolean)
                  .join('，')}${day === chosen ? '，已选' : ''}`}
                onTap={() => onChoose(day)}
              >
                {content}
              </Tap>
            )
          })}
        </View>
      ))}
      <View className="month__legend cap">
        <Sign kind="opens" />
        <Text>开始申请</Text>
        <Sign kind="closes" />
        <Text>截止</Text>
      </View>
    </Card>
  )
}
