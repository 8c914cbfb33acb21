import { useState } from 'react'
import { View } from '@tarojs/components'
import * as v from 'valibot'
import { LIMITS } from '@talent/contract'
import { cancelBooking, moveBooking, type Booking, type FreeSlot } from '@talent/contract/booking'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { timeLabel } from '../labels'
import { SlotPicker } from './slot-picker'

const SHAPE: DraftShape<{ reason: string }> = { parts: { reason: v.string() }, empty: { reason: '' } }

interface ChangeSheetProps {
  act: 'move' | 'cancel'
  booking: Booking
  slots: readonly FreeSlot[]
  /** The host says why; the guest may. */
  byHost: boolean
  onClose: () => void
  onDone?: () => void
}

/** 改时间, 取消 (or turning down what was preferred). */
export function ChangeSheet({ act, booking, slots, byHost, onClose, onDone }: ChangeSheetProps) {
  const [chosen, setChosen] = useState<string[]>([])
  const [asked, setAsked] = useState(false)
  const { draft, change, clear } = useKeptDraft(draftKey('booking', `${booking.id}-${act}`), SHAPE)
  const { reason } = draft
  const { submit, busy, error } = useSubmit(async () => {
    const params = { id: booking.id }
    const { version } = booking
    const [startsAt = ''] = chosen
    if (act === 'move') await call(moveBooking, { params, body: { version, startsAt, reason } })
    else await call(cancelBooking, { params, body: { version, reason } })
    clear()
    onDone?.()
    onClose()
  })
  const reasonFault =
    asked && byHost && reason.trim() === '' ? '请写明原因，对方会看到' : fieldFaults(error).reason
  const timeFault = asked && act === 'move' && chosen.length === 0 ? '请选择新的时间' : undefined
  const send = () => {
    setAsked(true)
    if ((byHost && reason.trim() === '') || (act === 'move' && chosen.length === 0)) return
    void submit()
  }
  const title = act === 'move' ? '改时间' : booking.time === null && byHost ? '都不行' : '取消预约'
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={title}
        onClose={onClose}
        feedback={{ faults: { 'booking-time': timeFault, 'booking-reason': reasonFault }, error }}
        footer={
          <Button
            kind={act === 'move' ? 'primary' : 'danger'}
            full
            busy={busy}
            busyText="正在提交"
            onTap={send}
          >
            {act === 'cancel'
              ? '确认取消'
              : chosen[0] === undefined
                ? '确认改时间'
                : `改到${timeLabel(chosen[0])}`}
          </Button>
        }
      >
        {act === 'move' && (
          <FormField name="booking-time" label="新的时间" error={timeFault}>
            <SlotPicker slots={slots} value={chosen} most={1} onChange={setChosen} />
          </FormField>
        )}
        <FormField name="booking-reason" label="原因" optional={!byHost} error={reasonFault}>
          <TextInput
            area
            label="原因"
            value={reason}
            maxLength={LIMITS.reason}
            placeholder="对方会看到"
            invalid={reasonFault !== undefined}
            onChange={(text) => change({ reason: text })}
          />
        </FormField>
        {!byHost && act === 'move' && (
          <View className="mt16">
            <Note>{`还可以改 ${booking.movesLeft} 次；不影响办件。`}</Note>
          </View>
        )}
      </Sheet>
    </Form>
  )
}
