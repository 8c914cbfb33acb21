import { Fragment, useEffect, useRef, type ReactNode } from 'react'
import { CustomWrapper, View } from '@tarojs/components'
import { lastOf } from '@talent/contract'
import type { RequestDetail, TimelineEntry } from '@talent/contract/service-request'
import { Button } from '@/components/form/button'
import { ErrorState } from '@/components/feedback/error-state'
import { DayDivider } from '@/components/data/timeline'
import { a11y } from '@/lib/a11y'
import { threadDay } from '@/lib/dates'
import { scrollToId } from '@/lib/scroll-to'
import { groupByDay } from '../group-by-day'
import { receiptsOf } from '../receipts'
import { useThread, type ThreadOf } from '../use-thread'
import { ThreadEntry } from './thread-entry'
import './request-thread.scss'

/** Brings the newest entry into view: once where the page is opened for it, and whenever the reader has said something. */
function useNewestInView(end: string, newest: TimelineEntry | undefined, opensAtNewest: boolean) {
  const seen = useRef<string>()
  useEffect(() => {
    const said = newest?.kind === 'message' && newest.author.mine
    if (seen.current === undefined ? opensAtNewest : seen.current !== newest?.id && said) scrollToId(end)
    seen.current = newest?.id
  }, [end, newest, opensAtNewest])
}

/** What stands among the entries and is none of them. */
export interface Aside {
  id: string
  at: string
  aside: ReactNode
}

/** By time; what is older than the oldest entry shown comes with what is older. */
function withAsides(entries: readonly TimelineEntry[], asides: readonly Aside[], hasEarlier: boolean) {
  const from = hasEarlier ? (entries[0]?.at ?? '') : ''
  const shown = asides.filter(({ at }) => at >= from)
  return shown.length === 0
    ? entries
    : [...entries, ...shown].sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime())
}

interface RequestThreadProps {
  request: ThreadOf & Pick<RequestDetail, 'supplement' | 'clock' | 'reads' | 'viewer'>
  /** The page is opened for what was said last, not for what is above the thread. */
  opensAtNewest?: boolean
  asides?: readonly Aside[]
}

const NONE: readonly Aside[] = []

/**
 * 会话与进度合一: the one thread of a request, oldest first, what is older than the newest few on demand. A wrapper per day
 * keeps a new entry from resending the old ones.
 */
export function RequestThread({ request, opensAtNewest = false, asides = NONE }: RequestThreadProps) {
  const { entries, end, hasEarlier, busy, error, showEarlier } = useThread(request)
  const receipts = receiptsOf(entries, request.reads, request.viewer === 'talent')
  useNewestInView(end, lastOf(entries), opensAtNewest)
  return (
    <View className="stack">
      {error && <ErrorState error={error} title="没能加载更早的进展" onRetry={showEarlier} />}
      {hasEarlier && !error && (
        <Button kind="quiet" full busy={busy} busyText="正在加载" onTap={showEarlier}>
          更早的进展
        </Button>
      )}
      <View className="thread" {...a11y({ role: 'log', 'aria-label': '进展与会话' })}>
        {groupByDay<TimelineEntry | Aside>(withAsides(entries, asides, hasEarlier)).map(
          ({ day, entries }) => (
            <CustomWrapper key={day}>
              <View className="thread__day">
                <DayDivider text={threadDay(`${day}T12:00:00+08:00`)} />
                {entries.map((entry) =>
                  'aside' in entry ? (
                    <Fragment key={entry.id}>{entry.aside}</Fragment>
                  ) : (
                    <ThreadEntry
                      key={entry.id}
                      entry={entry}
                      request={request}
                      receipt={receipts.get(entry.id)}
                    />
                  ),
                )}
              </View>
            </CustomWrapper>
          ),
        )}
      </View>
      {/* Outside of the wrappers: a phone finds nothing by its id inside of one. */}
      <View id={end} className="thread__end" />
    </View>
  )
}
