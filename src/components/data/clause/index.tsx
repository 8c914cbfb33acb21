import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Tap } from '../../form/tap'
import './index.scss'

/** What a statement rests on, behind a thin line: `依据：第五条第（二）项`. */
export function Clause({ text, onTap }: { text: ReactNode; onTap?: () => void }) {
  return onTap ? (
    <Tap className="clause clause--link" role="link" onTap={onTap}>
      {text}
    </Tap>
  ) : (
    <View className="clause">{text}</View>
  )
}
