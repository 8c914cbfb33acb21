import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/data/icon'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './step-head.scss'

/** The numbered head of one part of a form. */
export function StepHead({
  step,
  state,
  title,
  aside,
  children,
}: {
  step: number
  state: 'now' | 'done' | 'todo'
  title: string
  aside?: ReactNode
  children?: ReactNode
}) {
  return (
    <View className="row">
      <View className={classNames('step-mark', `step-mark--${state}`)}>
        {state === 'done' ? <Icon name="check" size="s" /> : <Text>{step}</Text>}
      </View>
      <View className="g">
        <View className="h-title" {...a11y({ role: 'heading', 'aria-level': 2 })}>
          {title}
        </View>
        {children}
      </View>
      {typeof aside === 'string' ? <Text className="aux">{aside}</Text> : aside}
    </View>
  )
}
