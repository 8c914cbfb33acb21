import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '../../data/icon'
import { classNames } from '@/lib/class-names'
import './index.scss'

interface EmptyStateProps {
  icon?: IconName
  tone?: 'amber'
  /** Why there is nothing, in one sentence. */
  title: string
  hint?: ReactNode
  /** One way out, a Button (two when a search found nothing). */
  children?: ReactNode
  /** Below the buttons. */
  footnote?: ReactNode
}

export function EmptyState({ icon = 'inbox', tone, title, hint, children, footnote }: EmptyStateProps) {
  return (
    <View className="empty-state">
      <View className={classNames('empty-state__sign', tone && `empty-state__sign--${tone}`)}>
        <Icon name={icon} size="xl" />
      </View>
      <View className="h-title">{title}</View>
      {hint && <View className="aux as-typed">{hint}</View>}
      {children && <View className="empty-state__out">{children}</View>}
      {footnote && <View className="cap">{footnote}</View>}
    </View>
  )
}
