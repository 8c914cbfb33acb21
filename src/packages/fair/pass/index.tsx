import { View } from '@tarojs/components'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { PassPanel } from '@/features/fair/components/pass-panel'
import { useShownPass } from '@/features/fair/kept-pass'
import { go } from '@/lib/navigate'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** 报名码: opens without a connection too. */
export default function FairPassPage() {
  const { id } = useRouteParams('fairPass')
  const signedIn = useRequiredSession('fairPass', { id })
  const { pass, known, alone, error, retry } = useShownPass(id, signedIn)
  return (
    <PageShell title={routes.fairPass.title} demo top={<View className="aux">入场时给工作人员看这一页</View>}>
      {pass !== null ? (
        <PassPanel pass={pass} alone={alone && error !== undefined} />
      ) : known ? (
        <EmptyState icon="id-card" title="您还没有报名这场招聘会">
          <Button onTap={() => go('fair', { id })}>去看看</Button>
        </EmptyState>
      ) : error ? (
        <ErrorState error={error} title="没能加载报名码" onRetry={retry} />
      ) : (
        <Skeleton cards={2} />
      )}
    </PageShell>
  )
}
