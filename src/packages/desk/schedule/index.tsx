import { useState } from 'react'
import { bookingInstant } from '@talent/contract/booking'
import { mondayOf, type DayString } from '@talent/contract/calendar'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { DaySheet, HoursSheet, openingMonday, SchedulePanel, useMySchedule } from '@/features/booking'
import { now } from '@/lib/clock'
import { todayInChina } from '@/lib/dates'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function SchedulePage() {
  const signedIn = useRequiredSession('schedule')
  const [picked, setPicked] = useState<DayString | null>(null)
  const { id } = useRouteParams('schedule')
  const [host, setHost] = useState(id)
  const { data, error, retry } = useMySchedule(signedIn, picked ?? mondayOf(todayInChina()), host)
  const monday = picked ?? (data && openingMonday(data, bookingInstant(now())))
  const [editing, setEditing] = useState<'week' | 'day' | null>(null)
  const close = () => setEditing(null)
  return (
    <PageShell
      title={routes.schedule.title}
      demo
      footer={
        data && (
          <ActionBar>
            <Button full kind="outline" icon="plus" onTap={() => setEditing('day')}>
              放出时段
            </Button>
            <Button full kind="quiet" onTap={() => setEditing('week')}>
              每周固定
            </Button>
          </ActionBar>
        )
      }
    >
      {data && data.hosts.length > 1 && (
        <Chips
          label="谁的日程"
          scroll
          options={data.hosts.map(({ id: value, kind, title }) => ({
            value,
            text: kind === 'commissioner' ? '我的' : title,
          }))}
          value={data.hostId}
          onPress={setHost}
        />
      )}
      {data && monday && <SchedulePanel schedule={data} monday={monday} onWeek={setPicked} />}
      {!data && error && (
        <ErrorState error={error} title="没能加载日程" hint="不是您的问题，预约都在" onRetry={retry} />
      )}
      {!data && !error && <Skeleton />}
      {data && editing === 'week' && <HoursSheet schedule={data} onClose={close} />}
      {data && editing === 'day' && <DaySheet schedule={data} onClose={close} />}
    </PageShell>
  )
}
