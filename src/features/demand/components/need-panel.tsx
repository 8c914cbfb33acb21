import { View } from '@tarojs/components'
import type { NeedPage } from '@talent/contract/demand'
import { DEMAND_CLASS_LABEL } from '@talent/contract/demand'
import { KvList } from '@/components/data/kv-list'
import { NextStepStrip } from '@/components/data/next-step'
import { StatusTag } from '@/components/data/status-tag'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { useMe } from '@/features/account'
import { followUpStrip } from '@/features/follow-up'
import { go } from '@/lib/navigate'
import { useOwnInterests } from '../api'
import { useSayingOf } from '../use-saying'
import { AfterSaying } from './after-saying'
import { NeedFit } from './need-fit'
import { ReferSheet } from './refer-sheet'
import { SaySheet } from './say-sheet'

const NOT_SAID = '目录没写'

/** What a need says, as everybody reads it and a coordinator before it is published. */
export function NeedView({ need }: { need: Omit<NeedPage, 'id' | 'gone' | 'demo'> }) {
  return (
    <>
      <SectionCard title="想解决什么">
        <View className="mt4">{need.problem}</View>
      </SectionCard>
      <SectionCard title="要求">
        {need.requirements.length === 0 && <View className="aux mt4">{NOT_SAID}</View>}
        {need.requirements.map((text, i) => (
          <View key={text} className="mt8">{`${i + 1}. ${text}`}</View>
        ))}
      </SectionCard>
      <Card>
        <KvList
          facts={[
            { label: '单位', value: need.employer },
            { label: '产业', value: need.industry },
            { label: '类别', value: DEMAND_CLASS_LABEL[need.class] },
            { label: '人数', value: need.headcount || NOT_SAID },
            { label: '学历', value: need.education || NOT_SAID },
            { label: '待遇', value: need.offers || NOT_SAID },
            { label: '引进方式', value: need.flexible ? '可柔性引进，不转人事关系' : '全职' },
          ]}
        />
      </Card>
    </>
  )
}

/** 看要求: one need, and what one can say of it, for oneself or for somebody else. */
export function NeedPanel({ need, title }: { need: NeedPage; title: string }) {
  const saying = useSayingOf()
  const interest = useOwnInterests(useMe().holds('talent')).get(need.id)
  return (
    <PageShell
      title={title}
      demo={need.demo}
      top={
        <>
          <View className="between">
            <View className="h-section g">{need.title}</View>
            {need.urgent && <StatusTag tone="red" icon={null} text="急" />}
          </View>
          <View className="aux mt4">{need.employer}</View>
          {interest?.owed && (
            <View className="mt12">
              <NextStepStrip {...followUpStrip(interest.owed, 'talent')} />
            </View>
          )}
        </>
      }
      footer={
        saying.maySay && !need.gone ? (
          <ActionBar>
            <Button kind="outline" className="btn--fit" onTap={() => saying.ask(need.id, 'referred')}>
              替别人问
            </Button>
            {interest ? (
              <Button full onTap={() => go('interest', { id: interest.id })}>
                看进展
              </Button>
            ) : (
              <Button full onTap={() => saying.ask(need.id)}>
                我感兴趣
              </Button>
            )}
          </ActionBar>
        ) : undefined
      }
    >
      {need.gone && <Note tone="amber">最新的目录里已经没有这个需求，说过感兴趣的会跟进到有结果。</Note>}
      {!need.gone && <NeedFit need={need} />}
      <NeedView need={need} />
      {saying.maySay && !need.gone && <AfterSaying />}
      {saying.asking?.as === 'own' && <SaySheet need={need} onClose={saying.close} />}
      {saying.asking?.as === 'referred' && <ReferSheet need={need} onClose={saying.close} />}
    </PageShell>
  )
}
