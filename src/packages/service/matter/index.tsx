import { ErrorState } from '@/components/feedback/error-state'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { useMe, useRequiredSession } from '@/features/account'
import { FamilyOf, MatterForm, useMatter, useMatterDraft } from '@/features/matter'
import { useEarlierMaterials, useSubmitForm, useVerified } from '@/features/service-request'
import { useOwnMembers } from '@/features/me/api'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** The draft belongs to a person: it is looked for once we know whose. */
function Form({
  code,
  accountId,
  profileFilled,
}: {
  code: string
  accountId: string
  profileFilled: boolean
}) {
  const matter = useMatter(code)
  const draft = useMatterDraft(accountId, code, matter.data?.matter.version)
  const submission = useSubmitForm()
  const reusable = useEarlierMaterials()
  const verified = useVerified()
  const family = useOwnMembers()
  if (matter.data && draft)
    return (
      <FamilyOf value={family}>
        <MatterForm
          matter={matter.data.matter}
          days={matter.data.days}
          provisional={matter.data.provisional}
          draft={draft}
          profileFilled={profileFilled}
          reusable={reusable}
          verified={verified}
          {...submission}
        />
      </FamilyOf>
    )
  return (
    <PageShell title={routes.matter.title}>
      {matter.error ? (
        <ErrorState error={matter.error} title="没能加载这个事项" onRetry={matter.retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}

export default function MatterPage() {
  const { code } = useRouteParams('matter')
  useRequiredSession('matter', { code })
  const me = useMe()
  if (me.data) return <Form code={code} accountId={me.data.id} profileFilled={me.data.profile !== null} />
  return (
    <PageShell title={routes.matter.title}>
      {me.error ? <ErrorState error={me.error} title="没能加载" onRetry={me.retry} /> : <Skeleton />}
    </PageShell>
  )
}
