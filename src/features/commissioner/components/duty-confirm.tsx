import { setDuty } from '@talent/contract/desk'
import { Confirm } from '@/components/feedback/confirm'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { refreshed } from '@/lib/server-data'
import { useSubmit } from '@/lib/use-submit'

interface DutyConfirmProps {
  open: boolean
  onDuty: boolean
  onClose: () => void
}

/** On or off duty decides whether new requests come, so it is asked first and says what follows. */
export function DutyConfirm({ open, onDuty, onClose }: DutyConfirmProps) {
  const { submit, busy, error } = useSubmit(async () => {
    await call(setDuty, { body: { onDuty: !onDuty } })
    await refreshed()
    onClose()
  })
  const consequence = onDuty
    ? '不在岗时不再匹配新申请。手上的事仍由您负责，请假前可以逐件转派。'
    : '在岗后会继续匹配新申请，正在排队的会先分给您，直到在办上限。'
  return (
    <Confirm
      open={open}
      title={onDuty ? '改为不在岗？' : '改为在岗？'}
      text={error ? errorLine(error) : consequence}
      stay="先不改"
      act={onDuty ? '改为不在岗' : '改为在岗'}
      harmless
      busy={busy}
      onStay={onClose}
      onAct={() => void submit()}
    />
  )
}
