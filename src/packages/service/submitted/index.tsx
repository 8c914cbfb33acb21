import { ActionBar } from '@/components/layout/action-bar'
import { Button } from '@/components/form/button'
import { ErrorState } from '@/components/feedback/error-state'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { useRequiredSession } from '@/features/account'
import { SubmittedPanel, useRequest } from '@/features/service-request'
import { replace } from '@/lib/navigate'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function SubmittedPage() {
  const { id } = useRouteParams('submitted')
  const signedIn = useRequiredSession('submitted', { id })
  const request = useRequest(id, signedIn)
  return (
    <PageShell
      title={routes.submitted.title}
      demo
      footer={
        <ActionBar>
          <Button kind="quiet" onTap={() => replace('request', { id })}>
            查看办理进度
          </Button>
        </ActionBar>
      }
    >
      {request.data ? (
        <SubmittedPanel request={request.data} />
      ) : request.error ? (
        <ErrorState
          error={request.error}
          title="已提交，没能加载匹配结果"
          hint="申请已在办理，稍后可在“服务 - 我的办理”查看"
          onRetry={request.retry}
        />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
