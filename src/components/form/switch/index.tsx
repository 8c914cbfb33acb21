import { View } from '@tarojs/components'
import { Tap } from '../tap'
import { classNames } from '@/lib/class-names'
import './index.scss'

/** On or off, at once. */
export function Switch({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <Tap
      className={classNames('switch', 'hit', checked && 'switch--on')}
      role="switch"
      label={label}
      state={{ checked }}
      onTap={() => onChange(!checked)}
    >
      <View className="switch__knob" />
    </Tap>
  )
}
