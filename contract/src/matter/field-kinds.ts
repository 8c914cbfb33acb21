import { amountFault, showAmount, tidyAmount, type AmountLimits } from './amount.ts'
import { dayFault, dayOfBound, monthFault, monthInWords, tidyMonth } from '../calendar/day-range.ts'
import { isCalendarDay, type DayString } from '../calendar/dates.ts'
import { DAYS, LIMITS } from '../limits.ts'
import { isPhone, PHONE_RULE, tidyIdNumber, tidyNumber, tidyPhone } from '../tidy-number.ts'
import { charactersIn, tidyLine, tidyText } from '../typed-text.ts'
import type { Answer } from './answer.ts'
import { joined, kept, one, PLAIN, unlisted, type FieldKind, type FieldLimits } from './field-kind.ts'
import { familyMember } from './family-member.ts'
import { hospital } from './hospital.ts'
import { DOCUMENT_KINDS, documentFault, tidyDocument } from './identity-document.ts'
import { period } from './period.ts'
import { region } from './region.ts'
import { hasCheckDigit } from './resident-id.ts'
import { schoolWishes } from './school-wishes.ts'

// What a kind has for its control: one place to name it in.
export * from './family-member.ts'
export * from './hospital.ts'
export * from './identity-document.ts'
export * from './period.ts'
export * from './region.ts'
export * from './school-wishes.ts'

const optionsOf = ({ options }: FieldLimits) => options

const withinLength = (field: FieldLimits, value: string) =>
  charactersIn(value) <= field.max ? null : `${field.label}不超过 ${field.max} 个字`

const CHARACTERS = { name: '最多填多少字', unit: '字', most: LIMITS.answer }

/** Kinds whose answer is an amount, with the unit and the places it has by `of`. */
const amount = ({
  of,
  ...more
}: Pick<FieldKind, 'name' | 'max' | 'sets' | 'units'> & { of: (field: FieldLimits) => AmountLimits }) =>
  one(
    (field, value) => {
      const fault = amountFault(value, of(field))
      return fault && `${field.label}${fault}`
    },
    {
      ...more,
      maximum: { name: '最大的数', unit: '', most: null },
      compares: 'amount',
      tidy: (value, field) => tidyAmount(value, of(field).unit),
      show: (answer, field) => showAmount(joined(answer), of(field).unit),
    },
  )

const MONEY_UNITS = ['元', '万元'] as const
/** Of money that states no other. */
export const [MONEY_UNIT] = MONEY_UNITS
export const YES_NO = ['是', '否'] as const

/** The years a field of that kind may be answered with, the last first: those of its `from` and `to`, or of our days. */
export function yearsOf({ from, to }: Pick<FieldLimits, 'from' | 'to'>, today: DayString): string[] {
  const [first, last] = [from ?? DAYS.from, to ?? DAYS.to].map((bound) =>
    Number(dayOfBound(bound, today).slice(0, 4)),
  )
  const years: string[] = []
  for (let year = last ?? 0; year >= (first ?? 0); year -= 1) years.push(String(year))
  return years
}

/**
 * Everything the form engine knows of a kind of field, but its control (the client's `controls.tsx`). A new kind is
 * a row here and a row there.
 */
export const FIELD_KINDS = {
  text: one(withinLength, { name: '短文本', maximum: CHARACTERS }),
  'long-text': one(withinLength, {
    name: '长文本',
    maximum: CHARACTERS,
    max: 500,
    folds: false,
    tidy: tidyText,
  }),
  choice: one((field, value) => (field.options.includes(value) ? null : unlisted(field)), {
    name: '单选',
    ask: '请选择',
    lists: 'own',
    values: optionsOf,
  }),
  'yes-no': one(
    (field, value) => (YES_NO.some((word) => word === value) ? null : `${field.label}请选“是”或“否”`),
    // A yes says nothing without its question.
    { name: '是或否', ask: '请选择', folds: false, values: () => YES_NO },
  ),
  choices: {
    name: '多选',
    ask: '请选择',
    max: 60,
    fault: (field: FieldLimits, answer: Answer) =>
      Array.isArray(answer) && answer.every((option) => field.options.includes(option))
        ? null
        : unlisted(field),
    tidy: kept(tidyLine),
    show: joined,
    folds: true,
    ...PLAIN,
    lists: 'own',
    values: optionsOf,
    several: true,
  },
  day: one(
    (field, value, { today }) =>
      isCalendarDay(value) ? dayFault(value, field.label, field, today) : `请选择${field.label}`,
    { name: '日期', ask: '请选择', sets: ['from', 'to'], compares: 'day' },
  ),
  month: one(
    (field, value, { today }) =>
      isCalendarDay(`${value}-01`)
        ? monthFault(value, field.label, field, today)
        : `请选择${field.label}，如 ${today.slice(0, 7)}`,
    {
      name: '年月',
      ask: '请选择',
      sets: ['from', 'to'],
      tidy: tidyMonth,
      show: (answer) => joined(answer).replace(/^\d{4}-\d{2}$/, monthInWords),
    },
  ),
  year: one((field, value, { today }) => (yearsOf(field, today).includes(value) ? null : unlisted(field)), {
    name: '年度',
    ask: '请选择',
    sets: ['from', 'to'],
    tidy: (value) => tidyNumber(value).replace(/年$/, ''),
    show: (answer) => joined(answer).replace(/^\d{4}$/, '$& 年'),
    compares: 'year',
  }),
  'id-number': one(
    (field, value) => (hasCheckDigit(value) ? null : `${field.label}应为 18 位，请核对有没有输错`),
    {
      name: '身份证号',
      tidy: tidyIdNumber,
      folds: false,
    },
  ),
  'id-document': one((field, value) => documentFault(value, field.label, field.options), {
    name: '证件',
    tidy: tidyDocument,
    folds: false,
    lists: DOCUMENT_KINDS,
  }),
  phone: one((field, value) => (isPhone(value) ? null : `${field.label}${PHONE_RULE}`), {
    name: '手机号',
    tidy: tidyPhone,
    folds: false,
  }),
  number: amount({
    name: '数字',
    max: 1_000_000,
    sets: ['min', 'unit', 'decimals'],
    units: null,
    of: (field) => field,
  }),
  money: amount({
    name: '金额',
    max: 1_000_000_000,
    sets: ['min', 'unit'],
    units: MONEY_UNITS,
    of: (field) => ({ ...field, unit: field.unit ?? MONEY_UNIT, decimals: 2 }),
  }),
  'school-wishes': schoolWishes,
  hospital,
  region,
  period,
  'family-member': familyMember,
} as const satisfies Record<string, FieldKind>

export type FieldType = keyof typeof FIELD_KINDS
export const FIELD_TYPES = Object.keys(FIELD_KINDS) as FieldType[]

export const kindOf = (field: { type: FieldType }): FieldKind => FIELD_KINDS[field.type]
