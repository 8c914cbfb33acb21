import { ListEnd } from '@/components/feedback/list-end'
import { SectionHead } from '@/components/layout/section-head'
import { useUncoveredLeaves } from '../api'
import { LeaveCard } from './leave-card'

/** On the coordinator's desk: leaves without an accepted stand-in, to name one; nothing where there are none. */
export function UncoveredLeaves() {
  const list = useUncoveredLeaves()
  if (!list.items || list.items.length === 0) return null
  return (
    <>
      <SectionHead title="没有代班的请假" sub={`${list.total} 次`} />
      {list.items.map((leave) => (
        <LeaveCard key={leave.id} leave={leave} />
      ))}
      <ListEnd list={list} rest="后面的请假" />
    </>
  )
}
