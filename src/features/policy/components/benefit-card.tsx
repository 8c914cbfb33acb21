import { View } from '@tarojs/components'
import type { Policy } from '@talent/contract/policy'
import { Facts } from '@/components/data/facts'
import { classNames } from '@/lib/class-names'
import { groupBenefits, ownTerms } from '../group-benefits'
import { SectionCard } from '@/components/layout/section-card'
import './benefit-card.scss'

/** 能得到什么: per benefit who gets how much, and on what terms. */
export function BenefitCard({ benefits }: Pick<Policy, 'benefits'>) {
  if (benefits.length === 0) return null
  return (
    <SectionCard title="能得到什么">
      {groupBenefits(benefits).map((group) => (
        <View key={group.name} className="benefit">
          <View className="benefit__name">{group.name}</View>
          {group.benefits.map((benefit, index) => {
            const own = ownTerms(benefit, group)
            if (benefit.appliesTo === null && benefit.amount === null && own.length === 0) return null
            return (
              <View
                key={index}
                className={classNames(
                  'benefit__row',
                  index === group.benefits.length - 1 && 'benefit__row--last',
                )}
              >
                <View className="g">
                  {benefit.appliesTo !== null && <View className="benefit__whom">{benefit.appliesTo}</View>}
                  {own.length > 0 && (
                    <View className="cap">
                      <Facts facts={own} />
                    </View>
                  )}
                </View>
                {benefit.amount !== null && <View className="benefit__amount">{benefit.amount}</View>}
              </View>
            )
          })}
          {group.common.length > 0 && (
            <View className="aux">
              <Facts facts={group.common} />
            </View>
          )}
        </View>
      ))}
    </SectionCard>
  )
}
