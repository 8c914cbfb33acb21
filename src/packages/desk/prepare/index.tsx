import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { useMatter, useMatters } from '@/features/matter'
import { PrepareForm } from '@/features/preparation'
import { replace } from '@/lib/navigate'
import { useMovingOn } from '@/lib/use-moving-on'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

const { title } = routes.prepare

function Matters({ id }: { id: string }) {
  const { data, error, retry } = useMatters()
  return (
    <PageShell title={title} demo>
      <Note>替申请人填好一件新的申请，由本人确认后才提交。请选事项。</Note>
      {data && (
        <Card padding="tight" rows>
          {data.matters.map((matter) => (
            <ListRow
              key={matter.code}
              title={matter.title}
              sub={matter.summary}
              onTap={() => replace('prepare', { id, code: matter.code })}
            />
          ))}
          <ListRow title="我代办的" sub="等本人确认的和已有结果的" onTap={() => replace('prepared', {})} />
        </Card>
      )}
      {!data && (error ? <ErrorState error={error} title="没能加载事项" onRetry={retry} /> : <Skeleton />)}
    </PageShell>
  )
}

function Chosen({ id, code }: { id: string; code: string }) {
  const { data, error, retry } = useMatter(code)
  const moveOn = useMovingOn()
  if (data)
    return (
      <PrepareForm matter={data.matter} requestId={id} onSent={() => moveOn(() => replace('prepared', {}))} />
    )
  return (
    <PageShell title={title}>
      {error ? <ErrorState error={error} title="没能加载这个事项" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}

export default function PreparePage() {
  const { id, code } = useRouteParams('prepare')
  useRequiredSession('prepare', code ? { id, code } : { id })
  return code ? <Chosen id={id} code={code} /> : <Matters id={id} />
}
