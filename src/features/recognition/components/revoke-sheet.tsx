import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { revokeRecognition, type Recognition } from '@talent/contract/recognition'
import { Words } from '@/components/data/words'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

type Revoked = Pick<Recognition, 'id' | 'version' | 'who' | 'category' | 'number'>

/** 撤销认定: on what it rests and why; then once more with both before one's eyes, since it can't be taken back. */
export function RevokeSheet({ recognition: one, onClose }: { recognition: Revoked; onClose: () => void }) {
  const { part, change, clear } = useKeptPart('desk-edit', `revoke-${one.id}`, { basis: '', reason: '' })
  const [asked, setAsked] = useState(false)
  const [sure, setSure] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    await call(revokeRecognition, { params: { id: one.id }, body: { version: one.version, ...part } })
    clear()
    onClose()
  })
  const told = fieldFaults(error)
  const without = { basis: part.basis.trim() === '', reason: part.reason.trim() === '' }
  const faults = {
    basis: asked && without.basis ? '请写明依据' : told.basis,
    reason: asked && without.reason ? '请写明原因' : told.reason,
  }
  const go = () => {
    setAsked(true)
    if (without.basis || without.reason) return
    if (sure) void submit()
    else setSure(true)
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="撤销认定"
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <>
            {sure && (
              <Button full kind="outline" onTap={() => setSure(false)}>
                回去改
              </Button>
            )}
            <Button full kind="danger" busy={busy} busyText="正在撤销" onTap={go}>
              {sure ? '确认撤销，告诉本人' : '下一步，再看一遍'}
            </Button>
          </>
        }
      >
        {sure ? (
          <>
            <Note tone="amber" icon="alert">
              {`撤销${one.who}的${one.category}（${one.number}）？今天起不再算已认定，凭证显示“已撤销”，不能恢复；已经享受和登记的待遇记录不变。`}
            </Note>
            <View className="aux ink7">依据</View>
            <Words>{part.basis}</Words>
            <View className="aux ink7 mt8">原因</View>
            <Words>{part.reason}</Words>
          </>
        ) : (
          <>
            <FormField name="basis" label="依据" help="哪份文件哪一条" error={faults.basis}>
              <TextInput
                area
                label="依据"
                value={part.basis}
                maxLength={LIMITS.basis}
                invalid={faults.basis !== undefined}
                onChange={(basis) => change({ basis })}
              />
            </FormField>
            <FormField name="reason" label="原因" help="查实了什么，本人看得到" error={faults.reason}>
              <TextInput
                area
                label="原因"
                value={part.reason}
                maxLength={LIMITS.note}
                invalid={faults.reason !== undefined}
                onChange={(reason) => change({ reason })}
              />
            </FormField>
          </>
        )}
      </Sheet>
    </Form>
  )
}
