import { useState } from 'react'
import { View } from '@tarojs/components'
import { type DayString } from '@talent/contract/calendar'
import { POLICY_DAY_LABEL, type PolicyDay } from '@talent/contract/policy-calendar'
import { Button } from '@/components/form/button'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Facts } from '@/components/data/facts'
import { Month, type MonthDay } from '@/components/data/month'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { dayLabel, monthDay, todayInChina } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { addMonth } from '../add-to-calendar'
import { usePolicyMonth } from '../api'

function DayRow({ on: { day, kind, policy } }: { on: PolicyDay }) {
  return (
    <ListRow
      icon={kind === 'opens' ? 'check-circle' : 'clock'}
      title={`${policy.title}，${POLICY_DAY_LABEL[kind]}`}
      sub={<Facts facts={[monthDay(day), policy.gist, policy.demo && '演示']} />}
      onTap={() => go('policy', { id: policy.id })}
    />
  )
}

const Rows = ({ days }: { days: readonly PolicyDay[] }) => (
  <Card padding="tight" rows>
    {days.map((on) => (
      <DayRow key={`${on.policy.id}${on.kind}`} on={on} />
    ))}
  </Card>
)

/** What is nearest from today on, else the first of the month. */
const firstDay = (days: readonly PolicyDay[]): DayString | null =>
  (days.find(({ day }) => day >= todayInChina()) ?? days[0])?.day ?? null

/** What a day shows of the policies that open and close on it. */
function dayOf(on: readonly PolicyDay[]): MonthDay | null {
  if (on.length === 0) return null
  const [opens, closes] = (['opens', 'closes'] as const).map(
    (kind) => on.filter((one) => one.kind === kind).length,
  )
  return {
    signs: [...(opens ? (['opens'] as const) : []), ...(closes ? (['closes'] as const) : [])],
    said: [opens && `${opens} 项开始`, closes && `${closes} 项截止`].filter(Boolean).join('，'),
    choosable: true,
  }
}

/** A month of policies: what opens, what closes, each day's own, and the whole for the phone's calendar. */
export function CalendarPanel({ month }: { month: string }) {
  const { data, error, retry } = usePolicyMonth(month)
  const [picked, setPicked] = useState<DayString | null>(null)
  if (data === undefined)
    return error ? (
      <ErrorState error={error} title="没能加载政策日历" onRetry={retry} />
    ) : (
      <Skeleton cards={2} />
    )
  const { days } = data
  const chosen = picked !== null && picked.startsWith(month) ? picked : firstDay(days)
  const rest = days.filter(({ day }) => day !== chosen)
  return (
    <>
      <Month
        month={month}
        dayOf={(day) => dayOf(days.filter((one) => one.day === day))}
        legend={[
          ['opens', '开始申请'],
          ['closes', '截止'],
        ]}
        chosen={chosen}
        onChoose={setPicked}
      />
      {chosen === null ? (
        <EmptyState icon="calendar" title="这个月没有开始或截止的政策" hint="只列写明了日子的政策" />
      ) : (
        <>
          <SectionHead title={dayLabel(chosen)} />
          <Rows days={days.filter(({ day }) => day === chosen)} />
          {rest.length > 0 && <SectionHead title="这个月还有" />}
          {rest.length > 0 && <Rows days={rest} />}
          <Button
            full
            kind="outline"
            icon="calendar"
            onTap={() =>
              void addMonth(
                month,
                days.map(({ day, kind, policy }) => ({ day, kind, title: policy.title })),
              )
            }
          >
            整月加到手机日历
          </Button>
        </>
      )}
      <View className="cap center">只列写明了日子、在本区执行的政策；以主管部门公布的为准</View>
    </>
  )
}
