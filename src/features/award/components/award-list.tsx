import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Award } from '@talent/contract/award'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import type { Pages } from '@/lib/server-data'

interface AwardListProps {
  list: Pages<Award>
  empty: { title: string; hint: string }
  /** Of one, or null where it stands in another's. */
  card: (award: Award, items: readonly Award[]) => ReactNode
}

/** Awards one below the other, with what a list has besides. */
export function AwardList({ list, empty, card }: AwardListProps) {
  const { items, error, retry } = list
  if (items === undefined)
    return error ? <ErrorState error={error} title="没能加载兑现" onRetry={retry} /> : <Skeleton cards={3} />
  if (items.length === 0) return <EmptyState icon="award" {...empty} />
  return (
    <>
      {items.map((award) => {
        const shown = card(award, items)
        return shown === null ? null : <View key={award.id}>{shown}</View>
      })}
      <ListEnd list={list} rest="后面的兑现" />
    </>
  )
}
