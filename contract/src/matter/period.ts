import { isCalendarDay, type DayString } from '../calendar/dates.ts'
import { monthFault, monthInWords, tidyMonth } from '../calendar/day-range.ts'
import { one, type FieldKind } from './field-kind.ts'

/** 至今 */
export const UNTIL_NOW = '今'
const UNTIL = '至'

/** Months `2024-03`; `until` may be `UNTIL_NOW`. Either is empty while it isn't given. */
export interface PeriodParts {
  readonly from: string
  readonly until: string
}

/** An answer is as one writes it: `2024-03 至 2026-11`, `2024-03 至今`. */
export function periodParts(answer: string): PeriodParts {
  const [from = '', until = ''] = answer.split(UNTIL)
  return { from: from.trim(), until: until.trim() }
}

export function periodAnswer({ from, until }: PeriodParts): string {
  if (until === '') return from
  return [from, until === UNTIL_NOW ? `${UNTIL}${until}` : `${UNTIL} ${until}`].filter(Boolean).join(' ')
}

const tidyPart = (part: string) => (part === UNTIL_NOW ? part : tidyMonth(part))
const inWords = (part: string) => part.replace(/^\d{4}-\d{2}$/, monthInWords)
const isMonth = (part: string) => isCalendarDay(`${part}-01`)

function orderFault({ from, until }: PeriodParts, label: string, today: DayString): string | null {
  if (until !== UNTIL_NOW) return from <= until ? null : `${label}的结束比开始还早，请核对`
  return from <= today.slice(0, 7) ? null : `${label}还没有开始，不能选“至今”`
}

/** 起止年月: from one month to another, or until now; both within the range of the field. */
export const period: FieldKind = one(
  (field, value, { today }) => {
    const { from, until } = periodParts(value)
    if (!isMonth(from)) return `请选择${field.label}从哪个月开始`
    if (until !== UNTIL_NOW && !isMonth(until)) return `请选择${field.label}到哪个月为止，还在继续的选“至今”`
    return (
      monthFault(from, field.label, field, today) ??
      (until === UNTIL_NOW ? null : monthFault(until, field.label, field, today)) ??
      orderFault({ from, until }, field.label, today)
    )
  },
  {
    name: '起止年月',
    ask: '请选择',
    sets: ['from', 'to'],
    tidy: (value) => {
      const { from, until } = periodParts(value)
      return periodAnswer({ from: tidyPart(from), until: tidyPart(until) })
    },
    show: (answer) => {
      const { from, until } = periodParts([answer].flat().join(''))
      return [inWords(from), inWords(until)].filter(Boolean).join(until === UNTIL_NOW ? UNTIL : `${UNTIL} `)
    },
  },
)
