import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { goOnInterest, QUIET_MONTHS, withdrawInterest, type InterestDetail } from '@talent/contract/demand'
import { Facts } from '@/components/data/facts'
import { NextStepStrip } from '@/components/data/next-step'
import { Words } from '@/components/data/words'
import { Confirm } from '@/components/feedback/confirm'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { followUpStrip } from '@/features/follow-up'
import { a11y } from '@/lib/a11y'
import { dayLabel, dayOf, momentLabel, monthDay } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { InterestTag } from './interest-tag'

const STEP: Partial<Record<InterestDetail['steps'][number]['kind'], string>> = {
  open: '交给专员',
  note: '进展',
  finish: '有结果',
  drop: '撤回',
}

function Step({ step }: { step: InterestDetail['steps'][number] }) {
  return (
    <View className="mt12">
      <View className="between stack-large">
        <Text className="aux ink7">
          <Facts
            facts={[
              STEP[step.kind] ?? step.kind,
              step.name || null,
              step.nextOn === null ? null : `下次 ${dayLabel(step.nextOn)}`,
            ]}
          />
        </Text>
        <Text className="cap">{momentLabel(step.at)}</Text>
      </View>
      {step.words !== '' && <Words className="mt4">{step.words}</Words>}
    </View>
  )
}

/** Three months without a step: go on, or stop. */
function AskedCard({ interest: { id, version }, onStop }: { interest: InterestDetail; onStop: () => void }) {
  const going = useSubmit(() => call(goOnInterest, { params: { id }, body: { version } }))
  return (
    <SectionCard title={`${QUIET_MONTHS} 个月没有进展，还要接着跟进吗`}>
      <View className="aux mt4">接着跟进，专员会再去问；停下，专员不再看您的资料。</View>
      {going.error && (
        <View className="aux red mt8" {...a11y({ role: 'alert' })}>
          {errorLine(going.error)}
        </View>
      )}
      <View className="btns mt12">
        <Button size="m" busy={going.busy} busyText="正在提交" onTap={() => void going.submit()}>
          接着跟进
        </Button>
        <Button size="m" kind="outline" onTap={onStop}>
          停下
        </Button>
      </View>
    </SectionCard>
  )
}

/** What one said of a need: who acts next by when, its course, and the ways out. */
export function InterestPanel({ interest, title }: { interest: InterestDetail; title: string }) {
  const [asking, setAsking] = useState(false)
  const { id, version, state, owed, allowedEvents, referred } = interest
  const { submit, busy, error } = useSubmit(async () => {
    try {
      await call(withdrawInterest, { params: { id }, body: { version } })
    } finally {
      setAsking(false)
    }
  })
  const asked = allowedEvents.includes('go_on')
  return (
    <PageShell
      title={title}
      demo={interest.demo}
      top={
        <View className="request-head">
          <View className="request-head__line">
            <View className="g">
              <View className="h-section">{interest.title}</View>
              <View className="cap mt4">
                <Facts
                  facts={[
                    interest.employer,
                    referred === null ? null : `替${referred}问`,
                    `${monthDay(dayOf(interest.saidAt))}说感兴趣`,
                  ]}
                />
              </View>
            </View>
            <InterestTag state={state} />
          </View>
          {owed && (
            <View className="mt12">
              <NextStepStrip {...followUpStrip(owed, 'talent')} />
            </View>
          )}
        </View>
      }
    >
      {asked && <AskedCard interest={interest} onStop={() => setAsking(true)} />}
      <Card padding="tight" rows>
        <ListRow
          icon="flag"
          title="看这个需求"
          sub={state === 'withdrawn' ? '还想问可以再说感兴趣' : '想解决什么、要求、待遇'}
          onTap={() => go('demandNeed', { id: interest.needId })}
        />
      </Card>
      <SectionCard title="经过">
        {interest.steps.map((step) => (
          <Step key={step.at + step.kind} step={step} />
        ))}
      </SectionCard>
      {error && (
        <View className="aux red" {...a11y({ role: 'alert' })}>
          {errorLine(error)}
        </View>
      )}
      {allowedEvents.includes('withdraw') && !asked && (
        <Button kind="outline" full icon="withdraw" onTap={() => setAsking(true)}>
          不再跟进
        </Button>
      )}
      <Confirm
        open={asking}
        title="不再跟进这个需求？"
        text="专员停止跟进，不能再看您的资料。还在目录里的话，以后可以再说感兴趣。"
        stay="再想想"
        act="不再跟进"
        busy={busy}
        onStay={() => setAsking(false)}
        onAct={() => void submit()}
      />
    </PageShell>
  )
}
