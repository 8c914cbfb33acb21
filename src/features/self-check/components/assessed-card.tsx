import { View } from '@tarojs/components'
import type { Assessed } from '@talent/contract/self-check'
import { Clause } from '@/components/data/clause'
import { StatusTag } from '@/components/data/status-tag'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { verdictTag } from '@/features/eligibility'
import { go } from '@/lib/navigate'
import type { SelfCheck } from '../use-self-check'
import { reasonLine, standingInTheWay, turnsOf } from '../words'
import { Grants } from './grants'

/** What isn't asked yet has a reason each; the first few tell enough. */
const MOST_REASONS = 4

/** How one stands to one policy of a result, and what would change it. */
export function AssessedCard({ assessed, check }: { assessed: Assessed; check: SelfCheck }) {
  const { policy, verdict, judgement, rows } = assessed
  const mine = rows.filter((row) => row.judgement.verdict === 'eligible')
  const reasons = standingInTheWay(judgement.finding).map((leaf) => reasonLine(leaf, check.situation))
  // What one can do is to mend what stands in the way, which is said already.
  const lines = turnsOf([assessed], check.situation).filter(({ kind }) => kind !== 'do')
  return (
    <Card onTap={() => go('policy', { id: policy.id })}>
      <View className="between">
        <View className="h-title g">{policy.title}</View>
        <StatusTag {...verdictTag(verdict)} />
      </View>
      <Grants rows={mine} />
      {policy.matter !== null && mine.length > 0 && (
        <View className="mt12">
          <Button
            size="m"
            kind="outline"
            onTap={() => go('matter', { code: policy.matter ?? '', fill: 'yes' })}
          >
            去申请
          </Button>
          <View className="aux mt4">填表时带入您答过的，都可以改</View>
        </View>
      )}
      {verdict === 'unjudged' && (
        <View className="aux mt8">{`还有 ${judgement.needs.length} 题没有答，答完就知道`}</View>
      )}
      {reasons.slice(0, MOST_REASONS).map((line) => (
        <View key={line} className="mt8">
          <Clause text={`不满足：${line}`} />
        </View>
      ))}
      {lines.slice(0, MOST_REASONS).map(({ text }) => (
        <View key={text} className="aux mt8">
          {text}
        </View>
      ))}
    </Card>
  )
}
