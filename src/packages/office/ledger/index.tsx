import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { LedgerDesk } from '@/features/award'
import { go } from '@/lib/navigate'
import { routes } from '@/routes'

export default function LedgerPage() {
  const signedIn = useRequiredSession('ledger')
  return (
    <PageShell
      title={routes.ledger.title}
      demo
      gap={10}
      footer={
        <ActionBar>
          <Button kind="outline" icon="upload" onTap={() => go('importFile', { kind: 'payments' })}>
            导入拨付
          </Button>
          <Button full icon="plus" onTap={() => go('grantAward')}>
            登记认定
          </Button>
        </ActionBar>
      }
    >
      <LedgerDesk wanted={signedIn} />
    </PageShell>
  )
}
