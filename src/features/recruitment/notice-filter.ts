import {
  NOTICE_PHASE_LABEL,
  NOTICE_PHASES,
  type listNotices,
  type NoticePhase,
} from '@talent/contract/recruitment'
import { noFilter, optionsOf, type CountedFilter, type ListFilter, type ShownFilter } from '@/lib/list-filter'

export type NoticeFilter = ListFilter<typeof listNotices>
type Counted = CountedFilter<typeof listNotices>

const PHASE: ShownFilter<Counted> = {
  key: 'phase',
  name: '报名',
  textOf: (phase) => NOTICE_PHASE_LABEL[phase as NoticePhase],
}

export const NO_FILTER: NoticeFilter = noFilter([PHASE])

/** 全部, then the phases in their own order, each with the notices it leads to. */
export function phaseChips(
  facets: Parameters<typeof optionsOf<Counted>>[1],
  picked: NoticeFilter['phase'],
): { value: NoticeFilter['phase']; text: string }[] {
  const options = optionsOf(PHASE, facets, picked)
  return [
    { value: '', text: '全部' },
    ...NOTICE_PHASES.flatMap((phase) => {
      const option = options.find(({ value }) => value === phase)
      return option ? [{ value: phase, text: `${option.text} ${option.count}` }] : []
    }),
  ]
}
