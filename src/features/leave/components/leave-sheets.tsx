import { useState } from 'react'
import { LIMITS } from '@talent/contract'
import { declineLeave, nameStandIn, type Leave } from '@talent/contract/leave'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useStandIns } from '../api'
import { StandInOptions } from './stand-in-options'

interface LeaveSheetProps {
  leave: Leave
  onClose: () => void
}

/** Why one can't stand in; whoever asked reads it. */
export function DeclineSheet({ leave, onClose }: LeaveSheetProps) {
  const [asked, setAsked] = useState(false)
  const { part, change, clear } = useKeptPart('desk-edit', `decline-leave:${leave.id}`, { reason: '' })
  const { submit, busy, error } = useSubmit(async () => {
    await call(declineLeave, {
      params: { id: leave.id },
      body: { version: leave.version, reason: part.reason },
    })
    clear()
    onClose()
  })
  const missing = part.reason.trim() === ''
  const fault = asked && missing ? '请填写原因' : fieldFaults(error)['reason']
  const send = () => {
    setAsked(true)
    if (!missing) void submit()
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="不能代班"
        onClose={onClose}
        feedback={{ faults: { 'decline-leave': fault }, error }}
        footer={
          <Button full busy={busy} busyText="正在提交" onTap={send}>
            告诉对方
          </Button>
        }
      >
        <FormField name="decline-leave" label="原因" help={`${leave.away.title}会看到`} error={fault}>
          <TextInput
            area
            label="原因"
            value={part.reason}
            maxLength={LIMITS.reason}
            placeholder="例如：那几天在外地出差"
            invalid={fault !== undefined}
            onChange={(reason) => change({ reason })}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}

/** Another stand-in, who has to accept in turn. */
export function NameSheet({ leave, onClose }: LeaveSheetProps) {
  const [standInId, setStandInId] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const list = useStandIns(leave.id)
  const { submit, busy, error } = useSubmit(async () => {
    await call(nameStandIn, {
      params: { id: leave.id },
      body: { version: leave.version, standInId: standInId ?? '' },
    })
    onClose()
  })
  const fault = asked && standInId === null ? '请选择代班人' : fieldFaults(error)['standInId']
  const send = () => {
    setAsked(true)
    if (standInId !== null) void submit()
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="选代班人"
        onClose={onClose}
        feedback={{ faults: { 'name-stand-in': fault }, error }}
        footer={
          <Button full busy={busy} busyText="正在提交" onTap={send}>
            提交，等对方接受
          </Button>
        }
      >
        <FormField name="name-stand-in" label="谁代班" help="按能办的事项和在办量排先后" error={fault}>
          {list.data ? (
            <StandInOptions
              choices={list.data.standIns.filter(({ id }) => id !== leave.standIn?.id)}
              value={standInId}
              invalid={fault !== undefined}
              onPick={setStandInId}
            />
          ) : list.error ? (
            <ErrorState error={list.error} title="没能加载专员名单" onRetry={list.retry} />
          ) : (
            <Skeleton cards={2} />
          )}
        </FormField>
      </Sheet>
    </Form>
  )
}
