import type { NoticeSummary } from '@talent/contract/recruitment'
import { Button } from '@/components/form/button'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { SectionHead } from '@/components/layout/section-head'
import { Skeleton } from '@/components/feedback/skeleton'
import { HOTLINE } from '@/features/account'
import { go } from '@/lib/navigate'
import type { useNotices } from '../api'
import { NoticeCard } from './notice-card'

interface NoticeListProps {
  list: ReturnType<typeof useNotices>
  narrowed: boolean
  onClear: () => void
}

const isPast = ({ phase }: Pick<NoticeSummary, 'phase'>) => phase === 'closed' || phase === 'undated'

/** 按公告: what one can apply to first, then, under a heading of its own, what is over or says no days. */
export function NoticeList({ list, narrowed, onClear }: NoticeListProps) {
  if (list.items === undefined) {
    return list.error ? (
      <ErrorState error={list.error} title="没能加载招聘公告" hotline={HOTLINE} onRetry={list.retry} />
    ) : (
      <Skeleton cards={3} />
    )
  }
  if (list.items.length === 0 && narrowed) {
    return (
      <EmptyState icon="recruit" title="没有这样的公告">
        <Button onTap={onClear}>看全部公告</Button>
      </EmptyState>
    )
  }
  if (list.items.length === 0) {
    return (
      <EmptyState icon="recruit" title="还没有招聘公告" hint="有新公告时会出现在这里">
        <Button kind="outline" onTap={() => go('policies')}>
          看政策
        </Button>
      </EmptyState>
    )
  }
  // The server's order: these come last.
  const past = list.items.filter(isPast)
  return (
    <>
      {list.items
        .filter((notice) => !isPast(notice))
        .map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      {past.length > 0 && <SectionHead title="往期公告" sub="已截止或没写起止，供参考" />}
      {past.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
      <ListEnd list={list} rest="后面的公告" />
    </>
  )
}
