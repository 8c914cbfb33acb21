import { applyingOn } from '@talent/contract/policy'
import { policyOf } from '@talent/contract/policy-editor'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { usePolicyEditor } from '@/features/policy-editor/api'
import { PolicyHead } from '@/features/policy/components/policy-head'
import { PolicyPanel } from '@/features/policy/components/policy-panel'
import { todayInChina } from '@/lib/dates'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** The very page a talent reads, of what is being written. */
export default function PolicyPreviewPage() {
  const { id } = useRouteParams('policyPreview')
  useRequiredSession('policyPreview', { id })
  const { data, error, retry } = usePolicyEditor(id)
  const { title } = routes.policyPreview
  if (data === undefined)
    return (
      <PageShell title={title}>
        {error ? <ErrorState error={error} title="没能加载预览" onRetry={retry} /> : <Skeleton cards={3} />}
      </PageShell>
    )
  const written = policyOf(id, data.copy?.content ?? data.published.content)
  const { validity, applyFrom: from = null, applyUntil: until = null } = written
  const policy = {
    ...written,
    applying: applyingOn(todayInChina(), { validity, from, until, isFull: data.full !== null }),
    full: data.full,
    relatives: [],
    withdrawn: null,
    closedHere: null,
    replaced: null,
    revised: null,
  }
  return (
    <PageShell title={title} top={<PolicyHead policy={policy} />} demo={policy.demo}>
      <Note>
        {data.copy === null ? '没有没发布的改动，这就是线上的样子' : '这是预览，发布前只有统筹看得到'}
      </Note>
      <PolicyPanel policy={policy} />
    </PageShell>
  )
}
