import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { SectionHead } from '@/components/layout/section-head'
import { go } from '@/lib/navigate'
import { useMyLeaves } from '../api'
import { LeaveCard } from './leave-card'

/** On 我的: for whom one is asked to stand in first, then one's own leaves, then the way to another. */
export function MyLeaves() {
  const { data, error, retry } = useMyLeaves()
  if (!data)
    return error ? <ErrorState error={error} title="没能加载请假" onRetry={retry} /> : <Skeleton cards={1} />
  return (
    <>
      <SectionHead title="请假与代班" />
      {[...data.standIn, ...data.own].map((leave) => (
        <LeaveCard
          key={leave.id}
          leave={leave}
          {...(leave.note !== '' || leave.due.length > 0
            ? { onTap: () => go('leave', { id: leave.id }) }
            : {})}
        />
      ))}
      <Button kind="quiet" icon="plus" full onTap={() => go('newLeave')}>
        {data.own.length === 0 ? '请假' : '再请一次假'}
      </Button>
    </>
  )
}
