import type { RequestEvent } from '@talent/contract'
import type { IconName } from '@/components/icon'
import type { DueGroup } from './group-by-due'
import type { HandleAction } from './handle-actions'

export const DUE_GROUP_LABEL: Record<
  DueGroup,
  { tab: string; head: string; icon: IconName; tone: 'red' | 'amber' | 'plain' }
> = {
  late: { tab: '超期', head: '超期', icon: 'alert', tone: 'red' },
  today: { tab: '今日', head: '今日到期', icon: 'clock', tone: 'amber' },
  week: { tab: '本周', head: '本周', icon: 'calendar', tone: 'plain' },
  later: { tab: '之后', head: '之后', icon: 'calendar', tone: 'plain' },
}

/** Verb and picture on a button. */
export const ACTION_LABEL: Record<HandleAction, { text: string; icon: IconName }> = {
  assign: { text: '分派', icon: 'transfer' },
  accept: { text: '受理', icon: 'stamp' },
  decline: { text: '不予受理', icon: 'refuse' },
  report_progress: { text: '更新进展', icon: 'progress' },
  ask_supplement: { text: '一次性告知', icon: 'edit' },
  resolve: { text: '办结', icon: 'check-circle' },
  transfer: { text: '转派', icon: 'transfer' },
}

/** Said under a sensitive value: who looks is recorded, and the person sees it. */
export const REVEAL_HINT = '打码的内容点“显示”查看。每次查看都会记录，申请人看得到是谁、什么时候看的。'
export const revealedNote = (label: string): string => `本次查看“${label}”已记录，申请人可以看到`

/** What was done, as the toast after a successful change says it. */
export const DONE_LABEL: Partial<Record<RequestEvent, string>> = {
  assign: '已分派',
  accept: '已受理',
  decline: '已告知不予受理',
  report_progress: '进展已更新',
  ask_supplement: '已一次性告知，期间不计时',
  resolve: '已办结',
  transfer: '已转派',
}
