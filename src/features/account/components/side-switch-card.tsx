import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import type { IconName } from '@/components/data/icon'
import { enterSide, SIDE_ENTRY, SIDES, type Side } from '../sides'
import { useMe } from '../use-me'

const ICON: Record<Side, IconName> = {
  talent: 'me',
  commissioner: 'list',
  coordinator: 'board',
  contact: 'building',
}

/** The way to the other sides: the desks one holds, and from a desk always to what talents see. */
export function SideSwitchCard({ current }: { current: Side }) {
  const { data: me } = useMe()
  const others = SIDES.filter((side) => side !== current && (side === 'talent' || me?.roles.includes(side)))
  if (others.length === 0) return null
  return (
    <Card padding="tight" rows>
      {others.map((side) => (
        <ListRow key={side} icon={ICON[side]} title={SIDE_ENTRY[side].enter} onTap={() => enterSide(side)} />
      ))}
    </Card>
  )
}
