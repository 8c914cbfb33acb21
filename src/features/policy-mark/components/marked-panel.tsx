import { useReachBottom } from '@tarojs/taro'
import { Button } from '@/components/form/button'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { PolicyCard } from '@/features/policy'
import { go } from '@/lib/navigate'
import { useMarkedPolicies } from '../api'

/** 收藏: what one saved and what one waits for, as it is now. */
export function MarkedPanel({ wanted }: { wanted: boolean }) {
  const list = useMarkedPolicies(wanted)
  useReachBottom(list.loadMore)
  const { items, error, retry } = list
  if (items === undefined)
    return error ? <ErrorState error={error} title="没能加载收藏" onRetry={retry} /> : <Skeleton cards={3} />
  if (items.length === 0)
    return (
      <EmptyState icon="bookmark" title="还没有收藏的政策" hint="在政策页点“收藏”，以后在这里找">
        <Button onTap={() => go('policies')}>去看政策</Button>
      </EmptyState>
    )
  return (
    <>
      {items.map((policy) => (
        <PolicyCard key={policy.id} policy={policy} more={policy.opening ? '开放时会告诉您' : undefined} />
      ))}
      <ListEnd list={list} rest="后面的收藏" />
    </>
  )
}
