import { ListRow } from '../../layout/list-row'
import { openMap, type Place } from '@/lib/open-map'

interface PlaceRowProps extends Place {
  /** What place it is, or how one gets there. */
  sub?: string
  strong?: boolean
}

/** Where something is: opened on a map where its point is known, copied for one otherwise. */
export function PlaceRow({ place, point, sub, strong }: PlaceRowProps) {
  const known = point !== undefined && point !== null
  const does = known ? '点一下打开地图' : '点一下复制，到地图里找'
  return (
    <ListRow
      icon="pin"
      strong={strong}
      title={place}
      sub={sub === undefined || sub === '' ? does : `${sub}。${does}`}
      acts
      aside={known ? '地图' : '复制'}
      onTap={() => void openMap({ place, point })}
    />
  )
}
