import { Text, View } from '@tarojs/components'
import {
  barredBy,
  combine,
  differenceOf,
  grantsOf,
  keyOfGrant,
  mayChoose,
  totalsOf,
  type Assessed,
  type Dropped,
  type Grant,
  type Totals,
} from '@talent/contract/self-check'
import { EXCLUSION_LABEL, isOutdated, type Exclusion } from '@talent/contract/policy'
import { StatusTag } from '@/components/data/status-tag'
import { Button } from '@/components/form/button'
import { SectionCard } from '@/components/layout/section-card'
import { a11y } from '@/lib/a11y'
import { todayInChina } from '@/lib/dates'
import type { SelfCheck } from '../use-self-check'
import './self-check.scss'

const yuanWords = (yuan: number): string => (yuan >= 10_000 ? `${yuan / 10_000} 万元` : `${yuan} 元`)

const PER = { once: '一次性', month: '每月', year: '每年' } as const

/** 合计每月少 500 元: what choosing the other changes. */
export function differenceWords(from: Totals, to: Totals): string {
  const parts = differenceOf(from, to).map(
    ({ per, yuan }) => `${PER[per]}${yuan > 0 ? '多' : '少'} ${yuanWords(Math.abs(yuan))}`,
  )
  return parts.length === 0 ? '合计不变' : `合计${parts.join('，')}`
}

const sentence = ({ text, clause }: Exclusion): string => `${text}${clause === null ? '' : `（${clause}）`}`

type Benefit = Assessed['rows'][number]['benefit']

/** For how long, at most how much, and whether the standard waits to be renewed. */
const termsOf = (benefit: Benefit | undefined): string =>
  [benefit?.period, benefit?.cap, benefit && isOutdated(todayInChina(), benefit) && '标准待更新']
    .filter(Boolean)
    .join('，')

/** One of two that may not be had together. */
function Choice({ name, benefit, line }: { name: string; benefit: Benefit | undefined; line: string }) {
  return (
    <>
      <View className="strong">{name}</View>
      <View className="sum__choice num">{benefit?.amount ?? '金额未载明'}</View>
      <View className="cap">{termsOf(benefit)}</View>
      <View className="aux mt4">{line}</View>
    </>
  )
}

/** 二选一: both beside one another, with what the sum would be otherwise; neither is hidden. */
function Either({
  dropped: { grant, against, exclusion },
  benefitOf,
  change,
  onChoose,
}: {
  dropped: Dropped
  benefitOf: (grant: Grant) => Benefit | undefined
  change: string
  onChoose: () => void
}) {
  return (
    <View
      className="sum__either"
      {...a11y({ role: 'group', 'aria-label': `${against.benefit}与${grant.benefit}二选一` })}
    >
      <View className="cap">{`${EXCLUSION_LABEL[exclusion.rule]}，选一项：${sentence(exclusion)}`}</View>
      <View className="sum__pair mt8">
        <View className="sum__one sum__one--chosen">
          <Choice name={against.benefit} benefit={benefitOf(against)} line="合计里算的是它" />
          <View className="mt8">
            <StatusTag tone="green" icon="check" text="已选" />
          </View>
        </View>
        <View className="sum__one">
          <Choice name={grant.benefit} benefit={benefitOf(grant)} line={`换成它，${change}`} />
          <View className="mt8">
            <Button size="m" kind="outline" label={`换成“${grant.benefit}”`} onTap={onChoose}>
              换成这个
            </Button>
          </View>
        </View>
      </View>
    </View>
  )
}

/**
 * 能拿到多少: once and month by month apart. What may not be had together stands side by side where one may choose, else it
 * is struck out with the sentence that says so; so is what doesn't go with what one receives already.
 */
export function SumCard({ assessed, check }: { assessed: readonly Assessed[]; check: SelfCheck }) {
  const all = grantsOf(assessed)
  if (all.length === 0) return null
  const { exclusions, held, instead } = check
  const barred = all.flatMap((grant) => {
    const by = barredBy(grant, held, exclusions)
    return by === null ? [] : [{ grant, by }]
  })
  const grants = all.filter((grant) => !barred.some((one) => one.grant === grant))
  const combined = (wanted: readonly string[]) => combine(grants, exclusions, wanted)
  const { kept, dropped } = combined(instead)
  const totals = totalsOf(kept)
  const benefitOf = ({ policy, benefit }: Grant) =>
    assessed
      .find((one) => one.policy.id === policy)
      ?.rows.find((row) => row.benefit.name === benefit && row.judgement.verdict === 'eligible')?.benefit
  const outdated = kept.filter((grant) => isOutdated(todayInChina(), benefitOf(grant) ?? {})).length
  const figures = [
    { yuan: totals.once, text: '一次性' },
    {
      yuan: totals.month,
      text: totals.months === null ? '每月' : `每月，最长 ${totals.months} 个月`,
    },
    { yuan: totals.year, text: '每年' },
  ].filter(({ yuan }) => yuan > 0)
  const choices = dropped.filter(({ exclusion }) => mayChoose(exclusion))
  const offered = (grant: Grant) => choices.some((one) => one.against === grant)
  const out = [
    ...dropped
      .filter(({ exclusion }) => !mayChoose(exclusion))
      .map(({ grant, against, exclusion }) => ({
        grant,
        why: `与“${against.benefit}”${EXCLUSION_LABEL[exclusion.rule]}，没有计入。${sentence(exclusion)}`,
      })),
    ...barred.map(({ grant, by }) => ({
      grant,
      why: `您已享受“${by.held.benefit ?? '同一项政策'}”，${EXCLUSION_LABEL[by.exclusion.rule]}，没有计入。${sentence(by.exclusion)}`,
    })),
  ]
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
      {outdated > 0 && (
        <View className="aux mt8">{`其中 ${outdated} 项标准待更新：按原来的标准算，以新标准为准`}</View>
      )}
      <View className="rows mt8">
        {kept
          .filter((grant) => !offered(grant))
          .map((grant) => {
            const benefit = benefitOf(grant)
            return (
              <View key={keyOfGrant(grant)} className="between sum__row">
                <View className="g">
                  <View className="strong">{grant.benefit}</View>
                  <View className="cap">{termsOf(benefit)}</View>
                </View>
                <Text className="strong num">{benefit?.amount ?? '金额未载明'}</Text>
              </View>
            )
          })}
        {choices.map((one) => (
          <Either
            key={keyOfGrant(one.grant)}
            dropped={one}
            benefitOf={benefitOf}
            change={differenceWords(totals, totalsOf(combined([...instead, keyOfGrant(one.grant)]).kept))}
            onChoose={() => check.prefer(keyOfGrant(one.grant))}
          />
        ))}
        {out.map(({ grant, why }) => (
          <View key={keyOfGrant(grant)} className="between sum__row">
            <View className="g">
              <View className="aux">{grant.benefit}</View>
              <View className="cap">{why}</View>
            </View>
            <Text className="sum__out num">{benefitOf(grant)?.amount ?? '未计入'}</Text>
          </View>
        ))}
      </View>
      {(out.length > 0 || choices.length > 0) && (
        <View className="cap mt8">不能同时享受的，只按已经认定的算；正在申请的不算。</View>
      )}
    </SectionCard>
  )
}
