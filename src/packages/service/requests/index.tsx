import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { Button } from '@/components/form/button'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { PageShell } from '@/components/layout/page-shell'
import { Segmented } from '@/components/form/segmented'
import { Skeleton } from '@/components/feedback/skeleton'
import { useRequiredSession } from '@/features/account'
import { WaitingPreparations } from '@/features/preparation'
import { RequestCard, useMyRequestPages } from '@/features/service-request'
import { go } from '@/lib/navigate'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

type Shown = 'open' | 'ended'

export default function RequestsPage() {
  const { state } = useRouteParams('requests')
  const signedIn = useRequiredSession('requests', state ? { state } : {})
  const [shown, setShown] = useState<Shown>(state === 'ended' ? 'ended' : 'open')
  const mine = useMyRequestPages(signedIn, shown)
  useReachBottom(mine.loadMore)
  const { items } = mine
  const counts = mine.first?.counts
  return (
    <PageShell
      title={routes.requests.title}
      demo
      top={
        <Segmented
          label="在办还是已结束"
          options={[
            { value: 'open', text: counts ? `在办 ${counts.open}` : '在办' },
            { value: 'ended', text: counts ? `已结束 ${counts.ended}` : '已结束' },
          ]}
          value={shown}
          onChange={setShown}
        />
      }
    >
      <WaitingPreparations wanted={signedIn && shown === 'open'} />
      {mine.error && !items && (
        <ErrorState
          error={mine.error}
          title="没能加载办理事项"
          hint="不是您的问题，事项仍在正常办理"
          onRetry={mine.retry}
        />
      )}
      {!items && !mine.error && <Skeleton />}
      {items?.length === 0 && (
        <EmptyState
          title={shown === 'open' ? '没有在办的事项' : '没有已结束的事项'}
          hint="选一个事项，写明需要，由一位专员跟到底"
        >
          <Button size="m" onTap={() => go('service')}>
            去选事项
          </Button>
        </EmptyState>
      )}
      {items?.map((request) => (
        <RequestCard
          key={request.id}
          request={request}
          withStages
          onTap={() => go('request', { id: request.id })}
        />
      ))}
      <ListEnd list={mine} rest="更早的事项" />
    </PageShell>
  )
}
