import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { classNames } from '@/lib/class-names'
import './ordered-row.scss'

interface OrderedRowProps {
  /** What it is called in the names of its buttons. */
  name: string
  title: ReactNode
  sub: ReactNode
  /** Below both. */
  more?: ReactNode
  aside?: ReactNode
  /** Set in: it hangs on another. */
  under?: boolean
  id?: string
  /** Without, it stays where it is. */
  onMove?: (by: 1 | -1) => void
  onOpen: () => void
}

/** One of those whose order is written: up, down, and what it is. */
export function OrderedRow({ name, title, sub, more, aside, under, id, onMove, onOpen }: OrderedRowProps) {
  return (
    <View id={id} className={classNames('ordered-row', under && 'ordered-row--under')}>
      {onMove && (
        <View className="ordered-row__moves">
          {([-1, 1] as const).map((by) => (
            <Tap
              key={by}
              className="ordered-row__move"
              label={`${name}，${by < 0 ? '上移' : '下移'}`}
              onTap={() => onMove(by)}
            >
              <Icon name={by < 0 ? 'chevron-up' : 'chevron-down'} size="s" />
            </Tap>
          ))}
        </View>
      )}
      <Tap className="g ordered-row__open" onTap={onOpen}>
        <View className="g">
          <View className="h-title">{title}</View>
          <View className="cap">{sub}</View>
          {more}
        </View>
        {aside}
        <Icon name="chevron-right" size="s" />
      </Tap>
    </View>
  )
}
