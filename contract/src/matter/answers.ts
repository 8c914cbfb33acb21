import type { FieldFault } from '../errors.ts'
import { own } from '../own.ts'
import { isBlank, type Answer, type Answers } from './answer.ts'
import { askedOf } from './asked.ts'
import type { AnswerFacts } from './field-kind.ts'
import { kindOf } from './field-kinds.ts'
import { fieldsOf, type Matter, type MatterConsent, type MatterField } from './schema.ts'

/** What is wrong with one answer, as a sentence that says what to do, or null. */
export function faultOf(field: MatterField, answer: Answer | undefined, facts: AnswerFacts): string | null {
  const kind = kindOf(field)
  if (answer === undefined || isBlank(answer)) return field.required ? `${kind.ask}${field.label}` : null
  return kind.fault(field, answer, facts)
}

/** What came although it isn't asked for: either this matter knows nothing of it, or its answers leave it out. */
export const notAsked = (path: string, label: string | undefined, unknown: string): FieldFault => ({
  field: path,
  label: label ?? path.slice(path.indexOf('.') + 1),
  message: label === undefined ? unknown : `按您选的情况不用提供${label}，请返回核对`,
})

type Asked = Pick<Matter, 'sections'>

/**
 * Every fault of the answers at once; `field` is `answers.<key>`. Keys the matter doesn't ask for are faults too.
 * `asked`: what it asks for with these answers, where that is known already.
 */
export function checkAnswers(
  matter: Asked,
  answers: Answers,
  facts: AnswerFacts,
  asked: Asked = askedOf(matter, answers).matter,
): FieldFault[] {
  const fields = fieldsOf(asked)
  const labelOf = (key: string) => fieldsOf(matter).find((field) => field.key === key)?.label
  const strange = Object.keys(answers).filter((key) => !fields.some((field) => field.key === key))
  return [
    ...strange.map((key) => notAsked(`answers.${key}`, labelOf(key), '这项内容不在本事项的表单里')),
    ...fields.flatMap((field) => {
      const message = faultOf(field, own(answers, field.key), facts)
      return message === null ? [] : [{ field: `answers.${field.key}`, label: field.label, message }]
    }),
  ]
}

/** The form as it is kept: what is asked for, each answer as its kind tidies it, blanks left out. */
export const tidyAnswers = (matter: Asked, answers: Answers): Answers => askedOf(matter, answers).answers

/** The consents this form needs: those for everybody, and those its answers call for. */
export const consentsFor = (matter: Matter, answers: Answers): MatterConsent[] =>
  askedOf(matter, answers).matter.consents
