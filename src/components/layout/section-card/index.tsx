import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '../card'
import { a11y } from '@/lib/a11y'

/** A card under its own heading. */
export function SectionCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <View className="h-section" {...a11y({ role: 'heading', 'aria-level': 3 })}>
        {title}
      </View>
      {children}
    </Card>
  )
}
