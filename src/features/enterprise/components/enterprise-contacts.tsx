import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import {
  addEnterpriseContact,
  removeEnterpriseContact,
  type EnterpriseContact,
} from '@talent/contract/enterprise'
import { Confirm } from '@/components/feedback/confirm'
import { ErrorState } from '@/components/feedback/error-state'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { a11y } from '@/lib/a11y'
import { errorLine, fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useEnterpriseContacts } from '../api'

/** 企业联系人: who speaks for the enterprise, given and taken back by a coordinator. */
export function EnterpriseContacts({ id }: { id: string }) {
  const { data, error: missing, retry } = useEnterpriseContacts(id)
  const [removing, setRemoving] = useState<EnterpriseContact | null>(null)
  const { part, change, clear } = useKeptPart('desk-edit', `enterprise-contact:${id}`, { phone: '' })
  const adding = useSubmit(async () => {
    await call(addEnterpriseContact, { params: { id }, body: part })
    clear()
  })
  const taking = useSubmit(async (accountId: string) => {
    await call(removeEnterpriseContact, { params: { id, accountId } })
    setRemoving(null)
  })
  const { phone: fault } = fieldFaults(adding.error)
  return (
    <Form sending={adding.busy || taking.busy}>
      <SectionHead title="企业联系人" sub="凭代办码替本单位人才填写，由本人确认" />
      {missing && <ErrorState error={missing} title="没能加载企业联系人" onRetry={retry} />}
      {data && data.contacts.length === 0 && <View className="aux">还没有企业联系人</View>}
      {data?.contacts.map((one) => (
        <ListRow
          key={one.id}
          title={one.name}
          aside="收回"
          acts
          onTap={() => {
            taking.clearError()
            setRemoving(one)
          }}
        />
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
      <Confirm
        open={removing !== null}
        title={`收回${removing?.name ?? ''}的企业联系人身份？`}
        text={
          <>
            <View>不再能替这家单位的人才代办。已送出、等本人确认的不受影响。</View>
            {taking.error && (
              <View className="red mt8" {...a11y({ role: 'alert' })}>
                {errorLine(taking.error)}
              </View>
            )}
          </>
        }
        stay="先不收回"
        act="收回"
        busy={taking.busy}
        onStay={() => setRemoving(null)}
        onAct={() => removing && void taking.submit(removing.id)}
      />
    </Form>
  )
}
