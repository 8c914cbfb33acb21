import { dayFault } from '../calendar/day-range.ts'
import type { Answer } from './answer.ts'
import { misshapen, PLAIN, tidyList, unlisted, type FieldKind } from './field-kind.ts'

const MOST_DAYS = 3
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** An answer is a list: the hospital and the days preferred, the one most wanted first. */
export function hospitalParts(answer: Answer | undefined): { hospital: string | null; days: string[] } {
  const given = Array.isArray(answer) ? answer : []
  return {
    hospital: given.find((entry) => !DAY.test(entry)) ?? null,
    days: given.filter((entry) => DAY.test(entry)),
  }
}

/** One of the hospitals a field lists, and up to `max` days to go there: wishes, nothing is booked. */
export const hospital: FieldKind = {
  ...PLAIN,
  name: '医院和希望的日期',
  ask: '请选择',
  max: MOST_DAYS,
  maximum: { name: '最多选几个日期', unit: '天', most: MOST_DAYS },
  sets: ['from', 'to', 'workingDays'],
  lists: 'own',
  folds: true,
  tidy: (answer) => {
    const tidy = tidyList(answer)
    return typeof tidy === 'string' ? tidy : [...new Set(tidy)]
  },
  show: (answer) => {
    if (typeof answer === 'string') return answer
    const { hospital: name, days } = hospitalParts(answer)
    return [name, days.length > 0 && `希望 ${days.join('、')}`].filter(Boolean).join('，')
  },
  fault: (field, answer, { today, isWorkingDay }) => {
    if (typeof answer === 'string') return misshapen(field)
    const { hospital: name, days } = hospitalParts(answer)
    if (name === null) return `请选择${field.label}`
    if (!field.options.includes(name)) return unlisted(field)
    if (answer.length > 1 + days.length) return '请重新选择希望的日期'
    if (days.length > field.max) return `希望的日期最多选 ${field.max} 天`
    const wrong = days.map((day) => dayFault(day, '希望的日期', field, today)).find((fault) => fault !== null)
    if (wrong !== undefined) return wrong
    const closed = field.workingDays ? days.find((day) => isWorkingDay?.(day) === false) : undefined
    return closed === undefined ? null : `${closed} 不是工作日，请换一天`
  },
}
