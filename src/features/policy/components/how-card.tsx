import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { Policy } from '@talent/contract/policy'
import { Facts } from '@/components/data/facts'
import { KvList } from '@/components/data/kv-list'
import { MaterialRow } from '@/features/matter'
import { PhoneRows } from '@/components/data/phone-rows'
import { a11y } from '@/lib/a11y'
import { SectionCard } from '@/components/layout/section-card'
import './how-card.scss'

function Part({ title, of, children }: { title: string; of: readonly unknown[]; children: ReactNode }) {
  if (of.length === 0) return null
  return (
    <>
      <View className="how-part" {...a11y({ role: 'heading', 'aria-level': 4 })}>
        {title}
      </View>
      {children}
    </>
  )
}

/** 怎么办, as far as the source says: where, how long, in which steps, with which materials, and whom to call. */
export function HowCard({ policy }: { policy: Policy }) {
  const { steps, materials, timeLimits, acceptDepartment, phones } = policy
  const said = [...steps, ...materials, ...timeLimits, ...phones].length + (acceptDepartment === null ? 0 : 1)
  if (said === 0) return null
  return (
    <SectionCard title="怎么办">
      <View className="mt8">
        <KvList
          facts={[
            ...(acceptDepartment === null ? [] : [{ label: '受理部门', value: acceptDepartment }]),
            ...timeLimits.map(({ what, limit }) => ({ label: `${what}时限`, value: limit })),
          ]}
        />
      </View>
      <Part title="办理步骤" of={steps}>
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
      </Part>
      <Part title={`材料 ${materials.length} 份`} of={materials}>
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
      </Part>
      <Part title="咨询电话" of={phones}>
        <View className="rows">
          <PhoneRows phones={phones} />
        </View>
      </Part>
    </SectionCard>
  )
}
