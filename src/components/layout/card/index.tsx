import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Tap } from '../../form/tap'
import { classNames } from '@/lib/class-names'
import './index.scss'

interface CardProps {
  /** tight: for a list of rows that bring their own padding; bare: no padding. */
  padding?: 'tight' | 'bare'
  /** Hairlines between the children. */
  rows?: boolean
  className?: string
  /** Makes the whole card one link. */
  onTap?: () => void
  /** What the link says when read out; its content is read otherwise. */
  label?: string
  children: ReactNode
}

export function Card({ padding, rows, className, onTap, label, children }: CardProps) {
  const name = classNames('card', padding && `card--${padding}`, rows && 'rows', className)
  if (onTap === undefined) return <View className={name}>{children}</View>
  return (
    <Tap className={name} role="link" label={label} onTap={onTap}>
      {children}
    </Tap>
  )
}

/** Title on the left, a status on the right. */
export function CardHead({ title, sub, aside }: { title: ReactNode; sub?: ReactNode; aside?: ReactNode }) {
  return (
    <View className="card-head">
      <View className="g">
        <View className="h-title">{title}</View>
        {sub}
      </View>
      {aside}
    </View>
  )
}
