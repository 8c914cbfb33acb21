import { useState } from 'react'
import { View } from '@tarojs/components'
import { matchEmployer, type EnterpriseChoice, type UnmatchedEmployer } from '@talent/contract/enterprise'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { Sheet } from '@/components/layout/sheet'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { PickEnterprise } from './pick-enterprise'

interface MatchSheetProps {
  employer: UnmatchedEmployer
  /** It is none of the directory yet. */
  onNew: () => void
  onClose: () => void
}

/** Which enterprise a text that talents typed means. */
export function MatchSheet({ employer, onNew, onClose }: MatchSheetProps) {
  const [chosen, setChosen] = useState<EnterpriseChoice | null>(null)
  const [asked, setAsked] = useState(false)
  const { submit, busy, error } = useSubmit(async (enterpriseId: string) => {
    await call(matchEmployer, { params: { id: employer.id }, body: { enterpriseId } })
    onClose()
  })
  const fault = asked && chosen === null ? '请选择名录里的单位' : undefined
  const send = () => {
    setAsked(true)
    if (chosen) void submit(chosen.id)
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="对到哪家单位"
        onClose={onClose}
        feedback={{ faults: { 'match-to': fault }, error }}
        footer={
          <Button full busy={busy} busyText="正在保存" onTap={send}>
            {chosen === null ? '对上' : `就是${chosen.name}`}
          </Button>
        }
      >
        <View className="aux">{`${employer.talents} 位人才填写的是“${employer.name}”`}</View>
        <View className="mt12">
          <FormField name="match-to" label="名录里的单位" error={fault}>
            <PickEnterprise value={chosen} suggestions={employer.suggestions} onPick={setChosen} />
          </FormField>
        </View>
        <Button kind="quiet" full className="mt12" onTap={onNew}>
          名录里没有，加一家
        </Button>
      </Sheet>
    </Form>
  )
}
