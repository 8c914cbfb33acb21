import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import { useComplaintCount } from '../api'

/** A coordinator's way to what waits for an answer. */
export function ComplaintsRow() {
  const open = useComplaintCount('open')
  return (
    <Card padding="tight">
      <ListRow
        icon="flag"
        title="投诉建议"
        sub="受理、答复，先到期的在前"
        aside={open ? `${open} 件` : undefined}
        onTap={() => go('complaintsDesk')}
      />
    </Card>
  )
}
