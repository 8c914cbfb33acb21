import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { Facts } from '@/components/data/facts'
import { NextStepStrip } from '@/components/data/next-step'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Card, CardHead } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { followUpStrip } from '@/features/follow-up'
import { dayOf, monthDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { useMyInterests } from '../api'
import { InterestTag } from './interest-tag'

/** 我感兴趣的需求, the latest first. */
export function InterestList({ title, wanted }: { title: string; wanted: boolean }) {
  const mine = useMyInterests(wanted)
  useReachBottom(mine.loadMore)
  const { items, error, retry } = mine
  return (
    <PageShell title={title} demo={items?.some(({ demo }) => demo)} gap={10}>
      {items === undefined &&
        (error ? <ErrorState error={error} title="没能加载" onRetry={retry} /> : <Skeleton cards={2} />)}
      {items?.length === 0 && (
        <EmptyState icon="flag" title="还没有感兴趣的需求" hint="在需求目录按“我感兴趣”，专员替您问单位">
          <Button onTap={() => go('demand')}>看需求目录</Button>
        </EmptyState>
      )}
      {items?.map(({ id, title: need, employer, state, referred, saidAt, owed }) => (
        <Card key={id} onTap={() => go('interest', { id })}>
          <CardHead title={need} aside={<InterestTag state={state} />} />
          <View className="cap mt4">
            <Facts
              facts={[
                employer,
                referred === null ? null : `替${referred}问`,
                `${monthDay(dayOf(saidAt))}说感兴趣`,
              ]}
            />
          </View>
          {owed && (
            <View className="mt12">
              <NextStepStrip {...followUpStrip(owed, 'talent')} />
            </View>
          )}
        </Card>
      ))}
      {items !== undefined && items.length > 0 && <ListEnd list={mine} rest="更早的" />}
    </PageShell>
  )
}
