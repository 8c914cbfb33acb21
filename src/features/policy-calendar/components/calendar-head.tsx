import { MonthHead } from '@/components/layout/month-head'
import { usePolicyMonth } from '../api'

/** The month and how much opens and closes in it. */
export function CalendarHead({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  const { data } = usePolicyMonth(month)
  const count = (kind: 'opens' | 'closes') => data?.days.filter((one) => one.kind === kind).length
  const sub = data === undefined ? '' : `${count('opens')} 项开始，${count('closes')} 项截止`
  return <MonthHead month={month} sub={sub} onMonth={onMonth} />
}
