import { useState } from 'react'
import type { RosterShown } from '@talent/contract/roster'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { RosterHead, RosterPanel, useRoster } from '@/features/roster'
import { go } from '@/lib/navigate'
import { useSearchWords } from '@/lib/use-search-words'
import { routes } from '@/routes'

function Roster() {
  const search = useSearchWords()
  const [show, setShow] = useState<RosterShown>('all')
  const list = useRoster({ q: search.words, show })
  return (
    <PageShell
      title={routes.roster.title}
      demo
      gap={10}
      top={<RosterHead list={list} search={search} show={show} onShow={setShow} />}
      footer={
        <ActionBar>
          <Button full icon="plus" onTap={() => go('rosterNew')}>
            加一位专员
          </Button>
        </ActionBar>
      }
    >
      <RosterPanel list={list} narrowed={search.words !== '' || show !== 'all'} />
    </PageShell>
  )
}

export default function RosterPage() {
  const signedIn = useRequiredSession('roster')
  return signedIn ? <Roster /> : <PageShell title={routes.roster.title}>{null}</PageShell>
}
