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

/** The day of the last of them; null: there is none. */
export const lastAnsweredOn = (answers: readonly Answer[]): DayString | null =>
  answers.reduce<DayString | null>(
    (last, { answeredOn }) => (last === null || answeredOn > last ? answeredOn : last),
    null,
  )
