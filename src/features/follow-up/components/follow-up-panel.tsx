import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import {
  FOLLOW_UP_EVENT_LABEL,
  FOLLOW_UP_KIND,
  revealFollowUpPhone,
  takeFollowUp,
  type FollowUpDetail,
} from '@talent/contract/follow-up'
import { Facts } from '@/components/data/facts'
import { KvList } from '@/components/data/kv-list'
import { NextStepStrip } from '@/components/data/next-step'
import { Words } from '@/components/data/words'
import { Note } from '@/components/feedback/note'
import { ActionBar } from '@/components/layout/action-bar'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { dayLabel, momentLabel } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { callPhone, go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { followUpStrip } from '../strip'
import { useRecordForm } from './record-form'

/** Asks for the number, which is on record, and dials it. */
function CallButton({ owed }: { owed: FollowUpDetail }) {
  const [fault, setFault] = useState<string | null>(null)
  const dial = () =>
    call(revealFollowUpPhone, { params: { id: owed.id } })
      .then(({ phone }) => {
        setFault(null)
        callPhone(phone)
      })
      .catch((error: Error) => setFault(errorLine(error)))
  return (
    <View className="mt12">
      <Button kind="outline" icon="phone" full onTap={() => void dial()}>
        {owed.kind === 'interest' ? '打电话' : `给${owed.who}打电话`}
      </Button>
      {fault && <View className="aux red mt8">{fault}</View>}
    </View>
  )
}

/** What was done so far, the first first. */
function Steps({ owed }: { owed: FollowUpDetail }) {
  return (
    <Card>
      <View className="h-title">经过</View>
      {owed.steps.map((step) => (
        <View key={step.at + step.kind} className="mt12">
          <View className="between">
            <Text className="aux ink7">
              {[
                step.reached === false ? '没打通' : FOLLOW_UP_EVENT_LABEL[step.kind],
                step.kind === 'note' &&
                  step.nextOn !== null &&
                  `${FOLLOW_UP_KIND[owed.kind].stepsDated ? '下次 ' : '改到'}${dayLabel(step.nextOn)}`,
              ]
                .filter(Boolean)
                .join('，')}
            </Text>
            <Text className="cap">{momentLabel(step.at)}</Text>
          </View>
          {step.words !== '' && <Words className="mt4">{step.words}</Words>}
        </View>
      ))}
    </Card>
  )
}

/** One follow-up: what it is about, what was said, and how it goes on or ends. */
export function FollowUpPanel({ owed }: { owed: FollowUpDetail }) {
  const record = useRecordForm(owed)
  const taking = useSubmit(() =>
    call(takeFollowUp, { params: { id: owed.id }, body: { version: owed.version } }),
  )
  const ends = owed.allowedEvents.includes('finish')
  /** A late award ends by what is written on it. */
  const records = ends && owed.kind !== 'award'
  const takes = owed.allowedEvents.includes('take')
  return (
    <PageShell
      title={FOLLOW_UP_KIND[owed.kind].label}
      demo
      top={
        <View className="request-head">
          <View className="h-section">
            <Facts facts={[owed.title, owed.who]} />
          </View>
          <View className="cap num mt4">{owed.number}</View>
          <View className="mt12">
            <NextStepStrip {...followUpStrip(owed, owed.mine ? 'owner' : 'staff')} />
          </View>
        </View>
      }
      footer={
        ends && owed.kind === 'award' ? (
          <ActionBar>
            <Button full onTap={() => go('award', { id: owed.subject.id })}>
              去办理这一笔
            </Button>
          </ActionBar>
        ) : ends ? (
          record.bar
        ) : takes ? (
          <ActionBar feedback={{ error: taking.error }}>
            <Button full busy={taking.busy} busyText="正在接手" onTap={() => void taking.submit()}>
              由我接手
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      <Form sending={record.busy}>
        <Card>
          <View className="h-title">{owed.kind === 'revisit' ? '申请人说' : '要接着办的'}</View>
          {owed.what !== '' && <Words className="mt8">{owed.what}</Words>}
          {owed.facts.length > 0 && (
            <View className="mt12">
              <KvList facts={owed.facts.map(({ label, text }) => ({ label, value: text }))} />
            </View>
          )}
          {records && owed.kind !== 'application' && owed.kind !== 'hiring' && <CallButton owed={owed} />}
        </Card>
        {records && record.form}
        <Steps owed={owed} />
        {owed.kind === 'revisit' && (
          <Note>{`回访必须有结果才算结束。${owed.who}看得到记录；评价不会显示给其他人，也不能改。`}</Note>
        )}
      </Form>
    </PageShell>
  )
}
