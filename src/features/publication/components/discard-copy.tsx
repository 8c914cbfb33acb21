import { useState } from 'react'
import { View } from '@tarojs/components'
import { Confirm } from '@/components/feedback/confirm'
import { Tap } from '@/components/form/tap'
import { momentLabel } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { useSubmit } from '@/lib/use-submit'

interface DiscardCopyProps {
  copy: { by: string; at: string }
  publishedVersion: number
  /** How many differences there are. */
  changes: number
  /** Takes it away on the server. */
  discard: () => Promise<unknown>
}

/** Who saved the working copy when, and the way back to what is in force. */
export function DiscardCopy({ copy, publishedVersion, changes, discard }: DiscardCopyProps) {
  const [asking, setAsking] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    await discard()
    setAsking(false)
  })
  return (
    <>
      <View className="between aux">
        <View className="g">{`${copy.by}，${momentLabel(copy.at)}保存，改了 ${changes} 处`}</View>
        <Tap className="link hit" onTap={() => setAsking(true)}>
          放弃改动
        </Tap>
      </View>
      <Confirm
        open={asking}
        title="放弃没发布的改动？"
        text={error ? errorLine(error) : `放弃后回到线上第 ${publishedVersion} 版，改的内容不再保留。`}
        stay="再想想"
        act="放弃改动"
        busy={busy}
        onStay={() => setAsking(false)}
        onAct={() => void submit()}
      />
    </>
  )
}
