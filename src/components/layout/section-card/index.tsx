import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '../card'
import { a11y } from '@/lib/a11y'

interface SectionCardProps {
  title: string
  /** A link on the right. */
  aside?: ReactNode
  children: ReactNode
}

/** A card under its own heading. */
export function SectionCard({ title, aside, children }: SectionCardProps) {
  const heading = (
    <View className="h-section" {...a11y({ role: 'heading', 'aria-level': 3 })}>
      {title}
    </View>
  )
  return (
    <Card>
      {aside ? (
        <View className="between">
          {heading}
          {aside}
        </View>
      ) : (
        heading
      )}
      {children}
    </Card>
  )
}
