import { View } from '@tarojs/components'
import {
  VERDICTS_BEST_FIRST,
  type Assessed,
  type PolicyInPlay,
  type UncheckedPolicy,
} from '@talent/contract/self-check'
import { Clause } from '@/components/data/clause'
import { StatusTag } from '@/components/data/status-tag'
import { EmptyState } from '@/components/feedback/empty-state'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { OUTCOME_TAG, verdictTag } from '@/features/eligibility'
import { OfferCards } from '@/features/offer'
import { PolicySwitch } from '@/features/policy'
import { monthDay, todayInChina } from '@/lib/dates'
import { go } from '@/lib/navigate'
import type { OwnFacts } from '../own-facts'
import { useSelfCheck, type SelfCheck } from '../use-self-check'
import { mainReason, shutLine } from '../words'
import { CarryOver } from './carry-over'
import { Grants } from './grants'
import { HeldCard } from './held-card'
import { UncheckedCard } from './unchecked-card'

function OwnCard({ assessed, check }: { assessed: Assessed; check: SelfCheck }) {
  const { policy, verdict, judgement, rows } = assessed
  const reason = mainReason(assessed, check.situation)
  return (
    <Card onTap={() => go('policy', { id: policy.id })}>
      <View className="between">
        <View className="h-title g">{policy.title}</View>
        <StatusTag {...verdictTag(verdict)} />
      </View>
      <Grants rows={rows.filter((row) => row.judgement.verdict === 'eligible')} />
      {reason !== null && (
        <View className="mt8">
          <Clause text={`${OUTCOME_TAG[reason.outcome].text}：${reason.line}`} />
        </View>
      )}
      {reason !== null && reason.change !== null && <View className="aux mt8">{reason.change}</View>}
      {verdict === 'unjudged' && (
        <View className="aux mt8">{`还有 ${judgement.needs.length} 题没有答，答完就知道`}</View>
      )}
      {policy.shut !== undefined && (
        <View className="aux mt8">{`现在不能申请：${shutLine(policy.shut)}`}</View>
      )}
    </Card>
  )
}

/** What one may apply for now before the rest, then the best. */
const place = ({ verdict, policy }: Assessed) =>
  VERDICTS_BEST_FIRST.indexOf(verdict) + (policy.shut === undefined ? 0 : VERDICTS_BEST_FIRST.length)

/**
 * 与我有关: every policy that holds here, the best first, with how one stands and the one reason that tells most. Worked out
 * here and now, by what is known of whoever looks: nothing of it is kept.
 */
export function OwnPanel({
  policies,
  own,
  unchecked,
  title,
}: {
  policies: readonly PolicyInPlay[]
  own: OwnFacts
  unchecked: readonly UncheckedPolicy[]
  title: string
}) {
  const check = useSelfCheck(policies, own, null)
  const { assessed, known, open } = check
  const begun = known.length > 0
  return (
    <PageShell
      title={title}
      demo={policies.some(({ demo }) => demo)}
      top={<PolicySwitch own />}
      footer={
        begun && (
          <ActionBar>
            <Button full kind="outline" onTap={() => go('selfCheck')}>
              {open === 0 ? '改我的回答' : '接着答'}
            </Button>
          </ActionBar>
        )
      }
    >
      <CarryOver visitors={check.visitors} />
      {begun ? (
        <>
          <View className="aux">{`按 ${monthDay(todayInChina())} 的 ${known.length} 个回答，比对 ${assessed.length} 项政策`}</View>
          <OfferCards />
          {[...assessed]
            .sort((a, b) => place(a) - place(b))
            .map((one) => (
              <OwnCard key={one.policy.id} assessed={one} check={check} />
            ))}
        </>
      ) : (
        <Card>
          <EmptyState
            icon="check-circle"
            title="还不知道哪些和您有关"
            hint="答几题就知道哪些能享受，差的差在哪；回答只留在这台手机上"
          >
            <Button onTap={() => go('selfCheck')}>查能享受什么</Button>
          </EmptyState>
        </Card>
      )}
      <HeldCard policies={policies} held={own.held} />
      {begun && <UncheckedCard policies={unchecked} />}
      {begun && <View className="aux">结果供参考，以主管部门审核为准。</View>}
    </PageShell>
  )
}
