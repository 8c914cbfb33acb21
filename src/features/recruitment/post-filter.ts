import { NOTICE_PHASE_LABEL, type listPosts, type NoticePhase } from '@talent/contract/recruitment'
import { narrowing, noFilter, type CountedFilter, type ListFilter, type ShownFilter } from '@/lib/list-filter'

export interface PostFilter extends ListFilter<typeof listPosts> {
  /** Only those of one notice. */
  noticeId?: string
}

/** In the order they are shown. */
export const POST_FILTERS: readonly ShownFilter<CountedFilter<typeof listPosts>>[] = [
  { key: 'phase', name: '报名', textOf: (phase) => NOTICE_PHASE_LABEL[phase as NoticePhase] },
  { key: 'education', name: '学历' },
  { key: 'place', name: '地点' },
]

export const NO_FILTER: PostFilter = noFilter(POST_FILTERS)

/** The notice a list belongs to isn't the reader's to lift. */
export const isNarrowed = ({ noticeId: _, ...filter }: PostFilter): boolean =>
  Object.keys(narrowing(filter)).length > 0
