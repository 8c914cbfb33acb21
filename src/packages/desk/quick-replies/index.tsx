import { useState } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { useMe, useRequiredSession } from '@/features/account'
import { useQuickReplies } from '@/features/quick-reply'
import { QuickRepliesPanel } from '@/features/quick-reply/components/quick-replies-panel'
import { routes } from '@/routes'

export default function QuickRepliesPage() {
  const signedIn = useRequiredSession('quickReplies')
  const { data: me } = useMe()
  const { data, error, retry } = useQuickReplies(signedIn)
  const [adding, setAdding] = useState<'own' | 'shared' | null>(null)
  const may = (role: 'commissioner' | 'coordinator') => me?.roles.includes(role) ?? false
  return (
    <PageShell
      title={routes.quickReplies.title}
      demo
      footer={
        data && (
          <ActionBar>
            {may('coordinator') && may('commissioner') && (
              <Button kind="outline" icon="plus" onTap={() => setAdding('shared')}>
                加一条共用的
              </Button>
            )}
            <Button icon="plus" onTap={() => setAdding(may('commissioner') ? 'own' : 'shared')}>
              加一条
            </Button>
          </ActionBar>
        )
      }
    >
      {data && me && (
        <QuickRepliesPanel roles={me.roles} replies={data} adding={adding} onAdded={() => setAdding(null)} />
      )}
      {!data && error && <ErrorState error={error} title="没能加载常用语" onRetry={retry} />}
      {!(data && me) && !error && <Skeleton cards={2} />}
    </PageShell>
  )
}
