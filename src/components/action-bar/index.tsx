import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon'
import { Tap } from '../tap'
import './index.scss'

/** Stays at the bottom: at most two tools on the left, one main button. Pass it as PageShell's `footer`. */
export function ActionBar({ children }: { children: ReactNode }) {
  return <View className="action-bar">{children}</View>
}

export function BarTool({ icon, text, onTap }: { icon: IconName; text: string; onTap: () => void }) {
  return (
    <Tap className="bar-tool" onTap={onTap}>
      <Icon name={icon} />
      <Text>{text}</Text>
    </Tap>
  )
}
