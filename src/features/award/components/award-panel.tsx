import { useState } from 'react'
import { View } from '@tarojs/components'
import {
  moneyText,
  orderAward,
  receiveAward,
  type AwardDetail,
  type AwardEvent,
} from '@talent/contract/award'
import { Facts } from '@/components/data/facts'
import { NextStepStrip } from '@/components/data/next-step'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { monthDay } from '@/lib/dates'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { awardDays, awardStrip, awardTitle } from '../words'
import { ActSheet, type Act } from './act-sheet'
import { AwardCourse } from './award-course'
import { AwardStateTag } from './award-state-tag'
import { useWordsForm } from './words-form'

const ACTS: Record<Exclude<Act, 'miss'>, string> = {
  pay: '记已拨付',
  delay: '延期',
  end: '终止',
  correct: '更正拨付',
}

function Head({ award }: { award: AwardDetail }) {
  const strip = awardStrip(award)
  return (
    <View className="request-head">
      <View className="request-head__line">
        <View className="g">
          <View className="h-section">
            <Facts facts={[awardTitle(award), moneyText(award.amountFen)]} />
          </View>
          <View className="cap num mt4">
            <Facts
              facts={[(!award.mine || award.forEnterprise) && award.who, award.number, awardDays(award)]}
            />
          </View>
        </View>
        <AwardStateTag state={award.state} />
      </View>
      {strip && (
        <View className="mt12">
          <NextStepStrip {...strip} />
        </View>
      )}
      {award.answerBy !== null && (
        <View className="aux mt8">{`${award.missing ? '本人说没到账' : '有咨询待答复'}，统筹人员 ${monthDay(award.answerBy)}前答复`}</View>
      )}
    </View>
  )
}

/** What a coordinator may do now, from the server's table. */
function Acts({ award, onAct }: { award: AwardDetail; onAct: (act: Act) => void }) {
  const { id, version, allowedEvents } = award
  const ordering = useSubmit(() => call(orderAward, { params: { id }, body: { version } }))
  const may = (event: AwardEvent) => allowedEvents.includes(event)
  const acts = (Object.keys(ACTS) as (keyof typeof ACTS)[]).filter(may)
  if (!may('order') && acts.length === 0) return null
  return (
    <Card>
      <View className="h-title">办理</View>
      {may('order') && (
        <Button
          full
          className="mt12"
          busy={ordering.busy}
          busyText="正在提交"
          onTap={() => void ordering.submit()}
        >
          转拨付
        </Button>
      )}
      {acts.map((act) => (
        <Button key={act} full kind="outline" className="mt12" onTap={() => onAct(act)}>
          {ACTS[act]}
        </Button>
      ))}
      <SubmitFeedback error={ordering.error} />
    </Card>
  )
}

/** Paid: whoever gets it says whether it came. */
function Receipt({ award, onMiss }: { award: AwardDetail; onMiss: () => void }) {
  const { id, version, allowedEvents } = award
  const receiving = useSubmit(() => call(receiveAward, { params: { id }, body: { version } }))
  const may = (event: AwardEvent) => allowedEvents.includes(event)
  if (!may('receive')) return null
  return (
    <Card>
      <View className="h-title">到账了吗</View>
      <View className="aux mt4">
        {award.missing ? '已告诉统筹人员没到账，到账后请点“已到账”。' : '已拨付，银行入账可能要几天。'}
      </View>
      <View className="btns mt12">
        <Button busy={receiving.busy} busyText="正在提交" onTap={() => void receiving.submit()}>
          已到账
        </Button>
        {may('miss') && (
          <Button kind="outline" onTap={onMiss}>
            没到账
          </Button>
        )}
      </View>
      <SubmitFeedback error={receiving.error} />
    </Card>
  )
}

/** One award: to whoever gets it with the ways to ask, to a coordinator with what they may do. */
export function AwardPanel({
  award,
  title,
  ask,
}: {
  award: AwardDetail
  title: string
  /** 问专员, with this one carried along. */
  ask?: { text: string; onTap: () => void } | undefined
}) {
  const [act, setAct] = useState<Act | null>(null)
  const event = award.allowedEvents.includes('answer') ? 'answer' : 'ask'
  const words = useWordsForm(award, event)
  const writes = award.allowedEvents.includes(event)
  return (
    <PageShell title={title} demo top={<Head award={award} />} footer={writes ? words.bar : undefined}>
      <Form sending={words.busy}>
        <Acts award={award} onAct={setAct} />
        <Receipt award={award} onMiss={() => setAct('miss')} />
        <AwardCourse award={award} ask={ask} />
        {writes && words.card}
      </Form>
      {act !== null && <ActSheet key={act} award={award} act={act} onClose={() => setAct(null)} />}
    </PageShell>
  )
}
