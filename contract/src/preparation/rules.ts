import { EDUCATION_LABEL, type Profile } from '../account/schema.ts'
import { chinaInstant, chinaTime, monthDayOf } from '../calendar/dates.ts'
import { addWorkingDays, closingTime, type WorkingCalendar } from '../calendar/working-days.ts'
import { own } from '../own.ts'
import { checkAnswers } from '../matter/answers.ts'
import { isBlank, type Answers } from '../matter/answer.ts'
import type { AnswerFacts } from '../matter/field-kind.ts'
import { kindOf } from '../matter/field-kinds.ts'
import { fieldsOf, type Fact, type Matter, type MatterField } from '../matter/schema.ts'
import type { FieldFault } from '../errors.ts'

/** Working days a talent has to confirm, beginning with the next. */
export const CONFIRM_WORKING_DAYS = 3
/** Until the offices close on the last of them. */
export function confirmUntil(calendar: WorkingCalendar, sentAt: string | Date): Date {
  const day = addWorkingDays(calendar, chinaTime(sentAt).day, CONFIRM_WORKING_DAYS)
  return new Date(chinaInstant(day, closingTime(calendar, day)))
}
/** How long it is told that there was one, by state and day alone. */
export const KEPT_DAYS = 30

const isForOthers = (field: MatterField): boolean => field.sensitivity === null && !kindOf(field).ownOnly

const forOthers = ({ requiredWhen: _, ...field }: MatterField): MatterField => ({ ...field, required: false })

/**
 * The form as somebody else fills it in: nothing sensitive, nobody of a family, no material, no consent and no appointment,
 * which are the talent's own to give; and no answer that has to be there.
 */
export const preparedMatter = (matter: Matter): Matter => ({
  ...matter,
  sections: matter.sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter(isForOthers).map(forOthers),
    }))
    .filter(({ fields }) => fields.length > 0),
  materials: [],
  consents: [],
  appointment: null,
})

/** Everything wrong with what somebody else filled in: the matter's own rules, and something has to be there. */
export function preparedFaults(matter: Matter, answers: Answers, facts: AnswerFacts): FieldFault[] {
  const prepared = preparedMatter(matter)
  if (Object.values(answers).every(isBlank))
    return [{ field: 'answers', label: '要填的内容', message: '请至少填写一项，再请本人确认' }]
  return checkAnswers(prepared, answers, facts)
}

/** Forms of matters say it shorter. */
const EDUCATION_SHORT: Partial<Record<Profile['education'], string>> = { doctor: '博士', master: '硕士' }

/** What the profile says of a fact, in each way a form may say it. */
const PROFILE_OF: Partial<Record<Fact, (profile: Profile) => (string | null | undefined)[]>> = {
  name: ({ name }) => [name],
  employer: ({ employer }) => [employer],
  education: ({ education }) => [EDUCATION_LABEL[education], EDUCATION_SHORT[education]],
  arrivedOn: ({ arrivedOn }) => [arrivedOn],
}

/** Where the answers say something else than the talent's own profile: what that says, by the key of the field. */
export function differencesFrom(
  profile: Profile | null,
  matter: Pick<Matter, 'sections'>,
  answers: Answers,
): Record<string, string> {
  if (profile === null) return {}
  return Object.fromEntries(
    fieldsOf(matter).flatMap((field) => {
      const { fact, options } = field
      const ways = (fact && PROFILE_OF[fact]?.(profile)) || []
      // A choice that doesn't offer what the profile says asks something else.
      const stated = ways.find((way) => way && (options.length === 0 || options.includes(way)))
      const answer = own(answers, field.key)
      if (!stated || answer === undefined || isBlank(answer)) return []
      const { show } = kindOf(field)
      return show(answer, field) === show(stated, field) ? [] : [[field.key, show(stated, field)]]
    }),
  )
}

/** 12月8日 18:00 前, as news say it; on a half day 12:00. */
export const untilWords = ({ day, time }: { day: string; time: string }): string =>
  `${monthDayOf(day)} ${time} 前`

export { CODE_LENGTH, CODE_LETTERS, isCode, tidyCode } from '../short-code.ts'
/** How long a 代办码 can be used, once. */
export const CODE_HOURS = 24
