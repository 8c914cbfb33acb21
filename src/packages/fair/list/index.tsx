import { useState } from 'react'
import { Segmented } from '@/components/form/segmented'
import { PageShell } from '@/components/layout/page-shell'
import { FairList } from '@/features/fair/components/fair-list'
import { routes } from '@/routes'

type When = 'coming' | 'past'

/** 招聘会: those to come, and what came of those that were. */
export default function FairsPage() {
  const [when, setWhen] = useState<When>('coming')
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
          ]}
          value={when}
          onChange={setWhen}
        />
      }
    >
      <FairList key={when} when={when} />
    </PageShell>
  )
}
