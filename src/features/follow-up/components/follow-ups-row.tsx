import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import { useFollowUpCount } from '../api'

/** The way to what one owes. */
export function FollowUpsRow() {
  const owed = useFollowUpCount('mine')
  return (
    <Card padding="tight">
      <ListRow
        icon="flag"
        title="跟进"
        sub="回访、列入计划和没办完的，到日子提醒"
        aside={owed ? `${owed} 项` : undefined}
        onTap={() => go('followUps')}
      />
    </Card>
  )
}

/** On the coordinator's board: what passed its day without a result; nothing where nothing did. */
export function LateFollowUpsRow() {
  const late = useFollowUpCount('late')
  if (!late) return null
  return (
    <Card padding="tight">
      <ListRow
        icon="alert"
        title={`逾期的跟进 ${late} 项`}
        sub="回访、列入计划和没办完的，过了日子还没有结果"
        onTap={() => go('followUps', { scope: 'late' })}
      />
    </Card>
  )
}
