import { View } from '@tarojs/components'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { go } from '@/lib/navigate'
import type { Received } from '../use-standing'

/** 已享受: before anything else on the page of a policy, with the way to the payment. */
export function ReceivedNote({ received }: { received: Received }) {
  const { benefits, award } = received
  return (
    <Note tone="green" icon="check-circle">
      <View>{`您已享受${benefits.length > 0 ? `“${benefits.join('”“')}”` : '这项政策'}，不用再申请。`}</View>
      {award !== null && (
        <View className="mt8">
          <Button size="m" kind="outline" onTap={() => go('award', { id: award })}>
            看兑现进度
          </Button>
        </View>
      )}
    </Note>
  )
}
