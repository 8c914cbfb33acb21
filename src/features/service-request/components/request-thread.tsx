import { CustomWrapper, View } from '@tarojs/components'
import type { RequestDetail } from '@talent/contract'
import { Button } from '@/components/button'
import { ErrorState } from '@/components/error-state'
import { DayDivider } from '@/components/timeline'
import { a11y } from '@/lib/a11y'
import { threadDay } from '@/lib/dates'
import { groupByDay } from '../group-by-day'
import { useThread, type ThreadOf } from '../use-thread'
import { ThreadEntry } from './thread-entry'
import './request-thread.scss'

/** 会话与进度合一: the one thread of a request, oldest first, what is older than the newest page on demand. A wrapper per day keeps a new entry from resending the old ones. */
export function RequestThread({
  request,
}: {
  request: ThreadOf & Pick<RequestDetail, 'supplement' | 'clock'>
}) {
  const { entries, earlier, busy, error, loadEarlier } = useThread(request)
  return (
    <View className="stack">
      {error && <ErrorState error={error} title="没能加载更早的进展" onRetry={loadEarlier} />}
      {earlier !== null && !error && (
        <Button kind="quiet" full busy={busy} busyText="正在加载" onTap={loadEarlier}>
          更早的进展
        </Button>
      )}
      <View className="thread" {...a11y({ role: 'log', 'aria-label': '进展与会话' })}>
        {groupByDay(entries).map(({ day, entries }) => (
          <CustomWrapper key={day}>
            <View className="thread__day">
              <DayDivider text={threadDay(`${day}T12:00:00+08:00`)} />
              {entries.map((entry) => (
                <ThreadEntry key={entry.id} entry={entry} request={request} />
              ))}
            </View>
          </CustomWrapper>
        ))}
      </View>
    </View>
  )
}
