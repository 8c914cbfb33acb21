import { Text, View } from '@tarojs/components'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './four-steps.scss'

export interface Step {
  name: string
  /** `11-17`, `进行中`, `12-02 前` */
  note?: string
  state: 'done' | 'current' | 'todo'
}

const SPOKEN: Record<Step['state'], string> = { done: '已完成', current: '进行中', todo: '未开始' }

/** 提交, 受理, 办理, 办结 on one line. */
export function FourSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <View className="four-steps" {...a11y({ role: 'list' })}>
      {steps.map((step) => (
        <View
          key={step.name}
          className={classNames('four-steps__step', `four-steps__step--${step.state}`)}
          {...a11y({ role: 'listitem', 'aria-label': `${step.name}，${SPOKEN[step.state]}` })}
        >
          <View className="four-steps__line" />
          <View className="four-steps__dot" />
          <Text className="four-steps__name">{step.name}</Text>
          {step.note && <Text className="four-steps__note">{step.note}</Text>}
        </View>
      ))}
    </View>
  )
}
