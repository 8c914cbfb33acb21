import type { FieldFault } from '../errors.ts'
import { PHONE_PATTERN } from '../account/schema.ts'
import { isCalendarDay } from '../common.ts'
import { fieldsOf, type Matter, type MatterConsent, type MatterField } from './matter.ts'

/** By field key. `choices` is a list; everything else a string as typed. */
export type Answer = string | string[]
export type Answers = Record<string, Answer>

export const isBlank = (answer: Answer | undefined): boolean =>
  answer === undefined || (typeof answer === 'string' ? answer.trim() === '' : answer.length === 0)

/** Resident ID check digit, GB 11643-1999 (ISO 7064 MOD 11-2). */
export function isResidentId(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value)) return false
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(value[i]), 0)
  return '10X98765432'[sum % 11] === value[17]
}

/** What is wrong with one answer, as a sentence that says what to do, or null. */
export function faultOf(field: MatterField, answer: Answer | undefined): string | null {
  const asked =
    field.type === 'choice' || field.type === 'choices' || field.type === 'day' ? '请选择' : '请填写'
  if (answer === undefined || isBlank(answer)) return field.required ? `${asked}${field.label}` : null
  if (field.type === 'choices') {
    const known = Array.isArray(answer) && answer.every((one) => field.options.includes(one))
    return known ? null : `请从列出的选项里选${field.label}`
  }
  if (typeof answer !== 'string') return `${field.label}的格式不对，请重新填写`
  const value = answer.trim()
  switch (field.type) {
    case 'choice':
      return field.options.includes(value) ? null : `请从列出的选项里选${field.label}`
    case 'day':
      return isCalendarDay(value) ? null : `请选择${field.label}`
    case 'id-number':
      return isResidentId(value.toUpperCase()) ? null : `${field.label}应为 18 位，请核对有没有输错`
    case 'phone':
      return PHONE_PATTERN.test(value) ? null : `${field.label}应为 11 位手机号`
    case 'number': {
      const number = Number(value)
      return /^\d+(\.\d+)?$/.test(value) && number <= field.max
        ? null
        : `${field.label}应为不超过 ${field.max} 的数字`
    }
    case 'text':
    case 'long-text':
      return value.length <= field.max ? null : `${field.label}不超过 ${field.max} 个字`
  }
}

/** Every fault of a form at once; `field` is `answers.<key>`. Keys the matter doesn't know are faults too. */
export function checkAnswers(matter: Pick<Matter, 'sections'>, answers: Answers): FieldFault[] {
  const fields = fieldsOf(matter)
  const unknown = Object.keys(answers).filter((key) => !fields.some((field) => field.key === key))
  return [
    ...unknown.map((key) => ({ field: `answers.${key}`, label: key, message: '这项内容不在本事项的表单里' })),
    ...fields.flatMap((field) => {
      const message = faultOf(field, answers[field.key])
      return message === null ? [] : [{ field: `answers.${field.key}`, label: field.label, message }]
    }),
  ]
}

/** The form as kept: trimmed, ID letters upper-case, blanks left out. Call after `checkAnswers` found nothing. */
export function tidyAnswers(matter: Pick<Matter, 'sections'>, answers: Answers): Answers {
  const kept = fieldsOf(matter).flatMap((field): [string, Answer][] => {
    const answer = answers[field.key]
    if (answer === undefined || isBlank(answer)) return []
    if (typeof answer !== 'string') return [[field.key, answer]]
    const value = answer.trim()
    return [[field.key, field.type === 'id-number' ? value.toUpperCase() : value]]
  })
  return Object.fromEntries(kept)
}

/** The consents this form needs: those for everybody, and those its answers call for. */
export const consentsFor = (matter: Matter, answers: Answers): MatterConsent[] =>
  matter.consents.filter(
    ({ when }) =>
      when === undefined || [answers[when.field] ?? []].flat().some((given) => when.is.includes(given)),
  )
