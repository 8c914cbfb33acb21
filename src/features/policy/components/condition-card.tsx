import { View } from '@tarojs/components'
import type { Policy } from '@talent/contract/policy'
import { Clause } from '@/components/data/clause'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import { SectionCard } from '@/components/layout/section-card'
import { clauseLine } from '../labels'
import './condition-card.scss'

const DEEPEST = 3

/** 谁可以申请: the conditions as they are joined, each with the clause it comes from. */
export function ConditionCard({ audience, conditions }: Pick<Policy, 'audience' | 'conditions'>) {
  if (audience === null && conditions.length === 0) return null
  return (
    <SectionCard title="谁可以申请">
      {audience !== null && <View className="mt8 ink7">{audience}</View>}
      {conditions.length > 0 && (
        <View className="mt8" {...a11y({ role: 'list', 'aria-label': '条件' })}>
          {conditions.map(({ depth, text, clause, joint }, index) => {
            const line = clause === null ? null : clauseLine(clause)
            return (
              <View
                key={index}
                className={classNames('condition', depth > 0 && `condition--${Math.min(depth, DEEPEST)}`)}
                {...a11y({ role: 'listitem' })}
              >
                {joint === null && <View className="condition__dot" />}
                <View className="g">
                  <View className={joint === null ? undefined : 'condition__joint'}>{text}</View>
                  {line !== null && <Clause text={line} />}
                </View>
              </View>
            )
          })}
        </View>
      )}
    </SectionCard>
  )
}
