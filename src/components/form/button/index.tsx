import type { ReactNode } from 'react'
import { Text } from '@tarojs/components'
import { Icon, type IconName } from '../../data/icon'
import { Tap } from '../tap'
import { classNames } from '@/lib/class-names'
import './index.scss'

export interface ButtonProps {
  /** primary: one per screen; outline; quiet: pale; danger: outlined red; white and ghost: on the commissioner's card. */
  kind?: 'primary' | 'outline' | 'quiet' | 'danger' | 'white' | 'ghost'
  /** m: 44 high instead of 48. */
  size?: 'm'
  full?: boolean
  icon?: IconName
  /** While true a press does nothing; say what is happening in `busyText`. */
  busy?: boolean
  busyText?: string
  label?: string
  className?: string
  onTap: () => void
  children: ReactNode
}

/** Never greyed out: a press tells what is missing instead. */
export function Button({
  kind = 'primary',
  size,
  full,
  icon,
  busy = false,
  busyText,
  label,
  className,
  onTap,
  children,
}: ButtonProps) {
  return (
    <Tap
      className={classNames(
        'btn',
        `btn--${kind}`,
        size && `btn--${size}`,
        full && 'btn--full',
        busy && 'btn--busy',
        className,
      )}
      label={label}
      state={{ busy }}
      onTap={() => {
        if (!busy) onTap()
      }}
    >
      {icon && <Icon name={icon} />}
      <Text>{busy && busyText ? busyText : children}</Text>
    </Tap>
  )
}
