import { useState } from 'react'
import { View } from '@tarojs/components'
import {
  nudgeRequest,
  withdrawRequest,
  type RequestDetail,
  type RequestChanged,
} from '@talent/contract/service-request'
import { ActionChip } from '@/components/form/chips'
import { Confirm } from '@/components/feedback/confirm'
import { a11y } from '@/lib/a11y'
import { errorLine } from '@/lib/error-text'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

/** What is asked before it is done: what follows from it. */
const ASKED = {
  nudge: {
    words: (matter: string, who: string) => ({
      title: `催办“${matter}”？`,
      text: `${who}今天要给您回话，统筹人员也会知道。每个工作日可以催一次。`,
      stay: '先不催',
      act: '催办',
    }),
    send: ({ id }: RequestDetail) => call(nudgeRequest, { params: { id }, body: {} }),
  },
  withdraw: {
    words: (matter: string, who: string) => ({
      title: `撤回“${matter}”申请？`,
      text: `${who}会停止办理。材料会保留，可重新提交，时限重新计算。`,
      stay: '继续办理',
      act: '撤回',
    }),
    send: ({ id, version }: RequestDetail) => call(withdrawRequest, { params: { id }, body: { version } }),
  },
}

/** What the talent may do now, from the server's table; 撤回 only after saying what follows from it. */
export function RequestActions({ request }: { request: RequestDetail }) {
  const [asking, setAsking] = useState<keyof typeof ASKED | null>(null)
  const { submit, busy, error } = useSubmit(
    async (send: (request: RequestDetail) => Promise<RequestChanged>) => {
      try {
        await send(request)
      } finally {
        setAsking(null)
      }
    },
  )
  const may = (event: RequestDetail['allowedEvents'][number]) => request.allowedEvents.includes(event)
  const who = request.commissioner?.title ?? '专员'
  const shown = ASKED[asking ?? 'withdraw']
  return (
    <>
      {error && (
        <View className="aux red" {...a11y({ role: 'alert' })}>
          {errorLine(error)}
        </View>
      )}
      {(may('supplement') || may('hand_in_later') || may('nudge') || may('withdraw')) && (
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
          {may('nudge') && <ActionChip icon="bell" text="催办" onTap={() => setAsking('nudge')} />}
          {may('withdraw') && <ActionChip icon="withdraw" text="撤回" onTap={() => setAsking('withdraw')} />}
        </View>
      )}
      <Confirm
        open={asking !== null}
        {...shown.words(request.matterTitle, who)}
        harmless={asking === 'nudge'}
        busy={busy}
        onStay={() => setAsking(null)}
        onAct={() => void submit(shown.send)}
      />
    </>
  )
}
