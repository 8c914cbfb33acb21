import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import {
  HALF_LABEL,
  HALVES,
  LEAVE_DAYS,
  sendLeave,
  workingDaysWords,
  type Half,
  type LeaveSpan,
} from '@talent/contract/leave'
import { addDays } from '@talent/contract/calendar'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { Segmented } from '@/components/form/segmented'
import { TextInput } from '@/components/form/text-input'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { StrandedFields } from '@/features/booking'
import { todayInChina } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { replace } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { routes } from '@/routes'
import { useTrial } from '../api'
import { useLeaveDraft, type LeaveDraft } from '../leave-draft'
import { Consequences } from './consequences'
import { StandInOptions } from './stand-in-options'
import './leave-form.scss'

const HALF_OPTIONS = HALVES.map((value) => ({ value, text: HALF_LABEL[value] }))

interface HalfDayProps {
  label: string
  min: string
  max: string
  day: string | null
  half: Half
  invalid: boolean
  onDay: (day: string) => void
  onHalf: (half: Half) => void
}

function HalfDayInput({ label, min, max, day, half, invalid, onDay, onHalf }: HalfDayProps) {
  return (
    <View className="leave-form__half-day">
      <DateInput label={label} value={day} min={min} max={max} invalid={invalid} onChange={onDay} />
      <Segmented label={`${label}的上午或下午`} options={HALF_OPTIONS} value={half} onChange={onHalf} />
    </View>
  )
}

const spanOf = ({ from, fromHalf, to, toHalf }: LeaveDraft): LeaveSpan | null =>
  from === null || to === null ? null : { from: { day: from, half: fromHalf }, to: { day: to, half: toHalf } }

/** 请假: when, who stands in, and what it would do, before it is sent. */
export function LeaveForm() {
  const { draft, change, clear } = useLeaveDraft()
  const [asked, setAsked] = useState(false)
  const span = spanOf(draft)
  const { submit, busy, error } = useSubmit(async () => {
    if (span === null) return
    const { id } = await call(sendLeave, {
      body: {
        ...span,
        standInId: standIn?.id ?? null,
        note: draft.note,
        decisions: stranded.flatMap(({ booking: { id }, act }) => (act === null ? [] : [{ id, act }])),
      },
    })
    clear()
    replace('leave', { id })
  })
  const trial = useTrial(span, busy)
  const choices = trial.data?.standIns ?? []
  const fit = choices.filter(({ unfit }) => unfit === null)
  const standIn = fit.find(({ id }) => id === draft.standInId) ?? null
  const stranded = (trial.data?.stranded ?? []).map((booking) => ({
    booking,
    act: draft.acts[booking.id] ?? null,
    fault: asked && draft.acts[booking.id] === undefined ? '请选保留或取消' : undefined,
  }))
  const told = { ...fieldFaults(trial.error ?? null), ...fieldFaults(error) }
  const faults = {
    'leave-from': asked && draft.from === null ? '请选择开始的日期' : (told['from'] ?? told['from.day']),
    'leave-to': asked && draft.to === null ? '请选择结束的日期' : (told['to'] ?? told['to.day']),
    'leave-stand-in': asked && trial.data && fit.length > 0 && !standIn ? '请选择谁代班' : told['standInId'],
    stranded: stranded.find(({ fault }) => fault !== undefined)?.fault,
    'leave-note': told['note'],
  }
  const today = todayInChina()
  const last = addDays(today, LEAVE_DAYS.ahead + LEAVE_DAYS.most)
  const send = () => {
    setAsked(true)
    const whole = trial.data !== undefined && (standIn !== null || fit.length === 0)
    if (whole && stranded.every(({ act }) => act !== null)) void submit()
  }
  const failed = trial.error && Object.keys(fieldFaults(trial.error)).length === 0 ? trial.error : null
  return (
    <PageShell
      title={routes.newLeave.title}
      demo
      footer={
        <ActionBar feedback={{ faults: asked ? faults : {}, error }}>
          <Button full busy={busy} busyText="正在提交" onTap={send}>
            {standIn === null ? '提交请假' : `提交，等${standIn.name}接受`}
          </Button>
        </ActionBar>
      }
    >
      <Form sending={busy}>
        <Card>
          <FormField name="leave-from" label="从哪天开始" error={faults['leave-from']}>
            <HalfDayInput
              label="开始的日期"
              min={today}
              max={last}
              day={draft.from}
              half={draft.fromHalf}
              invalid={faults['leave-from'] !== undefined}
              onDay={(from) => change({ from })}
              onHalf={(fromHalf) => change({ fromHalf })}
            />
          </FormField>
          <FormField
            name="leave-to"
            label="到哪天结束"
            help={
              trial.data
                ? `共 ${workingDaysWords(trial.data.halves)}，按法定节假日与调休计算`
                : '按法定节假日与调休计算'
            }
            error={faults['leave-to']}
          >
            <HalfDayInput
              label="结束的日期"
              min={draft.from ?? today}
              max={last}
              day={draft.to}
              half={draft.toHalf}
              invalid={faults['leave-to'] !== undefined}
              onDay={(to) => change({ to })}
              onHalf={(toHalf) => change({ toHalf })}
            />
          </FormField>
          {trial.data && (
            <FormField
              name="leave-stand-in"
              label="谁代班"
              help="按能办的事项和在办量排先后"
              error={faults['leave-stand-in']}
            >
              <StandInOptions
                choices={choices}
                value={standIn?.id ?? null}
                invalid={faults['leave-stand-in'] !== undefined}
                onPick={(standInId) => change({ standInId })}
              />
            </FormField>
          )}
        </Card>
        {trial.data && <Consequences trial={trial.data} standIn={standIn} />}
        {stranded.length > 0 && (
          <Card>
            <StrandedFields
              stranded={stranded}
              decide={(id, act) => change(({ acts }) => ({ acts: { ...acts, [id]: act } }))}
            />
          </Card>
        )}
        {span !== null && !trial.data && !trial.error && <Skeleton cards={2} />}
        {failed && <ErrorState error={failed} title="没能算出请假的影响" onRetry={trial.retry} />}
        <Card>
          <FormField
            name="leave-note"
            label={standIn === null ? '交接的话' : `交接给${standIn.name}的话`}
            optional
            help="加密保存，代班人接受后看得到"
            error={faults['leave-note']}
          >
            <TextInput
              area
              label="交接的话"
              value={draft.note}
              maxLength={LIMITS.handover}
              placeholder="例如：入学的件等学校周五回话"
              invalid={faults['leave-note'] !== undefined}
              onChange={(note) => change({ note })}
            />
          </FormField>
        </Card>
      </Form>
    </PageShell>
  )
}
