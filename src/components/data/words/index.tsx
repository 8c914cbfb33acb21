import type { ReactNode } from 'react'
import { Text } from '@tarojs/components'

/** What was written, to be marked and copied, in both builds. For text alone: WeChat draws no boxes in it. */
export function Words({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <Text className={className} userSelect>
      {children}
    </Text>
  )
}
