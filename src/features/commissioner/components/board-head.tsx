import type { Area } from '@talent/contract/account'
import { clockTime, dayLabel, todayInChina } from '@/lib/dates'
import { DeskHead } from './desk-head'

export interface BoardCounts {
  open: number
  dueToday: number
  late: number
  unassigned: number
}

interface BoardHeadProps {
  counts: BoardCounts
  /** When these figures came. */
  at: Date
  area: Area | null
  onAreaTap: () => void
}

/** 服务总览: four figures, for the whole district or one area. */
export function BoardHead({ counts, at, area, onAreaTap }: BoardHeadProps) {
  return (
    <DeskHead
      title="服务总览"
      facts={[dayLabel(todayInChina()), `${clockTime(at)} 更新`]}
      narrowed={area?.name ?? '全部片区'}
      onNarrow={onAreaTap}
      figures={[
        { key: 'open', text: '在办', count: counts.open, tone: '' },
        { key: 'dueToday', text: '今日到期', count: counts.dueToday, tone: 'amber' },
        { key: 'late', text: '超期', count: counts.late, tone: 'red' },
        { key: 'unassigned', text: '待分派', count: counts.unassigned, tone: '' },
      ]}
    />
  )
}
