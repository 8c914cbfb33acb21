import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import { useFairs } from '../api'
import { fromTime } from '../words'

/** The way to the fairs, with the next one. */
export function FairsRow() {
  const next = useFairs('coming').items?.find(({ phase }) => phase !== 'cancelled')
  return (
    <ListRow
      icon="pin"
      title="招聘会"
      sub={next === undefined ? '线上线下的双选会、往期结果' : `${fromTime(next.startsAt)}，${next.title}`}
      onTap={() => go('fairs')}
    />
  )
}

/** A coordinator's way to them. */
export const DeskFairsRow = () => (
  <ListRow icon="pin" title="招聘会" sub="发布、参会单位、入场核验、结果" onTap={() => go('fairsDesk')} />
)
