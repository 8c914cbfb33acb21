import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../../data/icon'
import { SubmitFeedback, type SubmitFeedbackProps } from '../../feedback/submit-feedback'
import { Tap } from '../../form/tap'
import './index.scss'

/**
 * Stays at the bottom: at most two tools on the left, one main button, over them what pressing it led to. Pass it as
 * PageShell's `footer`.
 */
export function ActionBar({ feedback, children }: { feedback?: SubmitFeedbackProps; children: ReactNode }) {
  return (
    <View>
      {feedback && (
        <View className="action-bar__feedback">
          <SubmitFeedback {...feedback} />
        </View>
      )}
      <View className="action-bar">{children}</View>
    </View>
  )
}

export function BarTool({ icon, text, onTap }: { icon: IconName; text: string; onTap: () => void }) {
  return (
    <Tap className="bar-tool" onTap={onTap}>
      <Icon name={icon} />
      <Text>{text}</Text>
    </Tap>
  )
}
