import { useState } from 'react'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { EnterprisesPanel } from '@/features/enterprise/components/enterprises-panel'
import { routes } from '@/routes'

export default function EnterprisesPage() {
  const signedIn = useRequiredSession('enterprises')
  const [adding, setAdding] = useState(false)
  return (
    <PageShell
      title={routes.enterprises.title}
      demo
      gap={10}
      footer={
        <ActionBar>
          <Button icon="plus" onTap={() => setAdding(true)}>
            加一家单位
          </Button>
        </ActionBar>
      }
    >
      {signedIn && <EnterprisesPanel adding={adding} onAdded={() => setAdding(false)} />}
    </PageShell>
  )
}
