import { useState } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { HoursSheet, SchedulePanel, useMySchedule } from '@/features/booking'
import { routes } from '@/routes'

export default function SchedulePage() {
  const signedIn = useRequiredSession('schedule')
  const { data, error, retry } = useMySchedule(signedIn)
  const [editing, setEditing] = useState(false)
  return (
    <PageShell
      title={routes.schedule.title}
      demo
      footer={
        data && (
          <ActionBar>
            <Button full kind="outline" onTap={() => setEditing(true)}>
              每周固定时段
            </Button>
          </ActionBar>
        )
      }
    >
      {data && <SchedulePanel schedule={data} />}
      {!data && error && (
        <ErrorState error={error} title="没能加载日程" hint="不是您的问题，预约都在" onRetry={retry} />
      )}
      {!data && !error && <Skeleton />}
      {data && editing && <HoursSheet schedule={data} onClose={() => setEditing(false)} />}
    </PageShell>
  )
}
