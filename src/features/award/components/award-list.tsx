import type { Award } from '@talent/contract/award'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { go } from '@/lib/navigate'
import type { Pages } from '@/lib/server-data'
import { AwardCard } from './award-card'

interface AwardListProps {
  list: Pages<Award>
  empty: { title: string; hint: string }
  /** Whether a row says whose it is. */
  named: (award: Award) => boolean
}

/** Awards one below the other, with what a list has besides. */
export function AwardList({ list, empty, named }: AwardListProps) {
  const { items, error, retry } = list
  if (items === undefined)
    return error ? <ErrorState error={error} title="没能加载兑现" onRetry={retry} /> : <Skeleton cards={3} />
  if (items.length === 0) return <EmptyState icon="award" {...empty} />
  return (
    <>
      {items.map((award) => (
        <AwardCard
          key={award.id}
          award={award}
          named={named(award)}
          onTap={() => go('award', { id: award.id })}
        />
      ))}
      <ListEnd list={list} rest="后面的兑现" />
    </>
  )
}
