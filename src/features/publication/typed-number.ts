import { tidyNumber } from '@talent/contract'
import { wordOf, type Typed } from './components/fields-sheet'

/** What can't be read as a number: right for nothing that is set by one, so that the check names it. */
const NO_NUMBER = -1

/** A whole number of so many digits at most; null where nothing is typed. */
export function numberIn(typed: Typed, key: string, digits: number): number | null {
  const number = tidyNumber(wordOf(typed, key))
  if (number === '') return null
  return /^\d+$/.test(number) && number.length <= digits ? Number(number) : NO_NUMBER
}
/** The same where one must be typed. */
export const neededNumber = (typed: Typed, key: string, digits: number): number =>
  numberIn(typed, key, digits) ?? NO_NUMBER

export const typedNumber = (value: number | null): string =>
  value === null || value === NO_NUMBER ? '' : String(value)
