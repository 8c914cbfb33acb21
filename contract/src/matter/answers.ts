import type { DayString } from '../calendar/dates.ts'
import type { FieldFault } from '../errors.ts'
import { own } from '../own.ts'
import { isBlank, type Answer, type Answers } from './answer.ts'
import { kindOf } from './field-kinds.ts'
import { fieldsOf, type Matter, type MatterConsent, type MatterField } from './schema.ts'

/** What is wrong with one answer, as a sentence that says what to do, or null. `today` is China's. */
export function faultOf(field: MatterField, answer: Answer | undefined, today: DayString): string | null {
  const kind = kindOf(field)
  if (answer === undefined || isBlank(answer)) return field.required ? `${kind.ask}${field.label}` : null
  return kind.fault(field, answer, today)
}

/** Every fault of a form at once; `field` is `answers.<key>`. Keys the matter doesn't know are faults too. */
export function checkAnswers(
  matter: Pick<Matter, 'sections'>,
  answers: Answers,
  today: DayString,
): FieldFault[] {
  const fields = fieldsOf(matter)
  const unknown = Object.keys(answers).filter((key) => !fields.some((field) => field.key === key))
  return [
    ...unknown.map((key) => ({ field: `answers.${key}`, label: key, message: '这项内容不在本事项的表单里' })),
    ...fields.flatMap((field) => {
      const message = faultOf(field, own(answers, field.key), today)
      return message === null ? [] : [{ field: `answers.${field.key}`, label: field.label, message }]
    }),
  ]
}

/** The form as kept: each answer as its kind tidies it, blanks left out. Call after `checkAnswers` found nothing. */
export function tidyAnswers(matter: Pick<Matter, 'sections'>, answers: Answers): Answers {
  const kept = fieldsOf(matter).flatMap((field): [string, Answer][] => {
    const answer = own(answers, field.key)
    if (answer === undefined || isBlank(answer)) return []
    return [[field.key, kindOf(field).tidy(answer)]]
  })
  return Object.fromEntries(kept)
}

/** The consents this form needs: those for everybody, and those its answers call for. */
export const consentsFor = (matter: Matter, answers: Answers): MatterConsent[] =>
  matter.consents.filter(
    ({ when }) =>
      when === undefined || [own(answers, when.field) ?? []].flat().some((given) => when.is.includes(given)),
  )
