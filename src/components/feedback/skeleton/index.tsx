import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { a11y } from '@/lib/a11y'
import './index.scss'

const SHOW_AFTER_MS = 300
const SLOW_AFTER_MS = 3000

/** Shapes of what is coming: nothing for 300 ms, a word after 3 s. No spinner. */
export function Skeleton({ cards = 2 }: { cards?: number }) {
  const [phase, setPhase] = useState<'hidden' | 'shown' | 'slow'>('hidden')
  useEffect(() => {
    const timers = [
      setTimeout(() => setPhase('shown'), SHOW_AFTER_MS),
      setTimeout(() => setPhase('slow'), SLOW_AFTER_MS),
    ]
    return () => timers.forEach(clearTimeout)
  }, [])
  if (phase === 'hidden') return null
  return (
    <View className="skeleton" {...a11y({ role: 'status', 'aria-label': '正在加载' })}>
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className="card">
          <View className="skeleton__line skeleton__line--title" />
          {index === 0 && (
            <>
              <View className="skeleton__line" />
              <View className="skeleton__line skeleton__line--short" />
              <View className="skeleton__line skeleton__line--block" />
            </>
          )}
        </View>
      ))}
      {phase === 'slow' && <View className="cap center">网络有点慢，正在继续加载</View>}
    </View>
  )
}
