import { useReachBottom } from '@tarojs/taro'
import { COMPLAINT_WORKING_DAYS } from '@talent/contract/complaint'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { ComplaintCard, useMyComplaints } from '@/features/complaint'
import { go } from '@/lib/navigate'
import { routes } from '@/routes'

export default function ComplaintsPage() {
  const signedIn = useRequiredSession('complaints', {})
  const mine = useMyComplaints(signedIn)
  useReachBottom(mine.loadMore)
  const { items } = mine
  return (
    <PageShell
      title={routes.complaints.title}
      demo
      footer={
        <ActionBar>
          <Button full onTap={() => go('complain')}>
            写投诉建议
          </Button>
        </ActionBar>
      }
    >
      {mine.error && !items && (
        <ErrorState error={mine.error} title="没能加载投诉建议" onRetry={mine.retry} />
      )}
      {!items && !mine.error && <Skeleton />}
      {items?.length === 0 && (
        <EmptyState
          icon="flag"
          title="还没有提交过"
          hint={`对办理不满意，或者有建议，都可以写在这里，${COMPLAINT_WORKING_DAYS} 个工作日内答复`}
        />
      )}
      {items?.map((complaint) => (
        <ComplaintCard
          key={complaint.id}
          complaint={complaint}
          reader="talent"
          onTap={() => go('complaint', { id: complaint.id })}
        />
      ))}
      {items !== undefined && items.length > 0 && <ListEnd list={mine} rest="更早的投诉建议" />}
    </PageShell>
  )
}
