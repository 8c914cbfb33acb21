import { useState } from 'react'
import { View } from '@tarojs/components'
import { mergeEnterprise, type Enterprise, type EnterpriseChoice } from '@talent/contract/enterprise'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { Sheet } from '@/components/layout/sheet'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { PickEnterprise } from './pick-enterprise'

/** Two rows of one enterprise become one. */
export function MergeSheet({ enterprise, onClose }: { enterprise: Enterprise; onClose: () => void }) {
  const [into, setInto] = useState<EnterpriseChoice | null>(null)
  const [asked, setAsked] = useState(false)
  const { submit, busy, error } = useSubmit(async (intoId: string) => {
    await call(mergeEnterprise, {
      params: { id: enterprise.id },
      body: { version: enterprise.version, intoId },
    })
    onClose()
  })
  const fault = asked && into === null ? '请选择并入哪家单位' : undefined
  const send = () => {
    setAsked(true)
    if (into) void submit(into.id)
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={`并入哪家：${enterprise.name}`}
        onClose={onClose}
        feedback={{ faults: { 'merge-into': fault }, error }}
        footer={
          <Button full busy={busy} busyText="正在合并" onTap={send}>
            {into === null ? '合并' : `并入${into.name}`}
          </Button>
        }
      >
        <FormField name="merge-into" label="并入的单位" error={fault}>
          <PickEnterprise value={into} except={[enterprise.id]} onPick={setInto} />
        </FormField>
        <View className="mt16">
          <Note>
            {`“${enterprise.name}”和它的其他名称、${enterprise.talents} 位人才和联系专员都归到那家单位，不能拆回。`}
          </Note>
        </View>
      </Sheet>
    </Form>
  )
}
