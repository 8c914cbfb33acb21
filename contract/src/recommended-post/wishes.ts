import { factRow } from '../eligibility/facts.ts'
import { fieldsOf, type Answers, type Fact } from '../matter/index.ts'
import { own } from '../own.ts'
import { educationLevel, type EducationLevel } from '../recruitment/education.ts'

/** What somebody looks for, read from the answers to the questions that ask for it (`fact`). */
export interface Wishes {
  /** 专业或职业, one by one, as they were written. */
  readonly words: readonly string[]
  /** As the vocabulary has it; null: not said, or 其他. */
  readonly degree: string | null
  readonly level: EducationLevel | null
  readonly workYears: number | null
  /** 元 a month at least. */
  readonly monthlyPay: number | null
}

const MOST_WORDS = 5
const BETWEEN = /[、，,；;／/|\s]+|和|及|或者?/

const figure = (text: string): number | null => (/^\d{1,9}(?:\.\d+)?$/.test(text) ? Number(text) : null)

type Asks = Parameters<typeof fieldsOf>[0]

/** Its form asks what work somebody looks for. */
export const seeksWork = (matter: Asks): boolean =>
  fieldsOf(matter).some(({ fact }) => fact === 'wantedProfession')

/** Null where the form doesn't ask. */
export function wishesOf(matter: Asks, answers: Answers): Wishes | null {
  if (!seeksWork(matter)) return null
  const said = (fact: Fact): string => {
    const field = fieldsOf(matter).find((one) => one.fact === fact)
    const answer = field === undefined ? undefined : own(answers, field.key)
    return typeof answer === 'string' ? answer.normalize('NFKC').trim() : ''
  }
  const words = said('wantedProfession')
    .split(BETWEEN)
    .filter((word) => word.length > 1)
  const education = said('seekersEducation')
  return {
    words: words.filter((word, at) => words.indexOf(word) === at).slice(0, MOST_WORDS),
    degree: (factRow('degree').values ?? []).includes(education) ? education : null,
    level: educationLevel(education === '' ? null : education),
    workYears: figure(said('seekersYears')),
    monthlyPay: figure(said('wantedPay')),
  }
}
