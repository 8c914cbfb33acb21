import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PolicyInPlay, UncheckedPolicy } from '@talent/contract/self-check'
import { Icon, type IconName } from '@/components/data/icon'
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
import { useSelfCheck } from '../use-self-check'
import { OfferCards } from '@/features/offer'
import { openWords, turnsOf, type Turn } from '../words'
import { AssessedCard } from './assessed-card'
import { CarryOver } from './carry-over'
import { HeldCard } from './held-card'
import { ShutCards } from './shut-card'
import { SumCard } from './sum-card'
import { UncheckedCard } from './unchecked-card'

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
  const { assessed, known, open } = check
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
              ? `还没有回答，有 ${assessed.length} 项政策可以核对，${openWords(open, check.topics)}`
              : `按 ${monthDay(todayInChina())} 的 ${known.length} 个回答，比对 ${assessed.length} 项政策，${openWords(open, check.topics)}`}
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
