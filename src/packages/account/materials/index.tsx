import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { useRequiredSession } from '@/features/account'
import { useOwnMaterials } from '@/features/service-request'
import { OwnMaterialList } from '@/features/service-request/components/own-material-list'
import { routes } from '@/routes'

export default function MaterialsPage() {
  const signedIn = useRequiredSession('materials')
  const { data, error, retry } = useOwnMaterials(signedIn)
  return (
    <PageShell title={routes.materials.title} demo>
      {!data &&
        (error ? <ErrorState error={error} title="没能加载我的材料" onRetry={retry} /> : <Skeleton />)}
      {data && (
        <Note icon="file">
          每种证明最近交的一份。办别的事项要同一种证明时，表单里点一下就能沿用，不用再传。
        </Note>
      )}
      {data?.materials.length === 0 && (
        <EmptyState icon="file" title="还没有交过材料" hint="提交申请时上传的材料会列在这里" />
      )}
      {data && <OwnMaterialList materials={data.materials} />}
    </PageShell>
  )
}
