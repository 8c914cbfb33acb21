import { useState } from 'react'
import { View } from '@tarojs/components'
import {
  closeComplaint,
  COMPLAINT_KIND_LABEL,
  withdrawComplaint,
  type ComplaintDetail,
} from '@talent/contract/complaint'
import { Confirm } from '@/components/feedback/confirm'
import { Button } from '@/components/form/button'
import { a11y } from '@/lib/a11y'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

const ASKED = {
  withdraw: {
    words: (kind: string) => ({
      title: `撤回这件${kind}？`,
      text: '不再答复。写过的和经过都留着，需要时可以再提交一件。',
      stay: '等答复',
      act: '撤回',
    }),
    endpoint: withdrawComplaint,
  },
  close: {
    words: (kind: string) => ({
      title: `了结这件${kind}？`,
      text: '了结后不能再追问。写过的和答复都留着。',
      stay: '先不了结',
      act: '了结',
    }),
    endpoint: closeComplaint,
  },
}

/** What its person may end it by now, from the server's table; only after saying what follows from it. */
export function ComplaintActs({ complaint }: { complaint: ComplaintDetail }) {
  const [asking, setAsking] = useState<keyof typeof ASKED | null>(null)
  const { submit, busy, error } = useSubmit(async (event: keyof typeof ASKED) => {
    const { id, version } = complaint
    try {
      await call(ASKED[event].endpoint, { params: { id }, body: { version } })
    } finally {
      setAsking(null)
    }
  })
  const event = complaint.allowedEvents.includes('close')
    ? 'close'
    : complaint.allowedEvents.includes('withdraw')
      ? 'withdraw'
      : null
  if (event === null && error === null) return null
  const shown = ASKED[asking ?? 'close']
  return (
    <>
      {error && (
        <View className="aux red" {...a11y({ role: 'alert' })}>
          {errorLine(error)}
        </View>
      )}
      {event !== null && (
        <Button
          kind="outline"
          full
          icon={event === 'close' ? 'check-circle' : 'withdraw'}
          onTap={() => setAsking(event)}
        >
          {event === 'close' ? '没有要问的，了结' : '撤回'}
        </Button>
      )}
      <Confirm
        open={asking !== null}
        {...shown.words(COMPLAINT_KIND_LABEL[complaint.kind])}
        harmless={asking === 'close'}
        busy={busy}
        onStay={() => setAsking(null)}
        onAct={() => asking !== null && void submit(asking)}
      />
    </>
  )
}
