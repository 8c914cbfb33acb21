import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { isCode, tidyCode } from '@talent/contract/preparation'
import { checkCredential, type CheckedCredential } from '@talent/contract/recognition'
import { KvList } from '@/components/data/kv-list'
import { StatusTag, type Tag } from '@/components/data/status-tag'
import { Note } from '@/components/feedback/note'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Card, CardHead } from '@/components/layout/card'
import { fullDay } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { RefusedError } from '@/lib/failure'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { CAN_SCAN, scanCode } from '../scan-code'

type Standing = CheckedCredential['standing']
const TAG: Record<Standing, Tag> = {
  holds: { tone: 'green', icon: 'stamp', text: '有效' },
  not_yet: { tone: 'amber', icon: 'clock', text: '还没到生效日' },
  expired: { tone: 'grey', icon: 'clock', text: '已到期' },
  replaced: { tone: 'grey', icon: 'refresh', text: '已由新的代替' },
  revoked: { tone: 'red', icon: 'refuse', text: '已撤销' },
}
const WHY: Record<Standing, string> = {
  holds: '核对姓名和证件一致后办理',
  not_yet: '生效日前不能凭它办理',
  expired: '有效期已过，不能凭它办理；本人可以申请续期',
  replaced: '本人有更新的认定，请出示新的凭证',
  revoked: '认定已被撤销，不能凭它办理；本人能看到依据和原因',
}

function Checked({ one }: { one: CheckedCredential }) {
  return (
    <Card>
      <CardHead title={`${one.category}，${one.className}`} aside={<StatusTag {...TAG[one.standing]} />} />
      <View className="cap mt4">{WHY[one.standing]}</View>
      <View className="mt12">
        <KvList
          facts={[
            { label: '姓名', value: one.name },
            { label: '有效期', value: `${fullDay(one.validFrom)} 到 ${fullDay(one.validUntil)}` },
            { label: '认定编号', value: one.number },
            { label: '目录版本', value: one.scheme },
            ...(one.opens.length === 0 ? [] : [{ label: '能办什么', value: one.opens.join('、') }]),
          ]}
        />
      </View>
    </Card>
  )
}

/** What was read off the other's screen is told where the letters are, since they may be typed instead. */
const faultOf = (error: Error | null) =>
  error instanceof RefusedError ? error.message : fieldFaults(error).code

/** At a counter: the code somebody shows, and what their credential is worth today. */
export function CheckCredential() {
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const [found, setFound] = useState<CheckedCredential>()
  const { submit, busy, error } = useSubmit(async (ask: () => Promise<string | null>) => {
    setAsked(false)
    const given = await ask()
    if (given === null) return
    setCode(given)
    setFound(undefined)
    setFound(await call(checkCredential, { body: { code: given } }))
    setCode('')
  })
  const wrong = !isCode(tidyCode(code))
  const faults = { code: asked && wrong ? '请填对方手机上的 8 位核对码' : faultOf(error) }
  const send = () => {
    setAsked(wrong)
    if (!wrong) void submit(async () => code)
  }
  return (
    <>
      <Form sending={busy}>
        <Card>
          {CAN_SCAN && (
            <Button full icon="camera" busy={busy} busyText="正在核对" onTap={() => void submit(scanCode)}>
              扫一扫
            </Button>
          )}
          <View className={CAN_SCAN ? 'mt16' : undefined}>
            <FormField
              name="code"
              label="核对码"
              help="对方在“人才认定”里点“出示核对码”，几分钟内有效，只能用一次"
              error={faults.code}
            >
              <TextInput
                label="核对码"
                value={code}
                maxLength={LIMITS.key}
                invalid={faults.code !== undefined}
                onChange={setCode}
              />
            </FormField>
          </View>
          <SubmitFeedback error={error} faults={faults} />
          <View className="mt16">
            <Button full kind={CAN_SCAN ? 'outline' : 'primary'} busy={busy} busyText="正在核对" onTap={send}>
              核对
            </Button>
          </View>
        </Card>
      </Form>
      {found && <Checked one={found} />}
      <Note icon="lock">每次核对都留痕，本人能看到时间和哪个部门。只在办理要凭认定的事项时核对。</Note>
    </>
  )
}
