import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PolicyInPlay } from '@talent/contract/self-check'
import { Chips } from '@/components/form/chips'
import { SectionCard } from '@/components/layout/section-card'
import { ListRow } from '@/components/layout/list-row'
import { Card } from '@/components/layout/card'
import type { SelfCheck } from '../use-self-check'

/** Of most policies first. */
function topicsOf(policies: readonly PolicyInPlay[]): { topic: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { topics } of policies)
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts].map(([topic, count]) => ({ topic, count })).sort((a, b) => b.count - a.count)
}

/** What one wants to look at: fewer policies, fewer questions. Asked first; then one line that can be pressed. */
export function TopicsCard({ all, check }: { all: readonly PolicyInPlay[]; check: SelfCheck }) {
  const [open, setOpen] = useState(check.order.length === 0)
  const { topics, policies } = check
  const chosen = topics.length === 0 ? '所有方面' : topics.join('、')
  if (!open)
    return (
      <Card>
        <ListRow
          title={`在看：${chosen}`}
          sub={`${policies.length} 项政策`}
          aside="换"
          acts
          onTap={() => setOpen(true)}
        />
      </Card>
    )
  return (
    <SectionCard title="想先看哪方面？">
      <View className="aux mt4">可以多选；不选就都看，题目会多一些。</View>
      <View className="mt12">
        <Chips
          label="想看的方面"
          multiple
          look="pick"
          options={topicsOf(all).map(({ topic, count }) => ({ value: topic, text: `${topic} ${count}` }))}
          value={topics}
          onPress={check.pickTopic}
        />
      </View>
    </SectionCard>
  )
}
