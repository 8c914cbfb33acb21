import { useState } from 'react'
import { Segmented } from '@/components/form/segmented'
import { PageShell } from '@/components/layout/page-shell'
import { useMe } from '@/features/account'
import { FairList } from '@/features/fair/components/fair-list'
import { MyFairs } from '@/features/fair/components/my-fairs'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

type When = 'coming' | 'past' | 'mine'

/** 招聘会: those to come, what came of those that were, and those one signed up for. */
export default function FairsPage() {
  const { when: asked } = useRouteParams('fairs')
  const talent = useMe().holds('talent')
  const [chosen, setChosen] = useState<When | null>(null)
  const when = chosen ?? (asked === 'mine' && talent ? 'mine' : 'coming')
  return (
    <PageShell
      title={routes.fairs.title}
      demo
      top={
        <Segmented
          label="看哪些"
          options={[
            { value: 'coming', text: '将举行' },
            { value: 'past', text: '已结束' },
            ...(talent ? [{ value: 'mine' as const, text: '我报名的' }] : []),
          ]}
          value={when}
          onChange={setChosen}
        />
      }
    >
      {when === 'mine' ? <MyFairs wanted /> : <FairList key={when} when={when} />}
    </PageShell>
  )
}
