import type { PolicyDetail } from '@talent/contract/policy'
import { mayOpen } from '@talent/contract/policy-mark'
import { ListRow } from '@/components/layout/list-row'
import { useMark } from '../use-mark'

/** 开放时告诉我, where an opening can still come. */
export function OpeningRow({ policy }: { policy: Pick<PolicyDetail, 'id' | 'validity' | 'applying'> }) {
  const mark = useMark(policy.id, 'opening')
  if (mark === null || !mayOpen(policy)) return null
  return (
    <ListRow
      icon="bell"
      title={mark.marked ? '开放时会告诉您' : '开放时告诉我'}
      sub={
        policy.applying === 'upcoming'
          ? '开始申请那天早上，在消息里告诉您一次'
          : '下一次开放时，在消息里告诉您一次'
      }
      aside={mark.marked ? '不用告诉了' : '告诉我'}
      acts
      onTap={mark.turn}
    />
  )
}
