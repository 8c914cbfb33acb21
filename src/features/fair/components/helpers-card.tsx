import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { addFairHelper, removeFairHelper, type FairDesk } from '@talent/contract/fair'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

/** 协助入场 of one fair: asked by telephone number, taken off at a press. */
export function HelpersCard({ desk: { id, helpers } }: { desk: Pick<FairDesk, 'id' | 'helpers'> }) {
  const params = { id }
  const { part, change, clear } = useKeptPart('desk-edit', `fair-helper:${id}`, { phone: '' })
  const adding = useSubmit(async () => {
    await call(addFairHelper, { params, body: part })
    clear()
  })
  const removing = useSubmit((accountId: string) => call(removeFairHelper, { params, body: { accountId } }))
  const { phone: fault } = fieldFaults(adding.error)
  return (
    <Form sending={adding.busy || removing.busy}>
      <SectionHead title="协助入场" sub="只能核验这一场的入场，结束后自动收回" />
      <Card>
        {helpers.map((helper) => (
          <ListRow
            key={helper.id}
            icon="users"
            title={helper.name}
            aside="收回"
            acts
            onTap={() => void removing.submit(helper.id)}
          />
        ))}
        <SubmitFeedback error={removing.error} />
        <FormField
          name="phone"
          label="加一位：手机号"
          optional
          help="本人要先登录，并在“基本情况”里保存这个手机号；会收到消息"
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
        <View className="mt12">
          <Button
            kind="outline"
            full
            busy={adding.busy}
            busyText="正在添加"
            onTap={() => void adding.submit()}
          >
            加为协助人员
          </Button>
        </View>
      </Card>
    </Form>
  )
}
