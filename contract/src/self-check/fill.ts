import type { DayString } from '../calendar/dates.ts'
import type { Profile } from '../account/schema.ts'
import type { FactKey } from '../eligibility/facts.ts'
import type { Facts, Known } from '../eligibility/evaluate.ts'
import { faultOf } from '../matter/answers.ts'
import type { Answers } from '../matter/answer.ts'
import { askedOf } from '../matter/asked.ts'
import { fieldsOf, type Fact, type Matter, type MatterField } from '../matter/schema.ts'
import { own } from '../own.ts'

/** What is known of a person before they fill in a form. */
export interface KnownOfPerson {
  /** What was answered in a self-check, on this phone or kept. */
  readonly answered: Facts
  /** What the profile says of the same facts. */
  readonly ofProfile: Facts
  readonly profile: Pick<Profile, 'name' | 'employer'> | null
}
/** An answer, and where it is known from. */
export interface KnownAnswer {
  readonly answer: string
  readonly from: 'self-check' | 'profile'
}

/**
 * What a form's question asks of the vocabulary, and how forms word its values, where they word them otherwise. A value
 * none of them words is left to be picked.
 */
const ASKS: Partial<Record<Fact, { asked: FactKey; words?: Readonly<Record<string, readonly string[]>> }>> = {
  education: {
    asked: 'degree',
    words: { 博士研究生: ['博士'], 硕士研究生: ['硕士'] },
  },
  arrivedOn: { asked: 'arrivalDate' },
  graduatedOn: { asked: 'graduationDate' },
  returnedFromAbroad: { asked: 'overseasReturnee' },
  certifiedOn: { asked: 'certificateIssueDate' },
  skillLevel: {
    asked: 'skillLevel',
    words: { '五级/初级工': ['初级'], '四级/中级工': ['中级'], '三级/高级工': ['高级'] },
  },
  licensedOn: { asked: 'businessLicenseDate' },
  spouseEmployer: {
    asked: 'spouseEmploymentType',
    words: { '公务员/参公': ['公务员或参公'], 未就业: ['暂未就业'] },
  },
}

/** As an answer to this question; null: not as exactly as it is asked. */
function wordsOf(
  { type, options }: MatterField,
  value: Known['value'],
  words: readonly string[],
): string | null {
  if (type === 'yes-no') return typeof value === 'boolean' ? (value ? '是' : '否') : null
  if (typeof value !== 'string') return null
  // A day known to the month is no day.
  if (type === 'month') return value.slice(0, 7)
  if (type === 'choice') return [value, ...words].find((one) => options.includes(one)) ?? null
  return value
}

/** What is known of this question; null: nothing, or it is sensitive. What was answered stands above the profile. */
export function knownAnswer(field: MatterField, known: KnownOfPerson): KnownAnswer | null {
  const { fact } = field
  if (!fact || field.sensitivity !== null) return null
  if (fact === 'name' || fact === 'employer') {
    const said = known.profile?.[fact] ?? ''
    return said === '' ? null : { answer: said, from: 'profile' }
  }
  const row = ASKS[fact]
  if (row === undefined) return null
  const answered = own(known.answered, row.asked)
  const value = (answered ?? own(known.ofProfile, row.asked))?.value
  if (value === undefined) return null
  const answer = wordsOf(field, value, own(row.words ?? {}, String(value)) ?? [])
  return answer === null ? null : { answer, from: answered === undefined ? 'profile' : 'self-check' }
}

/**
 * 带入: of the questions this matter asks with these answers, those that aren't answered yet and whose answer is known. What
 * is sensitive, hidden, or wouldn't pass the form's own check is left out.
 * @param today China's day, for bounds like 不能晚于今天
 */
export function knownAnswers(
  matter: Pick<Matter, 'sections'>,
  answers: Answers,
  known: KnownOfPerson,
  today: DayString,
): Answers {
  const filled: Answers = {}
  for (const { key } of fieldsOf(matter)) {
    if (own(answers, key) !== undefined) continue
    const { matter: shown } = askedOf(matter, { ...answers, ...filled })
    const field = fieldsOf(shown).find((one) => one.key === key)
    const answer = field && knownAnswer(field, known)?.answer
    if (field && answer !== undefined && faultOf(field, answer, { today }) === null) filled[key] = answer
  }
  return filled
}
