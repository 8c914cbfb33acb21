import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { addEnterpriseContact, type EnterpriseContact } from '@talent/contract/enterprise'
import { ErrorState } from '@/components/feedback/error-state'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useEnterpriseContacts } from '../api'

/** 企业联系人: who speaks for the enterprise, given and taken back by a coordinator. */
export function EnterpriseContacts({
  id,
  onEnd,
}: {
  id: string
  onEnd: (contact: EnterpriseContact) => void
}) {
  const { data, error: missing, retry } = useEnterpriseContacts(id)
  const { part, change, clear } = useKeptPart('desk-edit', `enterprise-contact:${id}`, { phone: '' })
  const adding = useSubmit(async () => {
    await call(addEnterpriseContact, { params: { id }, body: part })
    clear()
  })
  const { phone: fault } = fieldFaults(adding.error)
  return (
    <Form sending={adding.busy}>
      <SectionHead title="企业联系人" sub="看本单位岗位收到的投递，凭代办码替人才填写" />
      {missing && <ErrorState error={missing} title="没能加载企业联系人" onRetry={retry} />}
      {data && data.contacts.length === 0 && <View className="aux">还没有企业联系人</View>}
      {data?.contacts.map((one) => (
        <ListRow key={one.id} title={one.name} aside="收回" acts onTap={() => onEnd(one)} />
      ))}
      <FormField
        name="phone"
        label="加一位：手机号"
        optional
        help="本人要先登录，并在“基本情况”里保存这个手机号"
        error={fault}
      >
        <TextInput
          label="加一位：手机号"
          kind="phone"
          value={part.phone}
          maxLength={LIMITS.phoneTyped}
          invalid={fault !== undefined}
          onChange={(phone) => change({ phone })}
        />
      </FormField>
      <SubmitFeedback faults={{ phone: fault }} error={adding.error} />
      <Button
        kind="outline"
        full
        className="mt12"
        busy={adding.busy}
        busyText="正在添加"
        onTap={() => void adding.submit()}
      >
        加为企业联系人
      </Button>
    </Form>
  )
}
