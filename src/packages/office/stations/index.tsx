import { useState } from 'react'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { StationsPanel } from '@/features/station'
import { routes } from '@/routes'

export default function StationsPage() {
  const signedIn = useRequiredSession('stations')
  const [adding, setAdding] = useState(false)
  return (
    <PageShell
      title={routes.stations.title}
      demo
      gap={10}
      footer={
        <ActionBar>
          <Button icon="plus" onTap={() => setAdding(true)}>
            加一个站点
          </Button>
        </ActionBar>
      }
    >
      {signedIn && <StationsPanel adding={adding} onAdded={() => setAdding(false)} />}
    </PageShell>
  )
}
