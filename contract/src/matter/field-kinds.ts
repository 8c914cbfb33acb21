import { PHONE_PATTERN } from '../account/schema.ts'
import { isCalendarDay } from '../common.ts'
import type { Answer } from './answer.ts'
import { isResidentId } from './resident-id.ts'

/** A field as far as its kind is concerned. */
export interface FieldLimits {
  readonly label: string
  readonly options: readonly string[]
  readonly max: number
}

export interface FieldKind {
  /** How one is asked for it: typed or picked. */
  readonly ask: '请填写' | '请选择'
  /** `max` of a field that states none: characters, or the largest value. */
  readonly max: number
  /** What is wrong with an answer that isn't blank, as a sentence that says what to do, or null. */
  readonly fault: (field: FieldLimits, answer: Answer) => string | null
  /** As it is kept. */
  readonly tidy: (answer: Answer) => Answer
  /** As it is read, in one line. */
  readonly show: (answer: Answer) => string
  /** Short and without anything that identifies: part of the line a finished section folds into. */
  readonly folds: boolean
}

const trimmed = (answer: Answer): Answer => (typeof answer === 'string' ? answer.trim() : answer)
const joined = (answer: Answer): string => (typeof answer === 'string' ? answer : answer.join('、'))
const unlisted = (field: FieldLimits) => `请从列出的选项里选${field.label}`

/** Kinds whose answer is one string; `check` gets it trimmed. */
const one = (
  check: (field: FieldLimits, value: string) => string | null,
  more: Partial<Omit<FieldKind, 'fault'>> = {},
): FieldKind => ({
  ask: '请填写',
  max: 60,
  tidy: trimmed,
  show: joined,
  folds: true,
  ...more,
  fault: (field, answer) =>
    typeof answer === 'string' ? check(field, answer.trim()) : `${field.label}的格式不对，请重新填写`,
})

const withinLength = (field: FieldLimits, value: string) =>
  value.length <= field.max ? null : `${field.label}不超过 ${field.max} 个字`

/**
 * Everything the form engine knows of a kind of field, but its control (the client's `controls.tsx`). A new kind is
 * a row here and a row there.
 */
export const FIELD_KINDS = {
  text: one(withinLength),
  'long-text': one(withinLength, { max: 500, folds: false }),
  choice: one((field, value) => (field.options.includes(value) ? null : unlisted(field)), { ask: '请选择' }),
  choices: {
    ask: '请选择',
    max: 60,
    fault: (field: FieldLimits, answer: Answer) =>
      Array.isArray(answer) && answer.every((option) => field.options.includes(option))
        ? null
        : unlisted(field),
    tidy: trimmed,
    show: joined,
    folds: true,
  },
  day: one((field, value) => (isCalendarDay(value) ? null : `请选择${field.label}`), { ask: '请选择' }),
  'id-number': one(
    (field, value) =>
      isResidentId(value.toUpperCase()) ? null : `${field.label}应为 18 位，请核对有没有输错`,
    {
      tidy: (answer) => (typeof answer === 'string' ? answer.trim().toUpperCase() : answer),
      folds: false,
    },
  ),
  phone: one((field, value) => (PHONE_PATTERN.test(value) ? null : `${field.label}应为 11 位手机号`), {
    folds: false,
  }),
  number: one((field, value) =>
    /^\d+(\.\d+)?$/.test(value) && Number(value) <= field.max
      ? null
      : `${field.label}应为不超过 ${field.max} 的数字`,
  ),
} as const satisfies Record<string, FieldKind>

export type FieldType = keyof typeof FIELD_KINDS
export const FIELD_TYPES = Object.keys(FIELD_KINDS) as FieldType[]

export const kindOf = (field: { type: FieldType }): FieldKind => FIELD_KINDS[field.type]
