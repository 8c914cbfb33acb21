import { View } from '@tarojs/components'
import { isHeld, type PolicyInPlay } from '@talent/contract/self-check'
import { StatusTag } from '@/components/data/status-tag'
import { ListRow } from '@/components/layout/list-row'
import { SectionCard } from '@/components/layout/section-card'
import { go } from '@/lib/navigate'
import type { OwnFacts } from '../own-facts'

const HELD = <StatusTag tone="green" icon="check" text="已享受" />

/** 已享受: apart from what may still be had, each with the way to its payments. Nothing of it is advised again. */
export function HeldCard({ policies, held }: { policies: readonly PolicyInPlay[]; held: OwnFacts['held'] }) {
  const rows = policies.flatMap((policy) => {
    const benefits = policy.benefits.filter(({ name }) => isHeld(held, policy.id, name))
    const award = held.find((one) => one.policy === policy.id && one.award !== null)?.award ?? null
    return benefits.length === 0 ? [] : [{ policy, names: benefits.map(({ name }) => name), award }]
  })
  if (rows.length === 0) return null
  return (
    <SectionCard title="您已享受的">
      <View className="aux mt4">已经认定或拨付的，不再列入结果和合计。</View>
      <View className="rows mt8">
        {rows.map(({ policy, names, award }) => (
          <ListRow
            key={policy.id}
            title={[...new Set(names)].join('、')}
            sub={award === null ? policy.title : `${policy.title}，看进度、问这一笔`}
            aside={HELD}
            onTap={() => (award === null ? go('policy', { id: policy.id }) : go('award', { id: award }))}
          />
        ))}
      </View>
    </SectionCard>
  )
}
