import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { PrepareChosen, PreparedMatters } from '@/features/preparation'
import { replace } from '@/lib/navigate'
import { useMovingOn } from '@/lib/use-moving-on'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

const { title } = routes.prepare

export default function PreparePage() {
  const { id, code } = useRouteParams('prepare')
  const moveOn = useMovingOn()
  useRequiredSession('prepare', code ? { id, code } : { id })
  if (code)
    return (
      <PrepareChosen
        title={title}
        code={code}
        requestId={id}
        onSent={() => moveOn(() => replace('prepared', {}))}
      />
    )
  return (
    <PageShell title={title} demo>
      <PreparedMatters
        note="替申请人填好一件新的申请，由本人确认后才提交。请选事项。"
        onChoose={(chosen) => replace('prepare', { id, code: chosen })}
      />
    </PageShell>
  )
}
