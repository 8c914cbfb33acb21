import { useState } from 'react'
import type { DraftBody, Matter } from '@talent/contract/matter'
import type { MatterEditor } from '@talent/contract/matter-editor'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { MatterForm, useMatter } from '@/features/matter'
import { useMatterEditor } from '@/features/matter-editor/api'
import { RefusedError } from '@/lib/failure'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

const EMPTY: DraftBody = { answers: {}, materials: {}, slots: [], channel: null, deferred: [] }
const PREVIEW = '这是预览，内容不会保存，也不会提交'

const asMatter = ({ code, copy, published, departments }: MatterEditor): Matter => {
  const content = copy?.content ?? published.content
  const departmentName = departments.find((one) => one.code === content.departmentCode)?.name ?? ''
  return { ...content, code, version: published.version, departmentName }
}

/** The very form a talent fills in, with a draft that is nowhere but here. */
function Preview({
  matter,
  days,
  provisional,
}: {
  matter: Matter
  days: readonly string[]
  provisional: boolean
}) {
  const [body, setBody] = useState(EMPTY)
  const refuse = () => Promise.reject(new RefusedError(PREVIEW))
  return (
    <MatterForm
      matter={matter}
      days={days}
      provisional={provisional}
      profileFilled
      draft={{
        body,
        change: (part) => setBody((before) => ({ ...before, ...part(before) })),
        status: { saved: false, text: PREVIEW },
        conflicts: [],
        changes: [],
        choose: () => undefined,
        save: () => Promise.resolve(false),
        submit: refuse,
      }}
      onSubmit={refuse}
      filesOf={() => Promise.resolve(new Set())}
      onSubmitted={() => undefined}
    />
  )
}

export default function MatterPreviewPage() {
  const { code } = useRouteParams('matterPreview')
  useRequiredSession('matterPreview', { code })
  const editor = useMatterEditor(code)
  const offered = useMatter(code)
  if (editor.data && offered.data)
    return (
      <Preview
        matter={asMatter(editor.data)}
        days={offered.data.days}
        provisional={offered.data.provisional}
      />
    )
  const error = editor.error ?? offered.error
  return (
    <PageShell title={routes.matterPreview.title}>
      {error ? <ErrorState error={error} title="没能加载预览" onRetry={editor.retry} /> : <Skeleton />}
    </PageShell>
  )
}
