import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { ListEnd } from '@/components/list-end'
import { Skeleton } from '@/components/skeleton'
import { HOTLINE } from '@/features/account'
import { go } from '@/lib/navigate'
import type { useNotices } from '../api'
import { NoticeCard } from './notice-card'

/** 按公告: what one can apply to first. */
export function NoticeList({ list }: { list: ReturnType<typeof useNotices> }) {
  if (list.items === undefined) {
    return list.error ? (
      <ErrorState error={list.error} title="没能加载招聘公告" hotline={HOTLINE} onRetry={list.retry} />
    ) : (
      <Skeleton cards={3} />
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
  return (
    <>
      {list.items.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
      <ListEnd list={list} rest="后面的公告" />
    </>
  )
}
