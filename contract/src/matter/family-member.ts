import { monthInWords } from '../calendar/day-range.ts'
import { isCalendarDay, type DayString } from '../calendar/dates.ts'
import { charactersIn, tidyLine } from '../typed-text.ts'
import { one, type FieldKind } from './field-kind.ts'

export const RELATIONS = ['配偶', '子女'] as const
export type Relation = (typeof RELATIONS)[number]

/** Somebody of one's family: asked once, kept in one's own data, and copied into each form that asks for them. */
export interface MemberParts {
  readonly relation: Relation | null
  readonly name: string
  /** `2018-09`; of children alone. */
  readonly bornIn: string | null
}

/** The relations a field takes: those it lists, or all. */
export const relationsOf = (options: readonly string[]): Relation[] =>
  RELATIONS.filter((relation) => options.length === 0 || options.includes(relation))

const BORN = / (\d{4}-\d{2})$/

/** An answer is the name, before it the relation where the field takes several, after it the month of birth where it is told. */
export function memberParts(answer: string, options: readonly string[]): MemberParts {
  const relations = relationsOf(options)
  const bornIn = BORN.exec(answer)?.[1] ?? null
  const rest = bornIn === null ? answer : answer.replace(BORN, '')
  const [only, ...others] = relations
  if (others.length === 0) return { relation: only ?? null, name: rest, bornIn }
  const relation = relations.find((one) => rest === one || rest.startsWith(`${one} `)) ?? null
  return { relation, name: relation === null ? rest : rest.slice(relation.length + 1), bornIn }
}

export const memberAnswer = ({ relation, name, bornIn }: MemberParts, options: readonly string[]): string =>
  name.trim() === ''
    ? ''
    : [relationsOf(options).length > 1 && relation, name, bornIn].filter(Boolean).join(' ')

/** As read: 周小满，2018 年 9 月生 */
export const memberInWords = ({ relation, name, bornIn }: MemberParts): string =>
  `${name}${relation === null ? '' : `（${relation}）`}${bornIn === null ? '' : `，${monthInWords(bornIn)}生`}`

/** What is wrong with a month of birth, or null. */
export const birthFault = (bornIn: string, today: DayString): string | null =>
  isCalendarDay(`${bornIn}-01`) && bornIn >= '1900-01' && bornIn <= today.slice(0, 7)
    ? null
    : '出生年月不对，请核对'

/** 家庭成员: by name; picked from one's own data or written here. */
export const familyMember: FieldKind = one(
  (field, value, { today }) => {
    const { relation, name, bornIn } = memberParts(value, field.options)
    if (relation === null) return `请选择${field.label}是您的什么人`
    if (name === '') return `请填写${field.label}`
    if (charactersIn(name) > field.max) return `${field.label}不超过 ${field.max} 个字`
    return bornIn === null ? null : birthFault(bornIn, today)
  },
  {
    name: '家庭成员',
    lists: RELATIONS,
    folds: false,
    ownOnly: true,
    tidy: tidyLine,
    show: (answer, field) => {
      const parts = memberParts([answer].flat().join('、'), field.options)
      return memberInWords(relationsOf(field.options).length > 1 ? parts : { ...parts, relation: null })
    },
  },
)
