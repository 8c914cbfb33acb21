import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '../../data/icon'
import { classNames } from '@/lib/class-names'
import './index.scss'

export interface NoteProps {
  tone?: 'amber' | 'red' | 'green' | 'blue'
  icon?: IconName
  children: ReactNode
}

/** A remark on a pale ground. */
export function Note({ tone, icon = 'info', children }: NoteProps) {
  return (
    <View className={classNames('note', tone && `note--${tone}`)}>
      <Icon name={icon} className="note__icon" />
      <View className="g">{children}</View>
    </View>
  )
}
