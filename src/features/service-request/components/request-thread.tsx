import { CustomWrapper, View } from '@tarojs/components'
import type { RequestDetail } from '@talent/contract'
import { DayDivider } from '@/components/timeline'
import { a11y } from '@/lib/a11y'
import { threadDay } from '@/lib/dates'
import { groupByDay } from '../group-by-day'
import { ThreadEntry } from './thread-entry'
import './request-thread.scss'

/** 会话与进度合一: the one thread of a request, oldest first. A wrapper per day keeps a new entry from resending the old ones. */
export function RequestThread({ request }: { request: Pick<RequestDetail, 'timeline' | 'supplement'> }) {
  return (
    <View className="thread" {...a11y({ role: 'log', 'aria-label': '进展与会话' })}>
      {groupByDay(request.timeline).map(({ day, entries }) => (
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
  )
}
