import type { DueGroup, Watched } from '@talent/contract/desk'
import type { IconName } from '@/components/data/icon'

export const DUE_GROUP_LABEL: Record<
  DueGroup,
  { tab: string; head: string; icon: IconName; tone: 'red' | 'amber' | 'plain' }
> = {
  late: { tab: '超期', head: '超期', icon: 'alert', tone: 'red' },
  today: { tab: '今日', head: '今日到期', icon: 'clock', tone: 'amber' },
  week: { tab: '本周', head: '本周', icon: 'calendar', tone: 'plain' },
  later: { tab: '之后', head: '之后', icon: 'calendar', tone: 'plain' },
}

/** The figures of 督办; a colour only where there is something to look at. */
export const WATCHED_LABEL: Record<Watched, { text: string; tone: 'red' | 'amber' | '' }> = {
  late: { text: '超期', tone: 'red' },
  today: { text: '今日到期', tone: 'amber' },
  supervised: { text: '督办中', tone: '' },
  nudged: { text: '催办过', tone: '' },
}

/** Said under a sensitive value: who looks is recorded, and the person sees it. */
export const REVEAL_HINT = '打码的内容点“显示”查看。每次查看都会记录，申请人看得到是谁、什么时候看的。'
export const revealedNote = (label: string): string => `本次查看“${label}”已记录，申请人可以看到`
