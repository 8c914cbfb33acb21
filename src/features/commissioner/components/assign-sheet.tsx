import { useState } from 'react'
import { View } from '@tarojs/components'
import { assignRequest, type RequestSummary } from '@talent/contract/service-request'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { Sheet } from '@/components/layout/sheet'
import { call } from '@/lib/request'
import { useCandidates } from '../api'
import { nobodyFits, type CandidateView } from '../candidate-option'
import { useRequestChange } from '../use-request-change'
import { CandidateList } from './candidate-list'
import { GiveFoot } from './give-foot'

interface AssignSheetProps {
  request: Pick<RequestSummary, 'id' | 'version' | 'matterTitle' | 'talentName'>
  onClose: () => void
}

/** Gives out by hand what waits in the queue. */
export function AssignSheet({ request, onClose }: AssignSheetProps) {
  const [chosen, setChosen] = useState<CandidateView | null>(null)
  const [asked, setAsked] = useState(false)
  const { submit, busy, error } = useRequestChange(request, 'assign', onClose)
  const { items } = useCandidates(request.id, true)
  const stuck = items !== undefined && nobodyFits(items)
  const fault = asked && !chosen ? '请选择一位专员' : undefined
  const send = () => {
    setAsked(true)
    if (chosen)
      void submit((version) =>
        call(assignRequest, { params: { id: request.id }, body: { version, commissionerId: chosen.id } }),
      )
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="分派给谁"
        onClose={onClose}
        feedback={{ faults: { 'assign-who': fault }, error }}
        footer={
          <GiveFoot act="分派" to={chosen?.name} stuck={stuck} busy={busy} onGive={send} onClose={onClose} />
        }
      >
        <View className="aux">{`${request.matterTitle}，${request.talentName}`}</View>
        <View className="mt12">
          <FormField name="assign-who" label="接手的专员" error={fault}>
            <CandidateList requestId={request.id} value={chosen?.id ?? null} onPick={setChosen} />
          </FormField>
        </View>
      </Sheet>
    </Form>
  )
}
