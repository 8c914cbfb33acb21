import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { TRANSFER_REASONS, transferRequest, type RequestSummary } from '@talent/contract/service-request'
import { Form } from '@/components/form/form'
import { Chips } from '@/components/form/chips'
import { FormField } from '@/components/form/form-field'
import { Note } from '@/components/feedback/note'
import { Sheet } from '@/components/layout/sheet'
import { TextInput } from '@/components/form/text-input'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useCandidates } from '../api'
import { isFit, nobodyFits } from '../candidate-option'
import { useRequestChange } from '../use-request-change'
import { CandidateList } from './candidate-list'
import { GiveFoot } from './give-foot'
import type { HandleSheetProps } from './sheet-props'

interface TransferSheetProps extends Omit<HandleSheetProps, 'request'> {
  request: Pick<RequestSummary, 'id' | 'version'>
  /** The request has left the hands of whoever handed it over. */
  onTransferred: () => void
}

/** 转派: to whom, why, and how far it has come; all three, so that nobody starts over. */
export function TransferSheet({
  request,
  store: { draft, change, clear },
  onClose,
  onTransferred,
}: TransferSheetProps) {
  const [asked, setAsked] = useState(false)
  const { items } = useCandidates(request.id, true)
  const stuck = items !== undefined && nobodyFits(items)
  const { submit, busy, error } = useRequestChange(request, 'transfer', () => {
    clear('transfer')
    onTransferred()
  })
  const { commissionerId, reason, note } = draft.transfer
  const set = (part: Partial<typeof draft.transfer>) => change({ transfer: { ...draft.transfer, ...part } })
  // A choice kept from yesterday may no longer fit today.
  const chosen = items?.find((candidate) => candidate.id === commissionerId && isFit(candidate))
  const faults = fieldFaults(error)
  const whoFault = asked && !chosen ? '请选择转给谁' : faults.commissionerId
  const reasonFault = asked && reason === null ? '请选择转派原因' : faults.reason
  const noteFault = asked && note.trim() === '' ? '请写交接说明：办到哪一步、答应了对方什么' : faults.note
  const send = () => {
    setAsked(true)
    if (!chosen || reason === null || note.trim() === '') return
    void submit((version) =>
      call(transferRequest, {
        params: { id: request.id },
        body: { version, commissionerId: chosen.id, reason, note },
      }),
    )
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="转派给谁"
        onClose={onClose}
        feedback={{
          faults: { 'transfer-who': whoFault, 'transfer-reason': reasonFault, 'transfer-note': noteFault },
          error,
        }}
        footer={
          <GiveFoot act="转派" to={chosen?.name} stuck={stuck} busy={busy} onGive={send} onClose={onClose} />
        }
      >
        <FormField name="transfer-who" label="接手的专员" error={whoFault}>
          <CandidateList
            requestId={request.id}
            value={chosen?.id ?? null}
            onPick={({ id }) => set({ commissionerId: id })}
          />
        </FormField>
        <FormField name="transfer-reason" label="转派原因" error={reasonFault}>
          <Chips
            look="pick"
            label="转派原因"
            options={TRANSFER_REASONS.map((value) => ({ value, text: value }))}
            value={reason}
            onPress={(value) => set({ reason: value })}
          />
        </FormField>
        <FormField name="transfer-note" label="交接说明" help="只给接手的同事看" error={noteFault}>
          <TextInput
            area
            label="交接说明"
            value={note}
            maxLength={LIMITS.handover}
            placeholder="办到哪一步、答应了对方什么"
            invalid={noteFault !== undefined}
            onChange={(value) => set({ note: value })}
          />
        </FormField>
        <View className="mt16">
          <Note>转派后由对方负责，承诺时限不变。申请人会看到新专员和原因。</Note>
        </View>
      </Sheet>
    </Form>
  )
}
