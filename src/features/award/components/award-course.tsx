import { Text, View } from '@tarojs/components'
import {
  AWARD_EVENT_LABEL,
  AWARD_STATE_LABEL,
  DELAY_CAUSE_LABEL,
  moneyText,
  type AwardDetail,
  type AwardStep,
} from '@talent/contract/award'
import { VERIFIED_LABEL } from '@talent/contract/matter'
import { Facts } from '@/components/data/facts'
import { KvList } from '@/components/data/kv-list'
import { Words } from '@/components/data/words'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { fullDay, momentLabel, monthDay } from '@/lib/dates'
import { go } from '@/lib/navigate'

/** What of a step isn't in its words. */
function factsOf({ kind, from, to, cause, amountFen, batch, corrected }: AwardStep): (string | false)[] {
  switch (kind) {
    case 'grant':
      return [amountFen !== null && moneyText(amountFen), to !== null && `承诺 ${monthDay(to)}前`]
    case 'delay':
      return [
        cause !== null && DELAY_CAUSE_LABEL[cause],
        from !== null && to !== null && `原定 ${monthDay(from)}前，改到 ${monthDay(to)}`,
      ]
    case 'pay':
      return [
        amountFen !== null && moneyText(amountFen),
        to !== null && `${monthDay(to)}拨付`,
        `批次 ${batch}`,
        corrected && '后来更正了',
      ]
    case 'correct':
      return [
        amountFen !== null && from !== null && `${monthDay(from)}的 ${moneyText(amountFen)}不算`,
        to !== null && `回到待拨付，${monthDay(to)}前`,
      ]
    case 'raise':
      return [to !== null && `${monthDay(to)}前没有拨付`]
    default:
      return []
  }
}

function Step({ step, own }: { step: AwardStep; own: boolean }) {
  const name = step.by === 'recipient' && own ? '您' : step.by === 'system' ? '系统' : step.name
  const facts = factsOf(step).filter(Boolean)
  return (
    <View className="mt12">
      <View className="between stack-large">
        <Text className="aux ink7">
          <Facts facts={[AWARD_EVENT_LABEL[step.kind], name]} />
        </Text>
        <Text className="cap">{momentLabel(step.at)}</Text>
      </View>
      {facts.length > 0 && (
        <View className="mt4">
          <Facts facts={facts} />
        </View>
      )}
      {step.words !== '' && <Words className="mt4">{step.words}</Words>}
    </View>
  )
}

/** 认定时的依据: as it was then, whatever was revised or revoked since. */
function BasisCard({ award: { basis, benefit, policyVersion, grantedOn } }: { award: AwardDetail }) {
  if (basis === null) return null
  return (
    <Card>
      <View className="h-title">认定时的依据</View>
      <View className="cap mt4">
        {`${fullDay(grantedOn)}认定时的样子${policyVersion === null ? '' : `，政策第 ${policyVersion} 版`}；后来的修订和变化不影响这一笔。`}
      </View>
      {basis.rows.map((row, at) => (
        <View key={at} className="mt8">
          <Facts
            facts={[
              benefit,
              row.appliesTo,
              row.amount,
              row.period,
              row.cap && `最高 ${row.cap}`,
              row.formula,
            ]}
          />
        </View>
      ))}
      {basis.facts.map(({ kind, value, scheme, requestNumber, validUntil }) => (
        <View key={kind} className="aux mt8">
          {`${VERIFIED_LABEL[kind]} ${value}，${scheme}，由 ${requestNumber} 核验，有效到 ${fullDay(validUntil)}`}
        </View>
      ))}
    </Card>
  )
}

/** What it rests on, its other instalments, and everything that was done, the first first. */
export function AwardCourse({
  award,
  ask,
}: {
  award: AwardDetail
  ask?: { text: string; onTap: () => void } | undefined
}) {
  const { paidFen, amountFen } = award
  return (
    <>
      <Card>
        <KvList
          facts={[
            { label: '认定金额', value: moneyText(amountFen) },
            ...(paidFen !== null && paidFen !== amountFen
              ? [{ label: '实际拨付', value: moneyText(paidFen) }]
              : []),
            ...(award.receivedOn !== null
              ? [{ label: '本人确认到账', value: monthDay(award.receivedOn) }]
              : []),
            { label: '原承诺日', value: `${monthDay(award.promisedOn)}前` },
            { label: '拨付单位', value: award.payer },
          ]}
        />
      </Card>
      <BasisCard award={award} />
      <Card padding="tight" rows>
        {ask && <ListRow icon="chat" title={ask.text} sub="带上这一笔的编号和期次" onTap={ask.onTap} />}
        <ListRow
          icon="policy"
          title={award.policyTitle}
          sub={award.docNo ?? undefined}
          onTap={() => go('policy', { id: award.policyId })}
        />
        {award.others.map((one) => (
          <ListRow
            key={one.id}
            icon="award"
            title={`第 ${one.instalment} 期 ${moneyText(one.amountFen)}`}
            sub={`${AWARD_STATE_LABEL[one.state]}，${monthDay(one.dueOn)}前`}
            onTap={() => go('award', { id: one.id })}
          />
        ))}
      </Card>
      <Card>
        <View className="h-title">经过</View>
        {award.steps.map((step) => (
          <Step key={step.id} step={step} own={award.mine} />
        ))}
      </Card>
    </>
  )
}
