import { ACCESS_RECORD_DAYS } from '@talent/contract/audit'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { useRequiredSession } from '@/features/account'
import { useAccessRecords } from '@/features/audit'
import { AccessRecordList } from '@/features/audit/components/access-record-list'
import { routes } from '@/routes'

export default function AccessRecordsPage() {
  const signedIn = useRequiredSession('accessRecords')
  const { data, error, retry } = useAccessRecords(signedIn)
  return (
    <PageShell title={routes.accessRecords.title} demo>
      {!data &&
        (error ? <ErrorState error={error} title="没能加载查看记录" onRetry={retry} /> : <Skeleton />)}
      {data && (
        <Note icon="eye">{`近 ${ACCESS_RECORD_DAYS} 天里，谁看过您打码的内容。您自己的查看不记在这里。`}</Note>
      )}
      {data?.records.length === 0 && (
        <EmptyState
          icon="eye"
          title={`近 ${ACCESS_RECORD_DAYS} 天没有人查看`}
          hint="工作人员每看一次手机号、证件号码等，这里就多一条"
        />
      )}
      {data && data.records.length > 0 && <AccessRecordList records={data.records} />}
    </PageShell>
  )
}
