import { View } from '@tarojs/components'
import type { Fair } from '@talent/contract/fair'
import { NextStepStrip } from '@/components/data/next-step'
import { StatusTag } from '@/components/data/status-tag'
import { a11y } from '@/lib/a11y'
import { remainingLabel } from '@/lib/dates'
import { fairTime, fromTime, kindOf, phaseTag } from '../words'

/** Which fair, when, and until when one can sign up. */
export function FairHead({ fair }: { fair: Fair }) {
  const { title, phase, signUpUntil, workingDaysLeft, cancelledReason } = fair
  return (
    <View>
      <View className="between wrap">
        <View className="aux">{kindOf(fair)}</View>
        <StatusTag {...phaseTag(phase)} />
      </View>
      <View className="h-head mt4" {...a11y({ role: 'heading', 'aria-level': 2 })}>
        {title}
      </View>
      <View className="aux mt4">{fairTime(fair)}</View>
      {phase === 'open' && (
        <View className="mt12">
          <NextStepStrip
            tone="staff"
            who={{ icon: 'calendar' }}
            by={`${fromTime(signUpUntil)} 截止报名`}
            remaining={workingDaysLeft ? remainingLabel(workingDaysLeft) : undefined}
          />
        </View>
      )}
      {cancelledReason !== null && (
        <View className="mt12">
          <NextStepStrip tone="over" who={{ icon: 'refuse' }} lead="已取消：" what={cancelledReason} />
        </View>
      )}
    </View>
  )
}
