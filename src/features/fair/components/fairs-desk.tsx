import { useState } from 'react'
import { View } from '@tarojs/components'
import { FAIR_STATE_LABEL, type DeskFair } from '@talent/contract/fair'
import { StatusTag } from '@/components/data/status-tag'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import { useDeskFairs } from '../api'
import { fromTime, phaseTag } from '../words'
import { NewFairSheet } from './fair-sheets'

const subOf = ({ startsAt, state, coming, waiting, entered, phase, hasResults }: DeskFair): string =>
  [
    fromTime(startsAt),
    state === 'published' && phase !== 'over' && `报名 ${coming} 人`,
    state === 'published' && waiting > 0 && `候补 ${waiting} 人`,
    entered > 0 && `入场 ${entered} 人`,
    state === 'published' && phase === 'over' && !hasResults && '还没登记结果',
  ]
    .filter(Boolean)
    .join('，')

/** All fairs, those nobody has published too. */
export function FairsDesk({ wanted }: { wanted: boolean }) {
  const list = useDeskFairs(wanted)
  const [adding, setAdding] = useState(false)
  if (list.items === undefined)
    return list.error ? (
      <ErrorState error={list.error} title="没能加载招聘会" onRetry={list.retry} />
    ) : (
      <Skeleton cards={2} />
    )
  return (
    <>
      <View>
        <Button full icon="plus" onTap={() => setAdding(true)}>
          新建招聘会
        </Button>
      </View>
      {list.items.length === 0 ? (
        <EmptyState icon="pin" title="还没有招聘会" hint="新建后可以慢慢写，发布前公众看不到" />
      ) : (
        <Card padding="tight" rows>
          {list.items.map((fair) => (
            <ListRow
              key={fair.id}
              title={fair.title}
              sub={subOf(fair)}
              aside={
                <StatusTag
                  {...(fair.state === 'draft'
                    ? { tone: 'amber' as const, icon: 'edit' as const, text: FAIR_STATE_LABEL.draft }
                    : phaseTag(fair.phase))}
                />
              }
              onTap={() => go('fairDesk', { id: fair.id })}
            />
          ))}
        </Card>
      )}
      <ListEnd list={list} rest="更早的招聘会" />
      {adding && <NewFairSheet onClose={() => setAdding(false)} />}
    </>
  )
}
