import { dayOfBound } from '@talent/contract/calendar'
import type { Answer, MatterField } from '@talent/contract/matter'
import { todayInChina } from '@/lib/dates'

export interface ControlProps {
  field: MatterField
  answer: Answer | undefined
  invalid: boolean
  onChange: (answer: Answer) => void
  /** Left: time to check it. */
  onLeave: () => void
}

/** An end of the field's range as the picker knows it; the server has the last word on what today is. */
export const boundOf = (bound: string | null | undefined) =>
  bound ? dayOfBound(bound, todayInChina()) : undefined
