/**
 * What is owed: a 回访 after a bad rating, what a 列入计划 promised for a day, what a 部分解决 left, a late 兑现, an application
 * nobody answered, a need somebody is interested in, closed posts nobody said of whether they are filled.
 */
export const FOLLOW_UP_KINDS = [
  'revisit',
  'planned',
  'remaining',
  'award',
  'application',
  'interest',
  'hiring',
] as const
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

/** A 回访 is made within so many working days after the day of the rating. */
const REVISIT_WORKING_DAYS = 2

/** Of what passed its promised day a reason and a new day are written by the next working day. */
const AWARD_WORKING_DAYS = 1

/** Where an employer didn't answer, a coordinator asks by then. */
const APPLICATION_WORKING_DAYS = 1

/** Where it didn't say whether its posts are filled, too. */
const HIRING_WORKING_DAYS = 3

interface FollowUpRules {
  readonly label: string
  /** What ends it; none: only what becomes of its thing does. */
  readonly results: readonly FollowUpResult[]
  /** Promised to whom it is for: within so many working days, and put off no further. null: its day is chosen. */
  readonly within: number | null
  /** Each step names the next day: whoever waits reads it. */
  readonly stepsDated?: true
}

const AHEAD = { results: ['done', 'not_done'], within: null } as const

export const FOLLOW_UP_KIND: Record<FollowUpKind, FollowUpRules> = {
  revisit: {
    label: '回访',
    results: ['reopened', 'explained', 'complained', 'unreached'],
    within: REVISIT_WORKING_DAYS,
  },
  planned: { label: '列入计划', ...AHEAD },
  remaining: { label: '剩余事项', ...AHEAD },
  award: { label: '兑现督办', results: [], within: AWARD_WORKING_DAYS },
  application: {
    label: '投递督办',
    results: ['done', 'not_done'],
    within: APPLICATION_WORKING_DAYS,
  },
  interest: { label: '需求跟进', ...AHEAD, stepsDated: true },
  hiring: { label: '招聘结果督办', results: ['done', 'not_done'], within: HIRING_WORKING_DAYS },
}

/** Somebody counts as out of reach after so many calls that nobody answered. */
export const CALLS_BEFORE_UNREACHED = 2
/** A plan is for a day within so many years. */
export const FOLLOW_UP_YEARS = 3
