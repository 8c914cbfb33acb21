import { Button } from '../../form/button'
import { ErrorState } from '../error-state'
import type { Pages } from '@/lib/server-data'

interface ListEndProps {
  list: Pages<unknown>
  /** What comes after, as in 没能加载更早的消息. */
  rest: string
}

/** Below a paged list: the way to what comes after, and what to do when it didn't come. */
export function ListEnd({ list, rest }: ListEndProps) {
  if (list.moreError)
    return <ErrorState error={list.moreError} title={`没能加载${rest}`} onRetry={list.loadMore} />
  if (!list.hasMore) return null
  return (
    <Button kind="quiet" full busy={list.loadingMore} busyText="正在加载" onTap={list.loadMore}>
      加载更多
    </Button>
  )
}
