import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { restorePolicy, withdrawPolicy, type PolicyEditor } from '@talent/contract/policy-editor'
import { Note } from '@/components/feedback/note'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { dayLabel } from '@/lib/dates'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useEditablePolicies } from '../api'
import { useKeptPart } from '../kept-part'

const NOBODY = 'none'

/** Why, and what takes its place: kept on the phone while one types. */
export function WithdrawSheet({ editor, onClose }: { editor: PolicyEditor; onClose: () => void }) {
  const { id, published } = editor
  const { part, change, clear } = useKeptPart(id, 'withdraw', {
    reason: '',
    successor: NOBODY,
    pressed: false,
  })
  const others = useEditablePolicies('').items ?? []
  const reason = part.reason.trim()
  const faults = part.pressed && reason === '' ? { reason: '请填写撤下原因' } : {}
  const { submit, busy, error } = useSubmit(async () => {
    const successor = part.successor === NOBODY ? null : part.successor
    await call(withdrawPolicy, {
      params: { id },
      body: { version: published.version, reason, successor },
    })
    clear()
    onClose()
  })
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="撤下线上版本"
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button
            kind="danger"
            full
            busy={busy}
            busyText="正在撤下"
            onTap={() => {
              change({ pressed: true })
              if (reason !== '') void submit()
            }}
          >
            撤下
          </Button>
        }
      >
        <View className="aux">
          列表、搜索和自查里不再有它；已经收藏、分享的链接仍能打开，页面写明撤下的日期和原因。已认定的兑现不变。
        </View>
        <FormField name="reason" label="撤下原因" help="人才看得到" error={faults.reason}>
          <TextInput
            label="撤下原因"
            value={part.reason}
            maxLength={LIMITS.reason}
            invalid={faults.reason !== undefined}
            onChange={(next) => change({ reason: next })}
          />
        </FormField>
        <FormField name="successor" label="由哪份政策替代" optional>
          <SelectInput
            label="由哪份政策替代"
            options={[
              { value: NOBODY, text: '没有替代的' },
              ...others
                .filter((one) => one.id !== id && !one.withdrawn)
                .map((one) => ({ value: one.id, text: one.title })),
            ]}
            value={part.successor}
            onChange={(successor) => change({ successor })}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}

/** Of one that is taken back: since when, why, and the way back. */
export function WithdrawnNote({ editor }: { editor: PolicyEditor }) {
  const { id, published, withdrawn } = editor
  const { submit, busy, error } = useSubmit(async () => {
    await call(restorePolicy, { params: { id }, body: { version: published.version } })
  })
  if (withdrawn === null) return null
  const { on, reason, successor } = withdrawn
  return (
    <>
      <Note tone="amber" icon="withdraw">
        {`${dayLabel(on)}已${successor === null ? '撤下' : `由“${successor.title}”替代`}。原因：${reason}`}
      </Note>
      <SubmitFeedback error={error} />
      <Button kind="outline" full busy={busy} busyText="正在恢复" onTap={() => void submit()}>
        恢复上线
      </Button>
    </>
  )
}
