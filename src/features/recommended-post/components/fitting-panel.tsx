import { useState } from 'react'
import { View } from '@tarojs/components'
import { MOST } from '@talent/contract'
import type { FittingPosts } from '@talent/contract/recommended-post'
import { EmptyState } from '@/components/feedback/empty-state'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { toggled } from '@/lib/toggled'
import { FittingCard } from './fitting-card'
import { RecommendSheet } from './recommend-sheet'

const TOO_MANY = `一次最多推荐 ${MOST.recommendedAtOnce} 个`

/** 找合适的岗位: by the wishes of a request, the best first; what is chosen is recommended with one message. */
export function FittingPanel({
  request,
  found,
  title,
}: {
  request: string
  found: FittingPosts
  title: string
}) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [sending, setSending] = useState(false)
  const [words, setWords] = useState<string>()
  const { wishes, widened, posts } = found
  const picked = posts.map(({ post }) => post).filter(({ id }) => chosen.indexOf(id) >= 0)
  const choose = (id: string) => {
    const next = toggled(chosen, id)
    const tooMany = next.length > MOST.recommendedAtOnce
    setWords(tooMany ? TOO_MANY : undefined)
    if (!tooMany) setChosen(next)
  }
  const press = () => {
    if (picked.length === 0) setWords('请先选上要推荐的岗位')
    else setSending(true)
  }
  return (
    <PageShell
      title={title}
      footer={
        posts.length > 0 && (
          <ActionBar feedback={{ words }}>
            <Button full onTap={press}>
              {picked.length === 0 ? '推荐给申请人' : `推荐给申请人（${picked.length} 个）`}
            </Button>
          </ActionBar>
        )
      }
    >
      <View className="aux">
        {wishes.length === 0 ? '表上没写求职意向，列出报名中的岗位。' : `求职意向：${wishes.join('，')}`}
      </View>
      {widened && wishes.length > 0 && posts.length > 0 && (
        <Note icon="info">没有报名中的岗位写到这些专业或职业，下面是学历合得上的，合不合逐条写明。</Note>
      )}
      {posts.length === 0 ? (
        <EmptyState
          icon="recruit"
          title="没有报名中的岗位对得上"
          hint="可以在招聘里换个词找，或请申请人补充求职意向。"
        />
      ) : (
        posts.map((one) => (
          <FittingCard
            key={one.post.id}
            fitting={one}
            chosen={chosen.indexOf(one.post.id) >= 0}
            onChoose={() => choose(one.post.id)}
          />
        ))
      )}
      {sending && <RecommendSheet request={request} posts={picked} onClose={() => setSending(false)} />}
    </PageShell>
  )
}
