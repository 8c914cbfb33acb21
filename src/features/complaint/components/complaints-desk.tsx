import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Segmented } from '@/components/form/segmented'
import { PageShell } from '@/components/layout/page-shell'
import { go } from '@/lib/navigate'
import { useComplaints, type ComplaintScope } from '../api'
import { ComplaintCard } from './complaint-card'

const SCOPES: Record<ComplaintScope, string> = {
  open: '待答复',
  mine: '我受理的',
  late: '超期',
  ended: '已答复',
}
const EMPTY: Record<ComplaintScope, string> = {
  open: '没有要答复的',
  mine: '没有您受理的',
  late: '没有超期的',
  ended: '还没有答复过的',
}

/** What coordinators answer, the earliest due first. */
export function ComplaintsDesk({ title, wanted }: { title: string; wanted: boolean }) {
  const [scope, setScope] = useState<ComplaintScope>('open')
  const list = useComplaints(scope, wanted)
  useReachBottom(list.loadMore)
  return (
    <PageShell
      title={title}
      demo
      top={
        <Segmented
          label="范围"
          look="tabs"
          options={(Object.keys(SCOPES) as ComplaintScope[]).map((value) => ({ value, text: SCOPES[value] }))}
          value={scope}
          onChange={setScope}
        />
      }
    >
      {list.items === undefined &&
        (list.error ? (
          <ErrorState error={list.error} title="没能加载投诉建议" onRetry={list.retry} />
        ) : (
          <Skeleton cards={3} />
        ))}
      {list.items?.length === 0 && (
        <EmptyState icon="flag" title={EMPTY[scope]} hint="人才提交的和由回访转来的会出现在这里" />
      )}
      {list.items?.map((complaint) => (
        <ComplaintCard
          key={complaint.id}
          complaint={complaint}
          reader="staff"
          onTap={() => go('complaintDesk', { id: complaint.id })}
        />
      ))}
      {list.items !== undefined && list.items.length > 0 && <ListEnd list={list} rest="后面的投诉建议" />}
    </PageShell>
  )
}
