import { isOwnPlace, type PolicyOrder } from '@talent/contract/policy'
import { Button } from '@/components/form/button'
import { LooserChips } from '@/components/form/drop-chips'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { SectionHead } from '@/components/layout/section-head'
import { Skeleton } from '@/components/feedback/skeleton'
import { HOTLINE } from '@/features/account'
import type { Drop } from '@/lib/list-filter'
import { go } from '@/lib/navigate'
import { usePolicyTotal, type usePolicies } from '../api'
import type { PolicyFilter } from '../policy-filter'
import { PolicyCard } from './policy-card'

interface PolicyListProps {
  list: ReturnType<typeof usePolicies>
  /** What narrows the list: an empty one offers to lift each of it. */
  drops: readonly Drop<PolicyFilter>[]
  order: PolicyOrder
  onClear: () => void
}

/** The policies found, with a way out when there are none. */
export function PolicyList({ list, drops, order, onClear }: PolicyListProps) {
  const narrowed = drops.length > 0
  const useTotal = (filter: PolicyFilter) => usePolicyTotal(filter, order)
  if (list.items === undefined) {
    return list.error ? (
      <ErrorState error={list.error} title="没能加载政策" hotline={HOTLINE} onRetry={list.retry} />
    ) : (
      <Skeleton cards={4} />
    )
  }
  if (list.items.length === 0) {
    return (
      <EmptyState
        icon="search"
        title={narrowed ? '没有找到相关政策' : '还没有政策'}
        hint={narrowed ? '换一个说法，例如“住房”“子女入学”“生活补贴”，或去掉一个条件' : undefined}
      >
        <LooserChips drops={drops} unit="项" useTotal={useTotal} />
        {narrowed && (
          <>
            <Button kind="outline" onTap={() => go('service')}>
              问专员
            </Button>
            <Button onTap={onClear}>清空条件</Button>
          </>
        )}
      </EmptyState>
    )
  }
  // The server's order: what holds here comes first.
  const elsewhere = list.items.filter((policy) => !isOwnPlace(policy))
  return (
    <>
      {list.items.filter(isOwnPlace).map((policy) => (
        <PolicyCard key={policy.id} policy={policy} />
      ))}
      {elsewhere.length > 0 && <SectionHead title="外地政策" sub="供参考，不在本区执行" />}
      {elsewhere.map((policy) => (
        <PolicyCard key={policy.id} policy={policy} />
      ))}
      <ListEnd list={list} rest="后面的政策" />
    </>
  )
}
