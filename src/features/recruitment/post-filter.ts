import {
  EDUCATION_LEVELS,
  EXPERIENCE_STEPS,
  NOTICE_PHASE_LABEL,
  PAY_STEPS,
  POST_ORDERS,
  type listPosts,
  type NoticePhase,
  type PostOrder,
} from '@talent/contract/recruitment'
import { narrowing, noFilter, type CountedFilter, type ListFilter, type ShownFilter } from '@/lib/list-filter'

export interface PostFilter extends ListFilter<typeof listPosts> {
  /** Only those of one notice. */
  noticeId?: string
  /** Only those of one employer, by its name. */
  employer?: string
  /** Only those of one enterprise of the directory. */
  enterprise?: string
  /** Nearest to the words first, where nothing else is asked for. */
  order?: PostOrder
}

/** In the order they are shown. */
export const POST_FILTERS: readonly ShownFilter<CountedFilter<typeof listPosts>>[] = [
  { key: 'phase', name: '报名', textOf: (phase) => NOTICE_PHASE_LABEL[phase as NoticePhase] },
  { key: 'educationUpTo', name: '我的学历', values: EDUCATION_LEVELS, textOf: (level) => `${level}能报` },
  { key: 'education', name: '学历', values: EDUCATION_LEVELS },
  {
    key: 'payFrom',
    name: '月薪（面议也在内）',
    values: PAY_STEPS.map(String),
    textOf: (yuan) => `${yuan} 元以上`,
  },
  {
    key: 'experience',
    name: '我的经验',
    values: EXPERIENCE_STEPS.map(String),
    textOf: (years) => (years === '0' ? '没有也行' : `${years} 年能报`),
  },
  { key: 'forWhom', name: '人群' },
  { key: 'employment', name: '用工' },
  { key: 'industry', name: '行业', most: 12 },
  { key: 'place', name: '地点', most: 12 },
]

export const NO_FILTER: PostFilter = noFilter(POST_FILTERS)

/** The notice or employer a list belongs to isn't the reader's to lift, and an order hides nothing. */
export const isNarrowed = ({
  noticeId: _,
  employer: __,
  enterprise: ____,
  order: ___,
  ...filter
}: PostFilter): boolean => Object.keys(narrowing(filter)).length > 0

const ORDER_NAME: Record<PostOrder, string> = { newest: '最新', deadline: '快截止', pay: '薪酬高' }

/** What the list is ordered by now, and what a press takes instead: one after the other, and round again. */
export function orderChoice(order: PostOrder | undefined): {
  name: string
  next: PostOrder
  nextName: string
} {
  const at = order === undefined ? -1 : POST_ORDERS.indexOf(order)
  const next = POST_ORDERS[at + 1] ?? POST_ORDERS[0]
  return { name: order === undefined ? '最相关' : ORDER_NAME[order], next, nextName: ORDER_NAME[next] }
}
