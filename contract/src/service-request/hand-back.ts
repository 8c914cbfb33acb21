import { chinaInstant, chinaTime, compareInstants } from '../calendar/dates.ts'
import { addWorkingDays, workingDayOf, type WorkingCalendar } from '../calendar/working-days.ts'

/** Why a commissioner gives back what was given to them. */
export const HAND_BACK_REASONS = ['not_ours', 'conflict', 'wrong_matter'] as const
export type HandBackReason = (typeof HAND_BACK_REASONS)[number]

interface HandBackRow {
  readonly label: string
  /** Under the label, where one chooses. */
  readonly hint: string
  /** What the talent reads: never what was written for colleagues. */
  readonly told: string
  /** To the next one the rule chooses; else a coordinator decides. */
  readonly toNext: boolean
  /** The same person may be given it again. */
  readonly mayReturn: boolean
}

export const HAND_BACK: Record<HandBackReason, HandBackRow> = {
  not_ours: {
    label: '不归本部门管',
    hint: '应由别的部门答复',
    told: '这件事由别的部门办更合适，统筹人员会另派专员，承诺的日子不变',
    toNext: false,
    mayReturn: false,
  },
  conflict: {
    label: '和我有利害关系',
    hint: '亲属、同单位等，需回避',
    told: '按规定回避，改由别的专员办理，承诺的日子不变',
    toNext: true,
    mayReturn: false,
  },
  wrong_matter: {
    label: '资料与事项对不上',
    hint: '像是选错了事项',
    told: '统筹人员会核对您选的事项，再安排专员，承诺的日子不变',
    toNext: false,
    mayReturn: true,
  },
}

/** How many working days one has to look at what one was given. */
const HAND_BACK_DAYS = 1

/**
 * Until when it may be given back: the same time of the next working day; from then on it is handed over instead. Given
 * on a day off or after hours it counts from the morning it could first be looked at.
 */
export function handBackUntil(calendar: WorkingCalendar, assignedAt: string | Date): string {
  const { day, time } = chinaTime(assignedAt)
  const from = workingDayOf(calendar, assignedAt)
  return chinaInstant(addWorkingDays(calendar, from, HAND_BACK_DAYS), from === day ? time : '00:00')
}

export const mayHandBack = (
  calendar: WorkingCalendar,
  assignedAt: string | Date | null,
  now: string | Date,
): boolean => assignedAt !== null && compareInstants(now, handBackUntil(calendar, assignedAt)) < 0
