import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { PrepareChosen, PreparedMatters } from '@/features/preparation'
import { replace } from '@/lib/navigate'
import { useMovingOn } from '@/lib/use-moving-on'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

const { title } = routes.prepareByCode

export default function PrepareByCodePage() {
  const { code } = useRouteParams('prepareByCode')
  const moveOn = useMovingOn()
  useRequiredSession('prepareByCode', code ? { code } : {})
  if (code)
    return (
      <PrepareChosen
        title={title}
        code={code}
        requestId={null}
        onSent={() => moveOn(() => replace('prepared', {}))}
      />
    )
  return (
    <PageShell title={title} demo>
      <PreparedMatters
        note="凭本人给的代办码替本单位人才填好，由本人确认后才提交。请选事项。"
        onChoose={(chosen) => replace('prepareByCode', { code: chosen })}
      />
    </PageShell>
  )
}
