import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { HAND_BACK, HAND_BACK_REASONS, handBackRequest } from '@talent/contract/service-request'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { SelectInput } from '@/components/form/select-input'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { momentLabel, monthDay } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useCandidates } from '../api'
import { isFit } from '../candidate-option'
import { useRequestChange } from '../use-request-change'
import type { HandleSheetProps } from './sheet-props'

interface HandBackSheetProps extends HandleSheetProps {
  onHandedBack: () => void
}

const NOBODY = ''

/** 退回: why, whom one would give it to, and what a coordinator should know. */
export function HandBackSheet({
  request,
  store: { draft, change, clear },
  onClose,
  onHandedBack,
}: HandBackSheetProps) {
  const [asked, setAsked] = useState(false)
  const { items = [] } = useCandidates(request.id, true)
  const { submit, busy, error } = useRequestChange(request, 'hand_back', () => {
    clear('handBack')
    onHandedBack()
  })
  const { reason, suggestedId, note } = draft.handBack
  const set = (part: Partial<typeof draft.handBack>) => change({ handBack: { ...draft.handBack, ...part } })
  const faults = fieldFaults(error)
  const reasonFault = asked && reason === null ? '请选择为什么退' : faults.reason
  const noteFault = asked && note.trim() === '' ? '请写给统筹的话：为什么退、该谁答复' : faults.note
  const send = () => {
    setAsked(true)
    if (reason === null || note.trim() === '') return
    void submit((version) =>
      call(handBackRequest, { params: { id: request.id }, body: { version, reason, suggestedId, note } }),
    )
  }
  const due = request.clock.dueOn
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="退回统筹"
        onClose={onClose}
        feedback={{ faults: { 'back-why': reasonFault, 'back-note': noteFault }, error }}
        footer={
          <Button full busy={busy} busyText="正在退回" onTap={send}>
            退回统筹
          </Button>
        }
      >
        {request.handBackUntil !== null && (
          <View className="aux">{`派来 1 个工作日内可以退，${momentLabel(request.handBackUntil)} 后只能转派。`}</View>
        )}
        <View className="mt12">
          <FormField name="back-why" label="为什么退" error={reasonFault}>
            <OptionGroup
              label="为什么退"
              options={HAND_BACK_REASONS.map((value) => ({
                value,
                text: HAND_BACK[value].label,
                sub: HAND_BACK[value].hint,
              }))}
              value={reason}
              invalid={reasonFault !== undefined}
              onPress={(value) => set({ reason: value })}
            />
          </FormField>
        </View>
        <FormField name="back-who" label="建议给谁" optional>
          <SelectInput
            label="建议给谁"
            options={[
              { value: NOBODY, text: '没有建议' },
              ...items
                .filter(isFit)
                .map(({ id, name, department }) => ({ value: id, text: `${name}，${department}` })),
            ]}
            value={suggestedId ?? NOBODY}
            onChange={(value) => set({ suggestedId: value === NOBODY ? null : value })}
          />
        </FormField>
        <FormField name="back-note" label="写给统筹的话" help="申请人看不到" error={noteFault}>
          <TextInput
            area
            label="写给统筹的话"
            value={note}
            maxLength={LIMITS.handover}
            placeholder="例如：问的是区级奖励何时拨付，请财政答复"
            invalid={noteFault !== undefined}
            onChange={(value) => set({ note: value })}
          />
        </FormField>
        <View className="mt16">
          <Note>
            {due === null ? '退回不重新计时。' : `承诺日 ${monthDay(due)} 不变。`}
            {reason === null
              ? '申请人会看到按原因写好的一句话。'
              : `${request.talentName}会看到“${HAND_BACK[reason].told}”。`}
          </Note>
        </View>
      </Sheet>
    </Form>
  )
}
