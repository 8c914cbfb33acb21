import { View } from '@tarojs/components'
import { isOwnPlace, type PolicySummary } from '@talent/contract/policy'
import { Card } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { go } from '@/lib/navigate'
import { policyDate, validityTag } from '../labels'
import { Amounts } from './amounts'
import './policy-card.scss'

/** One policy of the list; opens it. Another place's says so itself: its heading may have scrolled away. */
export function PolicyCard({ policy }: { policy: PolicySummary }) {
  const { id, title, validity, gist, topics, place, demo } = policy
  const tag = validityTag(validity)
  return (
    <Card onTap={() => go('policy', { id })}>
      <View className="policy-card__head">
        <View className="h-title">{title}</View>
        {tag && <StatusTag {...tag} />}
      </View>
      {gist !== null && (
        <View className="policy-card__gist">
          <Amounts sentence={gist} />
        </View>
      )}
      <View className="cap">
        <Facts
          facts={[
            topics.join('、'),
            place,
            !isOwnPlace(policy) && '供参考',
            policyDate(policy),
            demo && '演示',
          ]}
        />
      </View>
    </Card>
  )
}
