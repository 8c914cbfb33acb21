import { View } from '@tarojs/components'
import { isOwnPlace, type Policy } from '@talent/contract/policy'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { a11y } from '@/lib/a11y'
import { OFFERED_TAG, policyDate, validityTag } from '../labels'
import { Amounts } from './amounts'
import './policy-head.scss'

/** What it is and what it comes to, in one look. */
export function PolicyHead({ policy }: { policy: Policy }) {
  const { title, gist, docNo, place, level, validity, demo, offered } = policy
  const tag = validityTag(validity)
  return (
    <View className="policy-head">
      <View className="h-page" {...a11y({ role: 'heading', 'aria-level': 2 })}>
        {title}
      </View>
      {gist !== null && (
        <View className="policy-head__lead">
          <Amounts sentence={gist} />
        </View>
      )}
      <View className="cap">
        <Facts facts={[docNo, `${level}级`, place, policyDate(policy)]} />
      </View>
      <View className="policy-head__tags">
        {tag && <StatusTag {...tag} />}
        {offered && (validity === 'in_force' || validity === 'unknown') && <StatusTag {...OFFERED_TAG} />}
        {!isOwnPlace(policy) && <StatusTag tone="grey" icon={null} text="外地政策，供参考" />}
        {demo && <StatusTag tone="grey" icon={null} text="演示" />}
      </View>
    </View>
  )
}
