import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './index.scss'

export interface Fact {
  label: string
  value: ReactNode
}

/** Labels and values; below each other in the large-text mode. */
export function KvList({ facts, dense }: { facts: readonly Fact[]; dense?: boolean }) {
  return (
    <View className={dense ? 'kv kv--dense' : 'kv'}>
      {facts.map(({ label, value }) => (
        <View key={label} className="kv__row">
          <View className="kv__label">{label}</View>
          <View className="kv__value">{value}</View>
        </View>
      ))}
    </View>
  )
}
