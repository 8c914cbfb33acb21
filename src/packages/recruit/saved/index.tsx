import { useState } from 'react'
import { Segmented } from '@/components/form/segmented'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { SavedPosts } from '@/features/post-watch/components/saved-posts'
import { SavedSearches } from '@/features/post-watch/components/saved-searches'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

type Tab = 'posts' | 'searches'

/** 收藏的岗位 and 我的搜索: what somebody waits for among posts. */
export default function SavedPostsPage() {
  const { tab: first } = useRouteParams('savedPosts')
  const [tab, setTab] = useState<Tab>(first === 'searches' ? 'searches' : 'posts')
  const signedIn = useRequiredSession('savedPosts', first === undefined ? {} : { tab: first })
  return (
    <PageShell
      title={routes.savedPosts.title}
      top={
        <Segmented
          label="看哪些"
          options={[
            { value: 'posts', text: '岗位' },
            { value: 'searches', text: '搜索' },
          ]}
          value={tab}
          onChange={setTab}
        />
      }
    >
      {tab === 'posts' ? <SavedPosts wanted={signedIn} /> : <SavedSearches wanted={signedIn} />}
    </PageShell>
  )
}
