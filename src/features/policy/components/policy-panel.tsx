import type { ComponentProps, ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PolicyDetail } from '@talent/contract/policy'
import { SectionCard } from '@/components/layout/section-card'
import { fullDay } from '../labels'
import { BenefitCard } from './benefit-card'
import { ChangeLines } from './change-lines'
import { ConditionCard } from './condition-card'
import { DocumentCard } from './document-card'
import { HowCard, MaterialCard, WhenCard, WhereCard } from './how-card'
import { OverNote } from './over-note'
import { RelativesCard } from './relatives-card'

/**
 * A policy in the order a reader asks: what does one get, who gets it, what to bring, how, by when, where and whom to call,
 * and on what paper. One that is over says so before. `opening`: what one may do about its opening;
 * `standing`: whether it is for whoever looks.
 */
export function PolicyPanel({
  policy,
  standing,
  isMine,
  opening,
}: {
  policy: PolicyDetail
  standing?: ReactNode
  isMine?: ComponentProps<typeof BenefitCard>['isMine']
  opening?: ReactNode
}) {
  return (
    <>
      <OverNote policy={policy} />
      {standing}
      <BenefitCard benefits={policy.benefits} exclusions={policy.exclusions} isMine={isMine} />
      <ConditionCard audience={policy.audience} conditions={policy.conditions} />
      <MaterialCard materials={policy.materials} />
      <HowCard steps={policy.steps} />
      <WhenCard policy={policy}>{opening}</WhenCard>
      <WhereCard acceptDepartment={policy.acceptDepartment} phones={policy.phones} />
      <DocumentCard policy={policy} />
      {policy.revised && (
        <SectionCard title={`${fullDay(policy.revised.on)}修订`}>
          <ChangeLines changes={policy.revised.changes} label="和上一版比" />
        </SectionCard>
      )}
      <RelativesCard relatives={policy.relatives} />
      <View className="cap center">内容摘自公开文件，供参考，以主管部门审核为准</View>
    </>
  )
}
