import { View } from '@tarojs/components'
import { NEED_STATE_LABEL, withdrawNeed, type UrgentNeed } from '@talent/contract/employer'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { momentLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useOwnNeeds } from '../api'
import { NEED_LOOK, needFacts } from '../need-words'

function NeedCard({ need }: { need: UrgentNeed }) {
  const { id, enterpriseName, post, state, sentAt, decidedAt, reason, postId } = need
  const { submit, busy, error } = useSubmit(() => call(withdrawNeed, { params: { id } }))
  return (
    <Card>
      <View className="between wrap">
        <View className="h-title g">{post.title}</View>
        <StatusTag {...NEED_LOOK[state]} text={postId === null ? NEED_STATE_LABEL[state] : '已发布'} />
      </View>
      <View className="aux mt4">
        <Facts facts={needFacts(post)} />
      </View>
      <View className="cap mt4">
        <Facts
          facts={[enterpriseName, `${momentLabel(decidedAt ?? sentAt)}${decidedAt === null ? '报' : ''}`]}
        />
      </View>
      {reason !== '' && <View className="mt8">{`原因：${reason}`}</View>}
      {postId !== null && (
        <Button kind="outline" full className="mt12" onTap={() => go('post', { id: postId })}>
          看岗位
        </Button>
      )}
      {state === 'waiting' && (
        <>
          <SubmitFeedback error={error} />
          <Button
            kind="quiet"
            full
            className="mt8"
            label={`撤回${post.title}`}
            busy={busy}
            busyText="正在撤回"
            onTap={() => void submit()}
          >
            撤回
          </Button>
        </>
      )}
    </Card>
  )
}

/** 急招需求 of one's enterprises, the newest first, each with what became of it. */
export function OwnNeeds({ wanted }: { wanted: boolean }) {
  const list = useOwnNeeds(wanted)
  if (list.items === undefined)
    return list.error ? (
      <ErrorState error={list.error} title="没能加载急招岗位" onRetry={list.retry} />
    ) : (
      <Skeleton cards={2} />
    )
  return (
    <>
      {list.items.length === 0 && (
        <EmptyState title="还没报过急招岗位" hint="报给统筹后，列入最近一期公告，或告诉您为什么没有采用" />
      )}
      {list.items.map((need) => (
        <NeedCard key={need.id} need={need} />
      ))}
      <ListEnd list={list} rest="更早的" />
    </>
  )
}
