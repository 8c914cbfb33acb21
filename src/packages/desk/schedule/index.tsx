import { useState } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { DaySheet, HoursSheet, mondayOf, SchedulePanel, useMySchedule } from '@/features/booking'
import { todayInChina } from '@/lib/dates'
import { routes } from '@/routes'

export default function SchedulePage() {
  const signedIn = useRequiredSession('schedule')
  const [monday, setMonday] = useState(() => mondayOf(todayInChina()))
  const { data, error, retry } = useMySchedule(signedIn, monday)
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
      {data && <SchedulePanel schedule={data} monday={monday} onWeek={setMonday} />}
      {!data && error && (
        <ErrorState error={error} title="没能加载日程" hint="不是您的问题，预约都在" onRetry={retry} />
      )}
      {!data && !error && <Skeleton />}
      {data && editing === 'week' && <HoursSheet schedule={data} onClose={close} />}
      {data && editing === 'day' && <DaySheet schedule={data} onClose={close} />}
    </PageShell>
  )
}
