import { useState } from 'react'
import { View } from '@tarojs/components'
import { withdrawRequest, type RequestDetail } from '@talent/contract/service-request'
import { ActionChip } from '@/components/form/chips'
import { Confirm } from '@/components/feedback/confirm'
import { a11y } from '@/lib/a11y'
import { errorLine } from '@/lib/error-text'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

/** What the talent may do now, from the server's table; 撤回 only after saying what follows from it. */
export function RequestActions({ request }: { request: RequestDetail }) {
  const [asking, setAsking] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    try {
      await call(withdrawRequest, { params: { id: request.id }, body: { version: request.version } })
    } finally {
      setAsking(false)
    }
  })
  const may = (event: RequestDetail['allowedEvents'][number]) => request.allowedEvents.includes(event)
  const who = request.commissioner?.title ?? '专员'
  return (
    <>
      {error && (
        <View className="aux red" {...a11y({ role: 'alert' })}>
          {errorLine(error)}
        </View>
      )}
      {(may('supplement') || may('hand_in_later') || may('withdraw')) && (
        <View className="request-acts">
          {may('supplement') && (
            <ActionChip
              icon="upload"
              text={request.state === 'lapsed' ? '补交并恢复办理' : '补充材料'}
              onTap={() => go('supplement', { id: request.id })}
            />
          )}
          {may('hand_in_later') && (
            <ActionChip
              icon="upload"
              text="补交容缺材料"
              onTap={() => go('supplement', { id: request.id })}
            />
          )}
          {may('withdraw') && <ActionChip icon="withdraw" text="撤回" onTap={() => setAsking(true)} />}
        </View>
      )}
      <Confirm
        open={asking}
        title={`撤回“${request.matterTitle}”申请？`}
        text={`${who}会停止办理。材料会保留，可重新提交，时限重新计算。`}
        stay="继续办理"
        act="撤回"
        busy={busy}
        onStay={() => setAsking(false)}
        onAct={() => void submit()}
      />
    </>
  )
}
