import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { OPEN_PASS_STATES, PASS_STATE_LABEL, type MyFair, type PassState } from '@talent/contract/fair'
import { go } from '@/lib/navigate'
import { useFairs, useMyFairs } from '../api'
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

const OPEN: readonly PassState[] = OPEN_PASS_STATES
const isComing = ({ phase, state }: MyFair) =>
  phase !== 'over' && phase !== 'cancelled' && OPEN.includes(state)

/** The next fair one signed up for or waits for, with its 报名码 a press away; nothing without one. */
export function ComingFair({ wanted }: { wanted: boolean }) {
  const coming = (useMyFairs(wanted).items ?? []).filter(isComing)
  // The latest is first in the list.
  const next = coming[coming.length - 1]
  if (next === undefined) return null
  return (
    <Card padding="tight" rows>
      <ListRow
        icon="pin"
        strong
        title={next.title}
        sub={`${PASS_STATE_LABEL[next.state]}，${fromTime(next.startsAt)}，${next.place}`}
        onTap={() => go('fairPass', { id: next.id })}
      />
    </Card>
  )
}
