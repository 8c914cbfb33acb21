import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { giveCode, type GivenCode } from '@talent/contract/preparation'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { a11y } from '@/lib/a11y'
import { momentLabel } from '@/lib/dates'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import './give-code.scss'

/** 请单位代办: a code for whoever speaks for one's enterprise, to fill in one form. Shown once, and kept nowhere. */
export function GiveCode() {
  const [given, setGiven] = useState<GivenCode | null>(null)
  const { submit, busy, error } = useSubmit(async () => setGiven(await call(giveCode, {})))
  const halves = given === null ? '' : `${given.code.slice(0, 4)} ${given.code.slice(4)}`
  return (
    <>
      <Note>
        把代办码告诉您单位的联系人，由联系人替您填好一件申请。填好后您会收到消息，核对、改好、确认后才算提交；3
        个工作日没确认自动删除。
      </Note>
      <Card>
        <View className="h-title">{given === null ? '代办码' : '您的代办码'}</View>
        {given !== null && (
          <>
            <View className="give-code__code num" {...a11y({ role: 'status' })}>
              <Text selectable userSelect>
                {halves}
              </Text>
            </View>
            <View className="aux mt8">{`${momentLabel(given.expiresAt)} 前有效，只能用一次。再生成一个，这个就作废。`}</View>
          </>
        )}
        <SubmitFeedback error={error} />
        <View className="btns mt12">
          <Button
            kind={given === null ? 'primary' : 'outline'}
            busy={busy}
            busyText="正在生成"
            onTap={() => void submit()}
          >
            {given === null ? '生成代办码' : '重新生成'}
          </Button>
          {given !== null && (
            <Button onTap={() => void Taro.setClipboardData({ data: given.code })}>复制</Button>
          )}
        </View>
      </Card>
      <View className="cap">
        证件、电话、孩子和健康的情况、材料和同意只能由您自己填，联系人看不到您的资料。
      </View>
    </>
  )
}
