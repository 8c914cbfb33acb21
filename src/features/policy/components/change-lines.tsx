import { View } from '@tarojs/components'
import type { PolicyChange } from '@talent/contract/policy'
import { StatusTag, type Tag } from '@/components/data/status-tag'
import { a11y } from '@/lib/a11y'

const EFFECT: Record<PolicyChange['effect'], Tag> = {
  better: { tone: 'green', icon: 'check', text: '变好' },
  worse: { tone: 'amber', icon: 'alert', text: '变严' },
  changed: { tone: 'grey', icon: 'edit', text: '有变' },
}

/** What a newer text made better or worse, a sentence each. */
export function ChangeLines({ changes, label }: { changes: readonly PolicyChange[]; label: string }) {
  if (changes.length === 0) return null
  return (
    <View className="mt12" {...a11y({ role: 'list', 'aria-label': label })}>
      <View className="strong">{label}</View>
      {changes.map(({ effect, text }) => (
        <View key={text} className="between stack-large mt8" {...a11y({ role: 'listitem' })}>
          <View className="g">{text}</View>
          <StatusTag {...EFFECT[effect]} />
        </View>
      ))}
    </View>
  )
}
