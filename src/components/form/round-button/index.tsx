import { Icon, type IconName } from '../../data/icon'
import { Tap } from '../tap'
import './index.scss'

/** An icon alone on a pale disc: call and write beside a person, the month before. `label` says what it does. */
export function RoundButton({ icon, label, onTap }: { icon: IconName; label: string; onTap: () => void }) {
  return (
    <Tap className="round-button" label={label} onTap={onTap}>
      <Icon name={icon} />
    </Tap>
  )
}
