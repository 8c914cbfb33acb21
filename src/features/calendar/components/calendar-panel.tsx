import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { confirmCalendarYear, type MovedRequests } from '@talent/contract/calendar'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { Confirm } from '@/components/feedback/confirm'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { SectionHead } from '@/components/layout/section-head'
import { Skeleton } from '@/components/feedback/skeleton'
import { StatusTag } from '@/components/data/status-tag'
import { a11y } from '@/lib/a11y'
import { dayLabel } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { refreshed } from '@/lib/server-data'
import { useSubmit } from '@/lib/use-submit'
import { useCalendarYear } from '../api'
import { dayKind, movedText, provisionalText, settledText } from '../labels'
import { DayForm } from './day-form'
import { MovedList, VersionsCard } from './versions-card'
import { YearSwitch } from './year-switch'
import './calendar-panel.scss'

/** One year's working calendar: whether it is certain, what differs from the built-in one, and changing it. */
export function CalendarPanel({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const { data, error, retry } = useCalendarYear(year)
  const [asking, setAsking] = useState(false)
  const [moved, setMoved] = useState<MovedRequests | null>(null)
  const confirm = useSubmit(async () => {
    await call(confirmCalendarYear, { params: { year: String(year) } })
    await refreshed()
    setAsking(false)
  })
  return (
    <>
      <YearSwitch year={year} onYear={onYear} />
      {!data &&
        (error ? <ErrorState error={error} title="没能加载工作日历" onRetry={retry} /> : <Skeleton />)}
      {data && (
        <>
          <Card>
            <View className="between">
              <View className="h-title">{`${year} 年`}</View>
              <StatusTag
                tone={data.provisional ? 'amber-line' : 'green'}
                icon={data.provisional ? 'clock' : 'check'}
                text={data.provisional ? '暂定' : '已确定'}
              />
            </View>
            <View className="mt8 ink7">{data.provisional ? provisionalText(year) : settledText(year)}</View>
            {data.provisional && (
              <View className="mt12">
                <Button kind="outline" full onTap={() => setAsking(true)}>
                  {`确认 ${year} 年已录全`}
                </Button>
              </View>
            )}
          </Card>
          <SectionHead
            title="单独录入的日子"
            sub={data.overrides.length > 0 ? `${data.overrides.length} 天` : undefined}
          />
          {data.overrides.length === 0 ? (
            <EmptyState
              icon="calendar"
              title="没有单独录入的日子"
              hint="和内置日历不同的放假、上班日会列在这里"
            />
          ) : (
            <Card padding="tight" rows>
              {data.overrides.map(({ day, kind, note }) => (
                <View key={day} className="calendar-day">
                  <View className="g">
                    <Text className="num">{dayLabel(day, `${year}-01-01`)}</Text>
                    {note !== '' && <View className="cap">{note}</View>}
                  </View>
                  <StatusTag
                    tone={kind === 'off' ? 'grey' : 'blue'}
                    icon={kind === 'off' ? 'calendar' : 'stamp'}
                    text={dayKind(kind)}
                  />
                </View>
              ))}
            </Card>
          )}
          <SectionHead title="录入一天" />
          <DayForm year={year} onSaved={(saved) => setMoved(saved.moved)} />
          {moved && (
            <View {...a11y({ role: 'status' })}>
              <Note>
                {`已保存，${movedText(moved)}`}
                <MovedList moved={moved} />
              </Note>
            </View>
          )}
          <Note>
            改动只影响以后的计算；已经发生的超期和已经办结的不变。在办事项的期限会按新的日历重新计算。
          </Note>
          {data.versions.length > 0 && <VersionsCard versions={data.versions} />}
        </>
      )}
      <Confirm
        open={asking}
        title={`确认 ${year} 年已录全？`}
        text={
          <>
            <View>{`确认后，涉及 ${year} 年的期限不再标“暂定”。之后仍可以修改某一天。`}</View>
            {confirm.error && (
              <View className="red mt8" {...a11y({ role: 'alert' })}>
                {errorLine(confirm.error)}
              </View>
            )}
          </>
        }
        stay="再核对一下"
        act="确认"
        harmless
        busy={confirm.busy}
        onStay={() => setAsking(false)}
        onAct={() => void confirm.submit()}
      />
    </>
  )
}
