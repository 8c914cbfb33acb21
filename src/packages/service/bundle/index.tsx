import type { Me } from '@talent/contract/me'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useMe, useRequiredSession } from '@/features/account'
import { BundleForm, useBundle, useSubmitBundle } from '@/features/bundle'
import { FamilyOf, useMatterDraft } from '@/features/matter'
import { useEarlierMaterials, useVerified } from '@/features/service-request'
import { useOwnMembers } from '@/features/me/api'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** The draft belongs to a person: it is looked for once we know whose. */
function Page({ code, asksFirst, me }: { code: string; asksFirst: boolean; me: Me }) {
  const bundle = useBundle(code)
  const draft = useMatterDraft(me.id, code, undefined, 'bundle')
  const submission = useSubmitBundle(code)
  const reusable = useEarlierMaterials()
  const verified = useVerified()
  const family = useOwnMembers()
  if (bundle.data && draft)
    return (
      <FamilyOf value={family}>
        <BundleForm
          {...bundle.data}
          draft={draft}
          me={me}
          asksFirst={asksFirst}
          reusable={reusable}
          verified={verified}
          {...submission}
        />
      </FamilyOf>
    )
  return (
    <PageShell title={routes.bundle.title}>
      {bundle.error ? (
        <ErrorState error={bundle.error} title="没能加载这件事" onRetry={bundle.retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}

export default function BundlePage() {
  const { code, on } = useRouteParams('bundle')
  useRequiredSession('bundle', { code, on })
  const me = useMe()
  if (me.data) return <Page code={code} asksFirst={on !== 'yes'} me={me.data} />
  return (
    <PageShell title={routes.bundle.title}>
      {me.error ? <ErrorState error={me.error} title="没能加载" onRetry={me.retry} /> : <Skeleton />}
    </PageShell>
  )
}
