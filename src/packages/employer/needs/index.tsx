import { useState } from 'react'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { NeedSheet } from '@/features/employer/components/need-sheet'
import { OwnNeeds } from '@/features/employer/components/own-needs'
import { useMyEnterprises } from '@/features/enterprise/api'
import { routes } from '@/routes'

/** 急招需求 of one's enterprises. */
export default function OwnNeedsPage() {
  const signedIn = useRequiredSession('ownNeeds')
  const { data } = useMyEnterprises(signedIn)
  const [writing, setWriting] = useState(false)
  return (
    <PageShell
      title={routes.ownNeeds.title}
      demo
      gap={10}
      footer={
        data && (
          <ActionBar>
            <Button full icon="plus" onTap={() => setWriting(true)}>
              报一个急招岗位
            </Button>
          </ActionBar>
        )
      }
    >
      <OwnNeeds wanted={signedIn} />
      {writing && data && <NeedSheet choices={data.enterprises} onClose={() => setWriting(false)} />}
    </PageShell>
  )
}
