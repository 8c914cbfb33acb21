import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import {
  askToBeContact,
  CONTACT_REQUEST_LABEL,
  withdrawContactRequest,
  type ContactRequestState,
  type EnterpriseChoice,
  type OwnContactRequest,
} from '@talent/contract/enterprise'
import { Facts } from '@/components/data/facts'
import { StatusTag, type Tag } from '@/components/data/status-tag'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Card } from '@/components/layout/card'
import { SectionCard } from '@/components/layout/section-card'
import { SectionHead } from '@/components/layout/section-head'
import { momentLabel } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useMyContactRequests } from '../api'
import { PickEnterprise } from './pick-enterprise'

const LOOK: Record<ContactRequestState, Omit<Tag, 'text'>> = {
  waiting: { tone: 'amber', icon: 'clock' },
  approved: { tone: 'green', icon: 'check' },
  refused: { tone: 'red', icon: 'alert' },
  withdrawn: { tone: 'grey', icon: null },
  ended: { tone: 'grey', icon: null },
}

/** One that was asked for, and what became of it. */
function RequestCard({ request }: { request: OwnContactRequest }) {
  const { id, enterpriseName, position, state, askedAt, decidedAt, reason } = request
  const { submit, busy, error } = useSubmit(() => call(withdrawContactRequest, { params: { id } }))
  return (
    <Card>
      <View className="between wrap">
        <View className="h-title g">{enterpriseName}</View>
        <StatusTag {...LOOK[state]} text={CONTACT_REQUEST_LABEL[state]} />
      </View>
      <View className="aux mt4">
        <Facts facts={[position, momentLabel(decidedAt ?? askedAt)]} />
      </View>
      {reason !== '' && <View className="mt8">{`原因：${reason}`}</View>}
      {state === 'waiting' && (
        <>
          <SubmitFeedback error={error} />
          <Button
            kind="quiet"
            full
            className="mt8"
            busy={busy}
            busyText="正在撤回"
            onTap={() => void submit()}
          >
            撤回申请
          </Button>
        </>
      )}
    </Card>
  )
}

interface Typed {
  enterprise: EnterpriseChoice | null
  position: string
  belonging: string
  pressed: boolean
}
const NOTHING: Typed = { enterprise: null, position: '', belonging: '', pressed: false }

/** 企业联系人: asked for, verified by a coordinator; what became of each wish stands first. */
export function BecomeContact() {
  const { data, error: missing, retry } = useMyContactRequests()
  const { part, change, clear } = useKeptPart<Typed>('desk-edit', 'become-contact', NOTHING)
  const { enterprise, position, belonging } = part
  const { submit, busy, error } = useSubmit(async (enterpriseId: string) => {
    await call(askToBeContact, { body: { enterpriseId, position, belonging } })
    clear()
  })
  const sent = fieldFaults(error)
  const faults = {
    enterpriseId: part.pressed && enterprise === null ? '请选择是哪家单位' : sent.enterpriseId,
    position: sent.position,
    belonging: sent.belonging,
  }
  const send = () => {
    change({ pressed: true })
    if (enterprise !== null) void submit(enterprise.id)
  }
  if (data === undefined)
    return missing ? (
      <ErrorState error={missing} title="没能加载申请" onRetry={retry} />
    ) : (
      <Skeleton cards={2} />
    )
  return (
    <>
      <Note>
        企业联系人看本单位岗位收到的投递、约面试、给答复，也能报急招需求。由统筹核实后生效，一家单位可以有几位，离职或换人时由统筹收回。
      </Note>
      {data.requests.length > 0 && <SectionHead title="申请经过" />}
      {data.requests.map((request) => (
        <RequestCard key={request.id} request={request} />
      ))}
      <Form sending={busy}>
        <SectionCard title="申请做企业联系人">
          <FormField name="enterpriseId" label="哪家单位" error={faults.enterpriseId}>
            <PickEnterprise value={enterprise} onPick={(one) => change({ enterprise: one })} />
          </FormField>
          <FormField name="position" label="职务" error={faults.position}>
            <TextInput
              label="职务"
              placeholder="如：人事主管"
              value={position}
              maxLength={LIMITS.doing}
              invalid={faults.position !== undefined}
              onChange={(next) => change({ position: next })}
            />
          </FormField>
          <FormField
            name="belonging"
            label="怎么核实您是这家单位的"
            help="如单位总机、能证明的人或部门；加密保存，只有统筹看到"
            error={faults.belonging}
          >
            <TextInput
              area
              label="怎么核实您是这家单位的"
              value={belonging}
              maxLength={LIMITS.reason}
              invalid={faults.belonging !== undefined}
              onChange={(next) => change({ belonging: next })}
            />
          </FormField>
          <SubmitFeedback faults={faults} error={error} />
          <Button full className="mt12" busy={busy} busyText="正在提交" onTap={send}>
            提交申请
          </Button>
        </SectionCard>
      </Form>
    </>
  )
}
