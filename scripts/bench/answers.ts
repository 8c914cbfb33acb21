import { addMonths, type DayString } from '../../contract/src/calendar/index.ts'
import { UNNAMED, type Known } from '../../contract/src/eligibility/index.ts'
import type { Choices } from '../../contract/src/self-check/index.ts'

const MONTHS_BACK = 40 * 12

/** One of the answers there are to a question, each as likely as another. */
export function anyOf(choices: Choices, on: DayString, random: () => number): Known['value'] {
  if (choices.kind === 'month') {
    if (choices.none && random() < 0.5) return false
    return addMonths(on, -Math.floor(random() * MONTHS_BACK)).slice(0, 7)
  }
  if (choices.kind === 'several') return choices.options.filter(() => random() < 0.3)
  return choices.options[Math.floor(random() * choices.options.length)]?.value ?? UNNAMED
}
