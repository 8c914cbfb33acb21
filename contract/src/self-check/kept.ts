import type { DayString } from '../calendar/dates.ts'
import { isAnswer, type Facts } from '../eligibility/index.ts'
import type { Answer } from './schema.ts'

/** What kept answers say; one of a question that is asked otherwise now says nothing. */
export const factsKept = (answers: readonly Answer[]): Facts =>
  Object.fromEntries(
    answers
      .filter(({ asked, value }) => isAnswer(asked, value))
      .map(({ asked, value, answeredOn }) => [asked, { value, on: answeredOn }]),
  )

/** Answers as a whole. */
export interface Kept {
  readonly facts: Facts
  /** The day of the last of them. */
  readonly answeredOn: DayString
}

/** null: there is none. */
export function keptOf(answers: readonly Answer[]): Kept | null {
  const days = answers.map(({ answeredOn }) => answeredOn).sort()
  const answeredOn = days[days.length - 1]
  return answeredOn === undefined ? null : { facts: factsKept(answers), answeredOn }
}
