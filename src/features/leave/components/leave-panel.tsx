import { View } from '@tarojs/components'
import type { Leave } from '@talent/contract/leave'
import { Words } from '@/components/data/words'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { dayLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { routes } from '@/routes'
import { LeaveCard } from './leave-card'

/** What falls due in it; a stand-in opens it while standing in. */
function DueList({ leave }: { leave: Leave }) {
  const opens = leave.viewer === 'away' || (leave.begun && !leave.over)
  return (
    <Card padding="tight" rows>
      {leave.due.map(({ id, title, talentName, number, dueOn }) => (
        <ListRow
          key={id}
          icon="calendar"
          title={talentName === '' ? title : `${title}，${talentName}`}
          sub={number}
          aside={`${dayLabel(dueOn)}到期`}
          {...(opens ? { onTap: () => go('handle', { id }) } : {})}
        />
      ))}
    </Card>
  )
}

/** A leave with what is handed over for it. */
export function LeavePanel({ leave }: { leave: Leave }) {
  return (
    <PageShell title={routes.leave.title} demo>
      <LeaveCard leave={leave} />
      {leave.note !== '' && (
        <Card>
          <View className="h-title">交接的话</View>
          <Words className="mt8">{leave.note}</Words>
        </Card>
      )}
      {leave.due.length > 0 && <View className="h-title">{`期间到期的 ${leave.due.length} 件`}</View>}
      {leave.due.length > 0 && <DueList leave={leave} />}
    </PageShell>
  )
}
