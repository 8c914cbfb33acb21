import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import { useScheduledJobs } from '../api'
import { stoppedOf } from '../stopped'

/** A coordinator's way to what the clock does by itself. */
export function ScheduledJobsRow() {
  const stopped = stoppedOf(useScheduledJobs().data?.items).length
  return (
    <Card padding="tight">
      <ListRow
        icon="clock"
        title="定时任务"
        sub="自动提醒、到点发布上次什么时候运行，告知了几条"
        aside={stopped > 0 ? `停下 ${stopped} 项` : undefined}
        onTap={() => go('scheduledJobs')}
      />
    </Card>
  )
}
