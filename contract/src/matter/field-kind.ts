import type { AmountLimits } from './amount.ts'
import type { DayString } from '../calendar/dates.ts'
import { isWritable, tidyLine, tidyText } from '../typed-text.ts'
import type { Answer } from './answer.ts'

/** A field as far as its kind is concerned. */
export interface FieldLimits extends AmountLimits {
  readonly label: string
  readonly options: readonly string[]
  /** Of a day, a month or a year: where it begins and ends. */
  readonly from?: string | null
  readonly to?: string | null
  /** Of preferred days: working days only. */
  readonly workingDays?: boolean
}

/** What an answer is checked against besides its field. What only the server knows the client leaves to it. */
export interface AnswerFacts {
  /** China's. */
  readonly today: DayString
  readonly isWorkingDay?: (day: DayString) => boolean
  /** Names from the province down, each within the one before it. */
  readonly isRegion?: (names: readonly string[]) => boolean
}

/** What a field may state of its answers besides `max` (`MatterField`). */
export const SETTINGS = ['min', 'unit', 'decimals', 'from', 'to', 'workingDays'] as const
export type Setting = (typeof SETTINGS)[number]

/** What `max` of a field is: so many characters, wishes, days, at most `most` of them; without `most` the largest value. */
export interface Maximum {
  readonly name: string
  readonly unit: string
  readonly most: number | null
}

export interface FieldKind {
  /** 答案类型, as whoever keeps the matter picks it. */
  readonly name: string
  /** How one is asked for it: typed or picked. */
  readonly ask: '请填写' | '请选择'
  /** `max` of a field that states none: characters, or the largest value. */
  readonly max: number
  /** What `max` says of a field of it; null: nothing. */
  readonly maximum: Maximum | null
  readonly sets: readonly Setting[]
  /** Units to choose from, the first where a field states none; null: any word, or none. */
  readonly units: readonly string[] | null
  /** What is wrong with an answer that isn't blank, as a sentence that says what to do, or null. */
  readonly fault: (field: FieldLimits, answer: Answer, facts: AnswerFacts) => string | null
  /** As it is kept. */
  readonly tidy: (answer: Answer, field: FieldLimits) => Answer
  /** As it is read, in one line. */
  readonly show: (answer: Answer, field: FieldLimits) => string
  /** Short, understood by itself and without anything that identifies: part of the line a finished section folds into. */
  readonly folds: boolean
  /** What a field of it lists as `options`: null none, words of its own where it says `own`, or a part of these. */
  readonly lists: 'own' | readonly string[] | null
  /** The very values an answer may have; null where it is more than one of a few words. */
  readonly values: (field: FieldLimits) => readonly string[] | null
  /** Several of the values may be an answer at once. */
  readonly several: boolean
  /** What a condition compares its answers by; by an amount none is larger than `max`. */
  readonly compares: 'amount' | 'year' | 'day' | null
  /** Picked from what whoever fills the form in keeps of their own: never asked of somebody who prepares it. */
  readonly ownOnly: boolean
}

export type TidyOne = (value: string, field: FieldLimits) => string

/** A string as `tidy` keeps it; of several options each once. */
export const kept =
  (tidy: TidyOne) =>
  (answer: Answer, field: FieldLimits): Answer =>
    typeof answer === 'string' ? tidy(answer, field) : [...new Set(answer)]
export const joined = (answer: Answer): string => (typeof answer === 'string' ? answer : answer.join('、'))
export const misshapen = (field: FieldLimits) => `${field.label}的格式不对，请重新填写`
export const unlisted = (field: FieldLimits) => `请从列出的选项里选${field.label}`

/** A list without blanks, each entry tidied and in the order given. */
export const tidyList = (answer: Answer): Answer =>
  typeof answer === 'string' ? tidyLine(answer) : answer.map(tidyLine).filter((entry) => entry !== '')

/** Of a kind that says nothing else. */
export const PLAIN = {
  maximum: null,
  sets: [],
  units: null,
  lists: null,
  values: () => null,
  several: false,
  compares: null,
  ownOnly: false,
} as const

/** Kinds whose answer is one string; `check` gets it as it would be kept. */
export const one = (
  check: (field: FieldLimits, value: string, facts: AnswerFacts) => string | null,
  {
    tidy = tidyLine,
    ...more
  }: Pick<FieldKind, 'name'> & Partial<Omit<FieldKind, 'name' | 'fault' | 'tidy'>> & { tidy?: TidyOne },
): FieldKind => ({
  ask: '请填写',
  max: 60,
  tidy: kept(tidy),
  show: joined,
  folds: true,
  ...PLAIN,
  ...more,
  fault: (field, answer, facts) => {
    if (typeof answer !== 'string') return misshapen(field)
    if (!isWritable(tidyText(answer))) return `${field.label}里有无法保存的字符，请删去后重新输入`
    return check(field, tidy(answer, field), facts)
  },
})
