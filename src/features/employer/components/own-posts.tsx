import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OwnPost } from '@talent/contract/employer'
import { NOTICE_PHASE_LABEL } from '@talent/contract/recruitment'
import { Facts } from '@/components/data/facts'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { hiringWords } from '@/features/recruitment'
import { dueLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { useOwnPosts } from '../api'
import { HiringSheet } from './hiring-sheet'

/** What is said of a closed post, or by when it is to be said. */
const standing = ({ hiring, sayBy }: OwnPost): string => {
  if (hiring !== null) return hiringWords(hiring)
  return sayBy === null ? '截止了，可以说招满没有' : `${dueLabel(sayBy)}说招满没有`
}

function Row({ post, onSay }: { post: OwnPost; onSay: () => void }) {
  const { id, title, noticeLabel, enterpriseName, headcount, phase, hiredHere, hiring } = post
  return (
    <Card padding="tight" rows>
      <ListRow
        title={title}
        sub={<Facts facts={[noticeLabel, headcount && `招 ${headcount}`, enterpriseName]} />}
        aside={NOTICE_PHASE_LABEL[phase]}
        onTap={() => go('post', { id })}
      />
      {hiredHere !== null && (
        <View className="between stack-large mt8">
          <View className="aux g">{standing(post)}</View>
          <Button
            size="m"
            kind={hiring === null ? 'outline' : 'quiet'}
            label={`${hiring === null ? '说招满没有' : '改'}：${title}`}
            onTap={onSay}
          >
            {hiring === null ? '说招满没有' : '改'}
          </Button>
        </View>
      )}
    </Card>
  )
}

/** 本单位的岗位: of published notices, what one can apply to first; of closed ones whether they are filled. */
export function OwnPosts({ wanted }: { wanted: boolean }) {
  const list = useOwnPosts(wanted)
  const [saying, setSaying] = useState<OwnPost | null>(null)
  if (list.items === undefined)
    return list.error ? (
      <ErrorState error={list.error} title="没能加载岗位" onRetry={list.retry} />
    ) : (
      <Skeleton cards={2} />
    )
  if (list.items.length === 0)
    return (
      <EmptyState
        title="公告里还没有本单位的岗位"
        hint="岗位按用人单位名称归到名录里的单位。名称不一样的，请统筹在名录里加上这个名称"
      />
    )
  const unsaid = list.first?.unsaid ?? 0
  return (
    <>
      <SectionHead title={`岗位 ${list.total} 个`} />
      {unsaid > 0 && (
        <Note tone="amber" icon="clock">
          {`${unsaid} 个岗位截止了，还没说招满没有。读公告的人看得到，过了日子会提醒统筹`}
        </Note>
      )}
      {list.items.map((post) => (
        <Row key={post.id} post={post} onSay={() => setSaying(post)} />
      ))}
      <ListEnd list={list} rest="后面的岗位" />
      {saying !== null && <HiringSheet key={saying.id} post={saying} onClose={() => setSaying(null)} />}
    </>
  )
}
