import { isCalendarDay } from '../calendar/dates.ts'
import type { FieldFault } from '../errors.ts'
import { alternativesOf, type AnswerTest, type Condition } from './condition.ts'
import { kindOf } from './field-kinds.ts'
import { isReachable } from './reachable.ts'
import { fieldsOf, type Matter, type MatterField } from './schema.ts'

/** Something asked for under a condition, and the fields it may depend on. */
interface Asked {
  /** `fields.<key>`, `materials.<key>` or `consents.<purpose>`. */
  path: string
  label: string
  /** What nobody would ever get if the condition can't be fulfilled. */
  never: string
  condition: Condition | undefined
  /** Of the field itself: what must hold besides. */
  shown?: Condition | undefined
  before: readonly MatterField[]
}

const isCompared = (field: MatterField, bound: number | string): boolean => {
  const { compares } = kindOf(field)
  return typeof bound === 'number'
    ? compares === 'amount' || compares === 'year'
    : compares === 'day' && isCalendarDay(bound)
}

function testFault(test: AnswerTest, matter: Matter, before: readonly MatterField[]): string | null {
  const field = before.find(({ key }) => key === test.field)
  if (field === undefined) {
    const later = fieldsOf(matter).find(({ key }) => key === test.field)
    return later === undefined
      ? `条件里的“${test.field}”不是本事项的问题`
      : `条件只能看前面的问题，“${later.label}”不在它前面`
  }
  if ('answered' in test) return null
  if ('is' in test) {
    if (test.is.length === 0) return `条件里没有写选了“${field.label}”的哪一项`
    const strange = test.is.filter((option) => !(kindOf(field).values(field) ?? []).includes(option))
    return strange.length === 0 ? null : `“${field.label}”没有这样的选项：${strange.join('、')}`
  }
  return isCompared(field, 'atLeast' in test ? test.atLeast : test.atMost)
    ? null
    : `“${field.label}”不能这样比大小：数字和年度比数，日期比日期`
}

function conditionFault({ condition, shown, before, never }: Asked, matter: Matter): string | null {
  if (condition === undefined) return null
  const alternatives = alternativesOf(condition)
  if (alternatives.length === 0 || alternatives.some((tests) => tests.length === 0)) return '条件是空的'
  const wrong = alternatives.flat().flatMap((test) => testFault(test, matter, before) ?? [])
  return wrong[0] ?? (isReachable([shown, condition], before) ? null : never)
}

function conditionsOf(matter: Matter): Asked[] {
  const fields = fieldsOf(matter)
  const ofField = (field: MatterField, at: number): Asked[] => {
    const { key, label, when, requiredWhen, optionWhen = {} } = field
    const place = { path: `fields.${key}`, label, before: fields.slice(0, at) }
    return [
      { ...place, condition: when, never: '按这个条件，没有人会看到这个问题' },
      { ...place, shown: when, condition: requiredWhen, never: '按这个条件，它从来不是必填' },
      ...Object.entries(optionWhen).map(([option, condition]) => ({
        ...place,
        shown: when,
        condition,
        never: `按这个条件，没有人能选“${option}”`,
      })),
    ]
  }
  return [
    ...fields.flatMap(ofField),
    ...matter.materials.map(({ key, name, when }) => ({
      path: `materials.${key}`,
      label: name,
      condition: when,
      before: fields,
      never: '按这个条件，没有人需要交这份材料',
    })),
    ...matter.consents.map(({ purpose, title, when }) => ({
      path: `consents.${purpose}`,
      label: title,
      condition: when,
      before: fields,
      never: '按这个条件，没有人会被问到这项同意',
    })),
  ]
}

/** What is wrong with the options a field lists: each kind has its own, a part of a fixed list, or none. */
function optionsFault(field: MatterField): string | null {
  const { lists } = kindOf(field)
  if (lists === 'own') return field.options.length > 0 ? null : '这个问题还没有选项'
  if (lists === null) return field.options.length === 0 ? null : '这类问题没有选项'
  const strange = field.options.filter((option) => !lists.includes(option))
  return strange.length === 0 ? null : `没有这样的选项可列：${strange.join('、')}`
}

/** Options nobody offers, and names given twice. */
function ownFaults(matter: Matter): FieldFault[] {
  const fields = fieldsOf(matter)
  const twice = <T>(all: readonly T[], nameOf: (one: T) => string) =>
    all.filter((one, at) => all.findIndex((other) => nameOf(other) === nameOf(one)) < at)
  return [
    ...twice(fields, ({ key }) => key).map(({ key, label }) => ({
      field: `fields.${key}`,
      label,
      message: '有两个问题用了同一个名字',
    })),
    ...twice(matter.materials, ({ key }) => key).map(({ key, name }) => ({
      field: `materials.${key}`,
      label: name,
      message: '有两份材料用了同一个名字',
    })),
    ...twice(matter.sections, ({ title }) => title).map(({ title }) => ({
      field: 'sections',
      label: title,
      message: '有两段用了同一个标题',
    })),
    ...fields.flatMap((field) => {
      const message = optionsFault(field)
      return message === null ? [] : [{ field: `fields.${field.key}`, label: field.label, message }]
    }),
    ...fields.flatMap(({ key, label, options, optionWhen = {} }) =>
      Object.keys(optionWhen)
        .filter((option) => !options.includes(option))
        .map((option) => ({
          field: `fields.${key}`,
          label,
          message: `条件写给了没有的选项：${option}`,
        })),
    ),
  ]
}

/**
 * What is wrong with a matter's definition, in the words of whoever keeps it: a condition on what isn't there, doesn't
 * come before, can't be compared or that nobody can fulfil.
 */
export const matterFaults = (matter: Matter): FieldFault[] => [
  ...ownFaults(matter),
  ...conditionsOf(matter).flatMap((asked) => {
    const message = conditionFault(asked, matter)
    return message === null ? [] : [{ field: asked.path, label: asked.label, message }]
  }),
]
