import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { assignRequest, type RequestSummary } from '@talent/contract/service-request'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useCandidates } from '../api'
import { nobodyFits, type CandidateView } from '../candidate-option'
import { useRequestChange } from '../use-request-change'
import { CandidateList } from './candidate-list'
import { GiveFoot } from './give-foot'

interface AssignSheetProps {
  request: Pick<RequestSummary, 'id' | 'version' | 'matterTitle' | 'talentName'>
  /** Out of the line, before its turn: why, the talent reads it. */
  overLine?: boolean
  onClose: () => void
}

/** Gives out by hand what waits in the queue. */
export function AssignSheet({ request, overLine = false, onClose }: AssignSheetProps) {
  const [chosen, setChosen] = useState<CandidateView | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { submit, busy, error } = useRequestChange(request, 'assign', onClose)
  const { items } = useCandidates(request.id, true)
  const stuck = items !== undefined && nobodyFits(items)
  const fault = asked && !chosen ? '请选择一位专员' : undefined
  const reasonFault =
    asked && overLine && reason.trim() === '' ? '请写明为什么直接派' : fieldFaults(error).reason
  const send = () => {
    setAsked(true)
    if (chosen && (!overLine || reason.trim() !== ''))
      void submit((version) =>
        call(assignRequest, {
          params: { id: request.id },
          body: { version, commissionerId: chosen.id, reason },
        }),
      )
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="分派给谁"
        onClose={onClose}
        feedback={{ faults: { 'assign-who': fault, 'assign-reason': reasonFault }, error }}
        footer={
          <GiveFoot act="分派" to={chosen?.name} stuck={stuck} busy={busy} onGive={send} onClose={onClose} />
        }
      >
        <View className="aux">{`${request.matterTitle}，${request.talentName}`}</View>
        <View className="mt12">
          <FormField name="assign-who" label="接手的专员" error={fault}>
            <CandidateList requestId={request.id} value={chosen?.id ?? null} onPick={setChosen} />
          </FormField>
          <FormField
            name="assign-reason"
            label="直接派的理由"
            help="写进时间线，申请人会原样看到"
            optional={!overLine}
            error={reasonFault}
          >
            <TextInput
              area
              label="直接派的理由"
              value={reason}
              maxLength={LIMITS.reason}
              placeholder="例如：孩子下周报到，先办这一件"
              invalid={reasonFault !== undefined}
              onChange={setReason}
            />
          </FormField>
        </View>
      </Sheet>
    </Form>
  )
}
