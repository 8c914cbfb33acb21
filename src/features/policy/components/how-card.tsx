import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { Policy, PolicyDetail } from '@talent/contract/policy'
import { Facts } from '@/components/data/facts'
import { KvList } from '@/components/data/kv-list'
import { PhoneRows } from '@/components/data/phone-rows'
import { StatusTag } from '@/components/data/status-tag'
import { SectionCard } from '@/components/layout/section-card'
import { MaterialRow } from '@/features/matter'
import { applyingTag, applyingWindow } from '../labels'
import './how-card.scss'

/** 要带什么: each paper, in which form, and when it isn't needed. */
export function MaterialCard({ materials }: Pick<Policy, 'materials'>) {
  if (materials.length === 0) return null
  return (
    <SectionCard title="要带什么" aside={<Text className="aux">{`${materials.length} 份`}</Text>}>
      <View className="rows">
        {materials.map(({ name, form, required, onlyIf }, index) => (
          <MaterialRow
            key={index}
            name={name}
            state="todo"
            note={<Facts facts={[form, onlyIf ? `${onlyIf}时提供` : !required && '可不提供']} />}
          />
        ))}
      </View>
    </SectionCard>
  )
}

/** 怎么办: step by step, who does it and how long it takes. */
export function HowCard({ steps }: Pick<Policy, 'steps'>) {
  if (steps.length === 0) return null
  return (
    <SectionCard title="怎么办">
      <View className="mt8">
        {steps.map(({ order, name, actor, limit }) => (
          <View key={order} className="how-step">
            <Text className="how-step__no">{order}</Text>
            <View className="g">
              <View>{name}</View>
              {(actor !== null || limit !== null) && (
                <View className="cap">
                  <Facts facts={[actor, limit]} />
                </View>
              )}
            </View>
          </View>
        ))}
      </View>
    </SectionCard>
  )
}

/** 什么时候办: between which days one may apply, and how long each thing takes. */
export function WhenCard({ policy, children }: { policy: PolicyDetail; children?: ReactNode }) {
  const { applying, timeLimits } = policy
  const apply = applyingWindow(policy)
  const tag = applyingTag(applying)
  if (apply === null && timeLimits.length === 0) return null
  return (
    <SectionCard title="什么时候办" aside={tag && <StatusTag {...tag} />}>
      <View className="mt8">
        <KvList
          facts={[
            ...(apply === null ? [] : [{ label: '申报时间', value: apply }]),
            ...timeLimits.map(({ what, limit }) => ({ label: `${what}时限`, value: limit })),
          ]}
        />
      </View>
      {children}
    </SectionCard>
  )
}

/** 在哪里办, and whom to call. */
export function WhereCard({ acceptDepartment, phones }: Pick<Policy, 'acceptDepartment' | 'phones'>) {
  if (acceptDepartment === null && phones.length === 0) return null
  return (
    <SectionCard title={acceptDepartment === null ? '咨询电话' : '在哪里办'}>
      {acceptDepartment !== null && (
        <View className="mt8">
          <KvList facts={[{ label: '受理部门', value: acceptDepartment }]} />
        </View>
      )}
      <View className="rows">
        <PhoneRows phones={phones} />
      </View>
    </SectionCard>
  )
}
