import { BarTool } from '@/components/layout/action-bar'
import { useMark } from '../use-mark'

/** 收藏 in the bar of a policy. */
export function SaveTool({ policyId }: { policyId: string }) {
  const mark = useMark(policyId, 'saved')
  if (mark === null) return null
  return (
    <BarTool
      icon={mark.marked ? 'check' : 'bookmark'}
      text={mark.marked ? '已收藏' : '收藏'}
      onTap={mark.turn}
    />
  )
}
