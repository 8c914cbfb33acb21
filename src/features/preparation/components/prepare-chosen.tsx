import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useMatter } from '@/features/matter'
import { PrepareForm } from './prepare-form'

/** The form of the matter that was chosen, once it is there. */
export function PrepareChosen({
  title,
  code,
  ...rest
}: {
  title: string
  code: string
  requestId: string | null
  onSent: () => void
}) {
  const { data, error, retry } = useMatter(code)
  if (data) return <PrepareForm matter={data.matter} {...rest} />
  return (
    <PageShell title={title}>
      {error ? <ErrorState error={error} title="没能加载这个事项" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}
