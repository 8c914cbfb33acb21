import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import {
  APPLICATION_EVENT_LABEL,
  withdrawApplication,
  type ApplicationDetail,
  type ApplicationStep,
} from '@talent/contract/application'
import { Facts } from '@/components/data/facts'
import { NextStepStrip } from '@/components/data/next-step'
import { Words } from '@/components/data/words'
import { Confirm } from '@/components/feedback/confirm'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { useSession } from '@/features/account'
import { OwnBooking } from '@/features/booking'
import { a11y } from '@/lib/a11y'
import { momentLabel } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { applicationStrip } from '../strip'
import { ApplicationStateTag } from './application-state-tag'
import { InterviewPick } from './interview-pick'
import { SentCvCard } from './sent-cv-card'
import { StageProgressCard } from './stage-progress'

function Step({ step }: { step: ApplicationStep }) {
  const name = step.by === 'talent' ? '您' : step.name
  return (
    <View className="mt12">
      <View className="between stack-large">
        <Text className="aux ink7">
          <Facts facts={[step.stage, APPLICATION_EVENT_LABEL[step.kind], name]} />
        </Text>
        <Text className="cap">{momentLabel(step.at)}</Text>
      </View>
      {step.words !== '' && <Words className="mt4">{step.words}</Words>}
    </View>
  )
}

/** What the press says, and the question after it: in a 公开招聘 the stages one has passed go with it. */
const WITHDRAW = {
  plain: {
    ...{ press: '撤回投递', act: '撤回', stay: '先不撤回' },
    text: '单位马上不能再打开您的简历和手机号。岗位截止前可以再投一次，截止后不能。',
  },
  staged: {
    ...{ press: '放弃报名', act: '放弃', stay: '先不放弃' },
    text: '单位马上不能再打开您的简历和手机号，已通过的步骤不再算。岗位截止前可以再报一次，重新开始；截止后不能。',
  },
} as const

/** Up to 录用 one may take it back, whatever the employer is about to decide. */
function Withdraw({ application }: { application: ApplicationDetail }) {
  const [asking, setAsking] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    const { id, version } = application
    try {
      await call(withdrawApplication, { params: { id }, body: { version } })
    } finally {
      setAsking(false)
    }
  })
  const may = application.allowedEvents.includes('withdraw')
  const { press, act, stay, text } = WITHDRAW[application.stage === null ? 'plain' : 'staged']
  if (!may && error === null) return null
  return (
    <>
      {error && (
        <View className="aux red" {...a11y({ role: 'alert' })}>
          {errorLine(error)}
        </View>
      )}
      {may && (
        <Button kind="outline" full icon="withdraw" onTap={() => setAsking(true)}>
          {press}
        </Button>
      )}
      <Confirm
        open={asking}
        title={`${press}？`}
        text={text}
        stay={stay}
        act={act}
        busy={busy}
        onStay={() => setAsking(false)}
        onAct={() => void submit()}
      />
    </>
  )
}

/** Who helps along: one's commissioner, in the request they last wrote in; whoever has none gets one with the first request. */
function ContactRow() {
  const commissioner = useSession(({ me }) => me?.commissioner ?? null)
  const request = commissioner?.latestMessage?.requestId
  const ask = () => {
    if (commissioner === null) go('service')
    else if (request === undefined) go('requests', { state: 'open' })
    else go('request', { id: request })
  }
  return (
    <ListRow
      icon="chat"
      title="联系服务专员"
      sub={commissioner === null ? '还没有专员：提交一件申请就有专员联系您' : commissioner.title}
      onTap={ask}
    />
  )
}

/** One's own application: where it stands, who acts by when, its course, and the CV that went. */
export function ApplicationPanel({ application, title }: { application: ApplicationDetail; title: string }) {
  const strip = applicationStrip(application)
  const { fit } = application
  return (
    <PageShell
      title={title}
      demo={application.demo}
      top={
        <View className="request-head">
          <View className="request-head__line">
            <View className="g">
              <View className="h-section">{application.title}</View>
              <View className="cap mt4">
                <Facts facts={[application.employer, application.noticeLabel]} />
              </View>
            </View>
            <ApplicationStateTag state={application.state} stage={application.stage} />
          </View>
          {strip && (
            <View className="mt12">
              <NextStepStrip {...strip} />
            </View>
          )}
        </View>
      }
    >
      {application.interview?.choosing && (
        <SectionCard title="选一个面试时间">
          <InterviewPick application={application} />
        </SectionCard>
      )}
      {application.stages.length > 0 && <StageProgressCard stages={application.stages} />}
      {application.interview?.booking && (
        <OwnBooking booking={application.interview.booking} slots={application.interview.slots} />
      )}
      <Card padding="tight" rows>
        <ListRow
          icon="recruit"
          title={application.title}
          sub={
            fit === null
              ? '看岗位'
              : `投递时：满足 ${fit.met} 项，差 ${fit.unmet} 项，${fit.unknown} 项待核实`
          }
          onTap={() => go('post', { id: application.postId })}
        />
        <ContactRow />
      </Card>
      <SectionCard title="经过">
        {application.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </SectionCard>
      <SentCvCard sent={application.sent} />
      <Withdraw application={application} />
    </PageShell>
  )
}
