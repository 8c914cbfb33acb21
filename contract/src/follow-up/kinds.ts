/** What is owed: a 回访 after a bad rating, what a 列入计划 promised for a day, what a 部分解决 left. */
export const FOLLOW_UP_KINDS = ['revisit', 'planned', 'remaining'] as const
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number]

export const FOLLOW_UP_RESULTS = [
  'reopened',
  'explained',
  'complained',
  'unreached',
  'done',
  'not_done',
] as const
export type FollowUpResult = (typeof FOLLOW_UP_RESULTS)[number]

export const FOLLOW_UP_RESULT_LABEL: Record<FollowUpResult, string> = {
  reopened: '重新办理',
  explained: '当场说清了',
  complained: '转投诉建议',
  unreached: '联系不上',
  done: '办成了',
  not_done: '没能办成',
}

interface FollowUpRules {
  readonly label: string
  /** What ends it. */
  readonly results: readonly FollowUpResult[]
  /** Its day was promised in public: it can be put off no further than that. */
  readonly bounded: boolean
}

const AHEAD = { results: ['done', 'not_done'], bounded: false } as const

export const FOLLOW_UP_KIND: Record<FollowUpKind, FollowUpRules> = {
  revisit: {
    label: '回访',
    results: ['reopened', 'explained', 'complained', 'unreached'],
    bounded: true,
  },
  planned: { label: '列入计划', ...AHEAD },
  remaining: { label: '剩余事项', ...AHEAD },
}

/** A 回访 is made within so many working days after the day of the rating. */
export const REVISIT_WORKING_DAYS = 2
/** Somebody counts as out of reach after so many calls that nobody answered. */
export const CALLS_BEFORE_UNREACHED = 2
/** A plan is for a day within so many years. */
export const FOLLOW_UP_YEARS = 3
