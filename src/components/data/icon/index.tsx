import { View } from '@tarojs/components'
import type { IconName } from './names'
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
