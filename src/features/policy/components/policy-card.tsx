import { View } from '@tarojs/components'
import { APPLYING_LABEL, isOwnPlace, type FoundPolicy } from '@talent/contract/policy'
import { Card } from '@/components/layout/card'
import { Clause } from '@/components/data/clause'
import { Facts } from '@/components/data/facts'
import { Marked } from '@/components/data/marked'
import { StatusTag } from '@/components/data/status-tag'
import { go } from '@/lib/navigate'
import { OFFERED_TAG, policyDate, uncheckedLine, validityTag } from '../labels'
import { Amounts } from './amounts'
import './policy-card.scss'

/** One policy of a list; opens it. Another place says so itself: its heading may have scrolled away. `more`: a fact of this list. */
export function PolicyCard({ policy, more }: { policy: FoundPolicy; more?: string }) {
  const { id, title, validity, docNo, gist, topics, place, applying, hits, demo, unchecked, offered } = policy
  const tag = validityTag(validity)
  return (
    <Card onTap={() => go('policy', { id })}>
      <View className="policy-card__head">
        <View className="h-title">
          <Marked text={title} marks={hits?.marks.title} />
        </View>
        {tag && <StatusTag {...tag} />}
        {offered && (validity === 'in_force' || validity === 'unknown') && <StatusTag {...OFFERED_TAG} />}
      </View>
      {gist !== null && (
        <View className="policy-card__gist">
          <Amounts sentence={gist} marks={hits?.marks.gist} />
        </View>
      )}
      {hits && hits.excerpt !== null && <Clause text={<Marked {...hits.excerpt} />} />}
      {hits && docNo !== null && hits.marks.docNo.length > 0 && (
        <View className="cap">
          <Marked text={docNo} marks={hits.marks.docNo} />
        </View>
      )}
      {unchecked && <View className="aux">{uncheckedLine(unchecked)}</View>}
      <View className="cap">
        <Facts
          facts={[
            topics.join('、'),
            place,
            !isOwnPlace(policy) && '供参考',
            policyDate(policy),
            (applying === 'open' || applying === 'upcoming' || applying === 'full') &&
              APPLYING_LABEL[applying],
            more,
            demo && '演示',
          ]}
        />
      </View>
    </Card>
  )
}
