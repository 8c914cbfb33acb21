import { View } from '@tarojs/components'
import { ICON_NAMES, type IconName } from './names'
import './index.scss'

export type { IconName } from './names'

interface IconProps {
  name: IconName
  /** s 16, m 20 (default), l 24, xl 34; all grow in the large-text mode. */
  size?: 's' | 'm' | 'l' | 'xl'
  className?: string
}

/** A shape beside words; it takes their colour and says nothing by itself. */
export function Icon({ name, size = 'm', className }: IconProps) {
  return <View className={`ic ic-${name} ic--${size}${className ? ` ${className}` : ''}`} />
}

/** A matter is data and may name an icon this client doesn't have. */
export const iconOf = (name: string): IconName => ICON_NAMES.find((known) => known === name) ?? 'service'
