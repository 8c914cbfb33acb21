import { Text } from '@tarojs/components'
import { Icon, type IconName } from '../../data/icon'
import { Tap } from '../tap'
import { classNames } from '@/lib/class-names'
import '../chips/index.scss'

interface FilterChipProps {
  /** What it filters by: 地点; what is chosen is shown instead. */
  name: string
  value?: string
  icon?: IconName
  onTap: () => void
}

/** Opens the choice of a filter; marked and named by what is chosen. */
export function FilterChip({ name, value, icon, onTap }: FilterChipProps) {
  return (
    <Tap
      className={classNames('chip', 'hit', value && 'chip--pick')}
      label={value && !value.startsWith(name) ? `${name}：${value}` : undefined}
      onTap={onTap}
    >
      {icon && <Icon name={icon} size="s" />}
      <Text>{value || name}</Text>
      {!icon && <Icon name="chevron-down" size="s" />}
    </Tap>
  )
}
