import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { useMe } from '@/features/account'
import { go } from '@/lib/navigate'
import { useMyDoors } from '../api'

/** The way to the door, for whoever was asked to help there. */
export function DoorRow({ fairId }: { fairId: string }) {
  const { data: me } = useMe()
  const { data } = useMyDoors(me !== undefined && me.roles.length > 0)
  if (data === undefined || data.doors.every(({ id }) => id !== fairId)) return null
  return (
    <Card padding="tight" rows>
      <ListRow
        icon="id-card"
        strong
        title="入场核验"
        sub="请您协助核验报名码，到招聘会结束"
        onTap={() => go('fairDoor', { id: fairId })}
      />
    </Card>
  )
}
