import { useState } from 'react'
import { View } from '@tarojs/components'
import { isOutdated } from '@talent/contract/policy'
import type { Assessed, PolicyInPlay, UncheckedPolicy } from '@talent/contract/self-check'
import { Clause } from '@/components/data/clause'
import { Facts } from '@/components/data/facts'
import { Icon, type IconName } from '@/components/data/icon'
import { PhoneRows } from '@/components/data/phone-rows'
import { StatusTag } from '@/components/data/status-tag'
import { EmptyState } from '@/components/feedback/empty-state'
import { Button } from '@/components/form/button'
import { Segmented } from '@/components/form/segmented'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { SectionHead } from '@/components/layout/section-head'
import { monthDay, todayInChina } from '@/lib/dates'
import { go } from '@/lib/navigate'
import type { OwnFacts } from '../own-facts'
import { useSelfCheck, type SelfCheck } from '../use-self-check'
import { verdictTag } from '@/features/eligibility'
import { OfferCards } from '@/features/offer'
import { openWords, reasonLine, standingInTheWay, turnsOf, type Turn } from '../words'
import { CarryOver } from './carry-over'
import { HeldCard } from './held-card'
import { ShutCards } from './shut-card'
import { SumCard } from './sum-card'

const TABS = [
  { value: 'eligible', of: ['eligible'] },
  { value: 'near', of: ['near'] },
  { value: 'open', of: ['to-verify', 'unjudged'] },
  { value: 'ineligible', of: ['ineligible'] },
] as const
type Tab = (typeof TABS)[number]['value']
const TAB_LABEL: Record<Tab, string> = {
  eligible: '可享受',
  near: '差一点',
  open: '还没定',
  ineligible: '暂不符合',
}
/** What isn't asked yet has a reason each; the first few tell enough. */
const MOST_REASONS = 4

function AssessedCard({ assessed, check }: { assessed: Assessed; check: SelfCheck }) {
  const { policy, verdict, judgement, rows } = assessed
  const mine = rows.filter((row) => row.judgement.verdict === 'eligible')
  const reasons = standingInTheWay(judgement.finding).map((leaf) => reasonLine(leaf, check.situation))
  // What one can do is to mend what stands in the way, which is said already.
  const lines = turnsOf([assessed], check.situation).filter(({ kind }) => kind !== 'do')
  return (
    <Card onTap={() => go('policy', { id: policy.id })}>
      <View className="between">
        <View className="h-title g">{policy.title}</View>
        <StatusTag {...verdictTag(verdict)} />
      </View>
      {mine.map(({ benefit }) => (
        <View key={benefit.name} className="aux mt8">
          <Facts
            facts={[
              benefit.name,
              benefit.amount ?? '',
              benefit.period ?? '',
              isOutdated(todayInChina(), benefit) && '标准待更新',
            ]}
          />
        </View>
      ))}
      {policy.matter !== null && mine.length > 0 && (
        <View className="mt12">
          <Button
            size="m"
            kind="outline"
            onTap={() => go('matter', { code: policy.matter ?? '', fill: 'yes' })}
          >
            去申请
          </Button>
          <View className="aux mt4">填表时带入您答过的，都可以改</View>
        </View>
      )}
      {verdict === 'unjudged' && (
        <View className="aux mt8">{`还有 ${judgement.needs.length} 题没有答，答完就知道`}</View>
      )}
      {reasons.slice(0, MOST_REASONS).map((line) => (
        <View key={line} className="mt8">
          <Clause text={`不满足：${line}`} />
        </View>
      ))}
      {lines.slice(0, MOST_REASONS).map(({ text }) => (
        <View key={text} className="aux mt8">
          {text}
        </View>
      ))}
    </Card>
  )
}

const SIGN: Record<Turn['kind'], { icon: IconName; tone: string }> = {
  do: { icon: 'edit', tone: 'amber' },
  verify: { icon: 'question', tone: 'blue' },
  gain: { icon: 'calendar', tone: 'pri' },
  lose: { icon: 'alert', tone: 'red' },
}
const WHEN: Record<Turn['kind'], (turn: Turn) => string> = {
  do: () => '您现在就能做',
  verify: () => '等核实',
  gain: ({ on }) => (on === null ? '到时' : monthDay(on)),
  lose: ({ on }) => (on === null ? '到时' : `${monthDay(on)}，之前申报`),
}

/** 什么会改变结果: what one can do, what is looked at, what time brings and takes. */
function Turns({ turns }: { turns: readonly Turn[] }) {
  if (turns.length === 0) return null
  return (
    <>
      <SectionHead title="什么会改变结果" sub="按先后" />
      <Card padding="tight" rows>
        {turns.map((turn) => {
          const { icon, tone } = SIGN[turn.kind]
          return (
            <ListRow
              key={`${turn.policy.id}:${turn.text}`}
              lead={<Icon name={icon} className={tone} />}
              title={
                <>
                  <View className="cap">{WHEN[turn.kind](turn)}</View>
                  <View className="strong">{turn.text}</View>
                </>
              }
              sub={turn.policy.title}
              onTap={() => go('policy', { id: turn.policy.id })}
            />
          )
        })}
      </Card>
    </>
  )
}

/** What holds here and was not looked at: a known aid that is in no tab isn't a no. */
function UncheckedCard({ policies }: { policies: readonly UncheckedPolicy[] }) {
  if (policies.length === 0) return null
  return (
    <>
      <SectionHead title="未纳入自测" sub="没有比对过，请对照条款或打电话问" />
      {policies.map(({ id, title, clause, phone }) => (
        <Card key={id} padding="tight" rows>
          <ListRow
            title={title}
            sub={clause === null ? '看条款' : `对照“${clause}”`}
            onTap={() => go('policy', { id })}
          />
          {phone !== null && <PhoneRows phones={[phone]} />}
        </Card>
      ))}
    </>
  )
}

/** 核对结果: by verdict, never a bare no; the sum of what may lawfully be had together; what would change the rest. */
export function ResultPanel({
  policies: all,
  own,
  unchecked,
  title,
}: {
  policies: readonly PolicyInPlay[]
  own: OwnFacts
  unchecked: readonly UncheckedPolicy[]
  title: string
}) {
  const check = useSelfCheck(all, own)
  const { assessed, known, open, policies } = check
  const of = (tab: Tab) =>
    assessed.filter(({ verdict }) =>
      (TABS.find(({ value }) => value === tab)?.of as readonly string[]).includes(verdict),
    )
  const [tab, setTab] = useState<Tab>(of('eligible').length > 0 ? 'eligible' : 'open')
  const shown = of(tab)
  const count = of('eligible').length
  return (
    <PageShell
      title={title}
      demo={all.some(({ demo }) => demo)}
      top={
        <View className="self-check__head">
          <View className="h-page">
            {count > 0 ? `您可享受 ${count} 项` : open > 0 ? '还没有确定可享受的' : '目前没有可享受的'}
          </View>
          <View className="aux mt4">
            {known.length === 0
              ? `还没有回答，有 ${policies.length} 项政策可以核对，${openWords(open, check.topics)}`
              : `按 ${monthDay(todayInChina())} 的 ${known.length} 个回答，比对 ${policies.length} 项政策，${openWords(open, check.topics)}`}
          </View>
          <View className="mt12">
            <Segmented
              label="按结果看"
              options={TABS.map(({ value }) => ({ value, text: `${TAB_LABEL[value]} ${of(value).length}` }))}
              value={tab}
              onChange={setTab}
            />
          </View>
        </View>
      }
      footer={
        <ActionBar>
          <Button full kind={open > 0 ? 'primary' : 'outline'} onTap={() => go('selfCheck')}>
            {open === 0 ? '改我的回答' : known.length === 0 ? '开始答' : '接着答'}
          </Button>
        </ActionBar>
      }
    >
      <CarryOver visitors={check.visitors} />
      <OfferCards />
      {tab === 'eligible' && <SumCard assessed={assessed} check={check} />}
      {shown.length === 0 && <EmptyState title={`没有${TAB_LABEL[tab]}的`} />}
      {shown.map((one) => (
        <AssessedCard key={one.policy.id} assessed={one} check={check} />
      ))}
      {tab === 'eligible' && <HeldCard policies={all} held={own.held} />}
      {tab === 'eligible' && (
        <Turns
          turns={turnsOf(
            assessed.filter(({ verdict }) => verdict !== 'ineligible'),
            check.situation,
          )}
        />
      )}
      <ShutCards assessed={check.shut} />
      <UncheckedCard
        policies={unchecked.filter(
          ({ topics }) => check.topics.length === 0 || topics.some((one) => check.topics.includes(one)),
        )}
      />
      <View className="aux">结果供参考，以主管部门审核为准。</View>
    </PageShell>
  )
}
