import { WATCHED, type Watched } from '@talent/contract/desk'
import { clockTime, monthDay, todayInChina } from '@/lib/dates'
import { WATCHED_LABEL } from '../labels'
import { DeskHead } from './desk-head'

interface WatchedHeadProps {
  counts: Record<Watched, number>
  /** When these figures came. */
  at: Date
  show: Watched | undefined
  onShow: (show: Watched | undefined) => void
  department: string | undefined
  onDepartmentTap: () => void
}

/** 督办: four figures, each of which shows what it counts; pressed again it shows everything. */
export function WatchedHead({ counts, at, show, onShow, department, onDepartmentTap }: WatchedHeadProps) {
  return (
    <DeskHead
      title="督办"
      facts={[`${monthDay(todayInChina())} ${clockTime(at)} 更新`]}
      narrowed={department ?? '全部部门'}
      onNarrow={onDepartmentTap}
      figures={WATCHED.map((key) => ({ key, ...WATCHED_LABEL[key], count: counts[key] }))}
      choice={{ label: '看哪些', value: show, onPress: (one) => onShow(show === one ? undefined : one) }}
    />
  )
}
