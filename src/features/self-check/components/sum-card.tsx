import { Text, View } from '@tarojs/components'
import {
  combine,
  keyOfGrant,
  mayChoose,
  totalsOf,
  type Assessed,
  type Grant,
} from '@talent/contract/self-check'
import { EXCLUSION_LABEL } from '@talent/contract/policy'
import { Button } from '@/components/form/button'
import { SectionCard } from '@/components/layout/section-card'
import type { SelfCheck } from '../use-self-check'
import './self-check.scss'

const yuanWords = (yuan: number): string => (yuan >= 10_000 ? `${yuan / 10_000} 万元` : `${yuan} 元`)

/** Every row that is the person's and comes to something. */
export const grantsOf = (assessed: readonly Assessed[]): Grant[] =>
  assessed.flatMap(({ policy, rows }) =>
    rows.flatMap(({ benefit: { name, sum }, judgement }) =>
      judgement.verdict === 'eligible' && sum ? [{ policy: policy.id, benefit: name, sum }] : [],
    ),
  )

/** 能拿到多少: once and month by month apart; what may not be had together is struck out, with the sentence that says so. */
export function SumCard({ assessed, check }: { assessed: readonly Assessed[]; check: SelfCheck }) {
  const grants = grantsOf(assessed)
  if (grants.length === 0) return null
  const exclusions = Object.fromEntries(assessed.map(({ policy }) => [policy.id, policy.exclusions]))
  const { kept, dropped } = combine(grants, exclusions, check.instead)
  const totals = totalsOf(kept)
  const benefitOf = ({ policy, benefit }: Grant) =>
    assessed
      .find((one) => one.policy.id === policy)
      ?.rows.find((row) => row.benefit.name === benefit && row.judgement.verdict === 'eligible')?.benefit
  const figures = [
    { yuan: totals.once, text: '一次性' },
    {
      yuan: totals.month,
      text: totals.months === null ? '每月' : `每月，最长 ${totals.months} 个月`,
    },
    { yuan: totals.year, text: '每年' },
  ].filter(({ yuan }) => yuan > 0)
  return (
    <SectionCard title="能拿到多少">
      {figures.length > 0 && (
        <View className="sum__figures mt12">
          {figures.map(({ yuan, text }) => (
            <View key={text}>
              <View className="sum__figure num">{yuanWords(yuan)}</View>
              <View className="cap">{text}</View>
            </View>
          ))}
        </View>
      )}
      <View className="rows mt8">
        {kept.map((grant) => {
          const benefit = benefitOf(grant)
          return (
            <View key={`${grant.policy}:${grant.benefit}`} className="between sum__row">
              <View className="g">
                <View className="strong">{grant.benefit}</View>
                <View className="cap">{[benefit?.period, benefit?.cap].filter(Boolean).join('，')}</View>
              </View>
              <Text className="strong num">{benefit?.amount ?? '金额未载明'}</Text>
            </View>
          )
        })}
        {dropped.map(({ grant, against, exclusion }) => (
          <View key={`${grant.policy}:${grant.benefit}`} className="between sum__row">
            <View className="g">
              <View className="aux">{grant.benefit}</View>
              <View className="cap">
                {`与“${against.benefit}”${EXCLUSION_LABEL[exclusion.rule]}，没有计入。${exclusion.text}${
                  exclusion.clause === null ? '' : `（${exclusion.clause}）`
                }`}
              </View>
            </View>
            <View className="sum__aside">
              <Text className="sum__out num">{benefitOf(grant)?.amount ?? '未计入'}</Text>
              {mayChoose(exclusion) && (
                <Button
                  size="m"
                  kind="quiet"
                  label={`换成“${grant.benefit}”`}
                  onTap={() => check.prefer(keyOfGrant(grant))}
                >
                  换成这个
                </Button>
              )}
            </View>
          </View>
        ))}
      </View>
    </SectionCard>
  )
}
