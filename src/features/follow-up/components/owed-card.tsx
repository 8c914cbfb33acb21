import { View } from '@tarojs/components'
import type { OwedToMe } from '@talent/contract/follow-up'
import { NextStepStrip } from '@/components/data/next-step'
import { Words } from '@/components/data/words'
import { Card } from '@/components/layout/card'
import { followUpStrip } from '../strip'

const TITLE = {
  revisit: '对这次评价的回访',
  planned: '列入了计划',
  remaining: '没办完的，接着办',
  award: '兑现督办',
  application: '投递督办',
  interest: '感兴趣的需求',
  hiring: '招聘结果督办',
} as const

/** What is still owed to a talent beside the request, or how it ended. */
export function OwedCard({ owed }: { owed: OwedToMe }) {
  return (
    <Card>
      <View className="h-title">{TITLE[owed.kind]}</View>
      {owed.kind !== 'revisit' && owed.what !== '' && <Words className="mt4">{owed.what}</Words>}
      <View className="mt12">
        <NextStepStrip {...followUpStrip(owed, 'talent')} />
      </View>
    </Card>
  )
}
