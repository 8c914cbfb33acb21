import { View } from '@tarojs/components'
import type { Policy } from '@talent/contract/policy'
import { BenefitCard } from './benefit-card'
import { ConditionCard } from './condition-card'
import { DocumentCard } from './document-card'
import { HowCard } from './how-card'

/** A policy in the order a reader asks: what does one get, who gets it, how, and on what paper. */
export function PolicyPanel({ policy }: { policy: Policy }) {
  return (
    <>
      <BenefitCard benefits={policy.benefits} />
      <ConditionCard audience={policy.audience} conditions={policy.conditions} />
      <HowCard policy={policy} />
      <DocumentCard policy={policy} />
      <View className="cap center">内容摘自公开文件，供参考，以主管部门审核为准</View>
    </>
  )
}
