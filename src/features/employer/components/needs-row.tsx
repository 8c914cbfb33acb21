import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import { useNeeds } from '../api'

/** A coordinator's way to what enterprises need urgently. */
export function NeedsRow({ wanted }: { wanted: boolean }) {
  const { total } = useNeeds(wanted)
  return (
    <ListRow
      icon="flag"
      title="急招岗位"
      sub={total ? `${total} 个等安排` : '单位报来的，列入公告或回复原因'}
      onTap={() => go('needsDesk')}
    />
  )
}
