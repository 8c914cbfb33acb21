import { hasCode, LIMITS } from '@talent/contract'
import { walkIn } from '@talent/contract/fair'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { useState } from 'react'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

interface WalkInSheetProps {
  fairId: string
  onDone: (entered: number) => void
  onClose: () => void
}

/** 现场登记: a name and a telephone, and one is in; over the capacity it asks first. */
export function WalkInSheet({ fairId, onDone, onClose }: WalkInSheetProps) {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [pressed, setPressed] = useState(false)
  const { submit, busy, error } = useSubmit(async (over: boolean) => {
    const { entered } = await call(walkIn, { params: { id: fairId }, body: { name, phone, over } })
    onDone(entered)
    onClose()
  })
  const full = error !== null && hasCode(error, 'slot_full')
  const told = fieldFaults(error)
  const faults = {
    name: pressed && name.trim() === '' ? '请填写姓名' : told.name,
    phone: pressed && phone.trim() === '' ? '请填写手机号' : told.phone,
  }
  const press = () => {
    setPressed(true)
    if (name.trim() !== '' && phone.trim() !== '') void submit(full)
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="现场登记"
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button full kind={full ? 'danger' : 'primary'} busy={busy} busyText="正在登记" onTap={press}>
            {full ? '超出名额，仍然登记入场' : '登记并入场'}
          </Button>
        }
      >
        <FormField name="name" label="姓名" error={faults.name}>
          <TextInput
            label="姓名"
            value={name}
            maxLength={LIMITS.name}
            invalid={faults.name !== undefined}
            onChange={setName}
          />
        </FormField>
        <FormField name="phone" label="手机号" help="只用来联系这场招聘会的事，加密保存" error={faults.phone}>
          <TextInput
            label="手机号"
            kind="phone"
            value={phone}
            maxLength={LIMITS.phoneTyped}
            invalid={faults.phone !== undefined}
            onChange={setPhone}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}
