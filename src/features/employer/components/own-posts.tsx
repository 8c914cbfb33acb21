import { Facts } from '@/components/data/facts'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { NOTICE_PHASE_LABEL } from '@talent/contract/recruitment'
import { go } from '@/lib/navigate'
import { useOwnPosts } from '../api'

/** 本单位的岗位: of published notices, what one can apply to first. */
export function OwnPosts({ wanted }: { wanted: boolean }) {
  const list = useOwnPosts(wanted)
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
  return (
    <>
      <SectionHead title={`岗位 ${list.total} 个`} />
      <Card padding="tight" rows>
        {list.items.map(({ id, title, noticeLabel, enterpriseName, headcount, phase }) => (
          <ListRow
            key={id}
            title={title}
            sub={<Facts facts={[noticeLabel, headcount && `招 ${headcount}`, enterpriseName]} />}
            aside={NOTICE_PHASE_LABEL[phase]}
            onTap={() => go('post', { id })}
          />
        ))}
      </Card>
      <ListEnd list={list} rest="后面的岗位" />
    </>
  )
}
