import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { useRequiredSession } from '@/features/account'
import { useDevices } from '@/features/account/api'
import { DeviceList } from '@/features/account/components/device-list'
import { routes } from '@/routes'

export default function DevicesPage() {
  const signedIn = useRequiredSession('devices')
  const { data, error, retry } = useDevices(signedIn)
  return (
    <PageShell title={routes.devices.title} demo>
      {!data &&
        (error ? <ErrorState error={error} title="没能加载登录设备" onRetry={retry} /> : <Skeleton />)}
      {data && <Note icon="lock">您的账号登录在这些地方。有不认识的，请让它退出。</Note>}
      {data && <DeviceList devices={data.sessions} />}
    </PageShell>
  )
}
