import { isCalendarDay, type DayString } from '../calendar/dates.ts'
import { ANY_WORDS, clausesOf, plainWords, withFigures } from './plain-words.ts'

/** Others may be older: who has this degree, skill or title. */
export interface AgeException {
  /** As named: `高级技师`. */
  readonly words: string
  readonly max: number
}

export interface AgeRule {
  readonly min: number | null
  readonly max: number | null
  readonly bornFrom: DayString | null
  readonly bornUntil: DayString | null
  /** Whether who is exactly as old still fits; null where the words don't say: `35周岁以下`. */
  readonly inclusive: boolean | null
  readonly exceptions: readonly AgeException[]
  /** 一般、特别优秀的可放宽: who is older isn't refused by it alone. */
  readonly soft: boolean
  /** The day an age is counted on, where these words name it. */
  readonly countedOn: DayString | null
}

const NONE: AgeRule = {
  ...{ min: null, max: null, bornFrom: null, bornUntil: null, inclusive: null },
  ...{ exceptions: [], soft: false, countedOn: null },
}

const DATE = '(\\d{4})[年./-](\\d{1,2})(?:[月./-](\\d{1,2})日?|月)'
const dates = () => new RegExp(DATE, 'g')
const two = (figure: string) => figure.padStart(2, '0')

/** A month alone is its first day, and its last where something ends with it. */
function dayOf(
  [, year = '', month = '', day]: readonly (string | undefined)[],
  ends = false,
): DayString | null {
  const last = () => [31, 30, 29, 28].map(String).find((one) => isCalendarDay(`${year}-${two(month)}-${one}`))
  const found = `${year}-${two(month)}-${two(day ?? (ends ? (last() ?? '') : '1'))}`
  return isCalendarDay(found) ? found : null
}

/** By degree, skill, title or certificate; the longer name first. */
const WHOM =
  /博士研究生|硕士研究生|博士后|博士|硕士|研究生|本科|大专|专科|高级技师|特级技师|技师|高级工程师|高级工|中级工|正高级?|副高级?|副教授|教授|(?:高级|中级)(?:职称|专业技术职[务称])|[\u4e00-\u9fff]*资格证书?/
const COUNTED = /截[至止]|计算|为准|为基准/
const WIDER = /放宽|延长/
const SOFT = /一般|原则上|左右/
const AGES = { least: 14, most: 75 } as const

const N = '(\\d{2})(?:周?岁)?'
const BETWEEN = new RegExp(`${N}含?(?:以上)?(?:-|至|到)${N}`)
const NOT_OVER = new RegExp(`(?:不(?:得)?(?:超过|大于|高于|超)|≤|<=|至多|最大|最高)${N}`)
const UNDER = new RegExp(`(?:未满|不满|小于|低于|<)${N}`)
const BELOW = new RegExp(`${N}(及|含|不含)?(?:以下|以内|之内)`)
const OVER = new RegExp(`(?:年满|已满|^满|≥|>=|不低于|不小于)${N}|${N}(?:及|含)?以上`)
const WIDER_TO = new RegExp(`(?:到|至|为|放宽)${N}`)
/** An age has two figures: what has more or fewer is something else, and no part of it is read. */
const onlyAges = (clause: string) => clause.replace(/\d[\d.]*/g, (run) => (run.length === 2 ? run : '#'))

type Found = Partial<Pick<AgeRule, 'min' | 'max' | 'inclusive'>>

/** An age one may have, in a clause without dates; null where it names none that is understood. */
function limitsIn(clause: string): Found | null {
  const between = BETWEEN.exec(clause)
  if (between !== null) return { min: Number(between[1]), max: Number(between[2]), inclusive: true }
  const over = OVER.exec(clause)
  const least: Found = over === null ? {} : { min: Number(over[1] ?? over[2]) }
  const notOver = NOT_OVER.exec(clause)
  if (notOver !== null) return { ...least, max: Number(notOver[1]), inclusive: true }
  const under = UNDER.exec(clause)
  if (under !== null) return { ...least, max: Number(under[1]), inclusive: false }
  const below = BELOW.exec(clause)
  if (below === null) return over === null ? null : least
  const edge = /含|及/.test(below[0]) ? !below[0].includes('不含') : null
  return { ...least, max: Number(below[1]), inclusive: edge }
}

/** Born from or until when; null where a clause with a date is no such thing. */
function bornIn(clause: string): Partial<AgeRule> | null {
  const [first, second] = [...clause.matchAll(dates())]
  if (first === undefined) return null
  if (second !== undefined) {
    const [bornFrom, bornUntil] = [dayOf(first), dayOf(second, true)]
    return bornFrom !== null && bornUntil !== null && bornFrom <= bornUntil
      ? { bornFrom, bornUntil, inclusive: true }
      : null
  }
  const inclusive = /含|及/.test(clause) ? !clause.includes('不含') : null
  if (/以后|之后|后/.test(clause)) return { bornFrom: dayOf(first), inclusive }
  return /以前|之前|前/.test(clause) ? { bornUntil: dayOf(first, true), inclusive } : null
}

/** Brackets that belong to a number: `35周岁（含）以下`, `35周岁以下（含35周岁）`. */
const withEdges = (words: string): string =>
  words
    .replace(/\(不(?:包?含|包括)(?:\d+周?岁)?\)/g, '不含')
    .replace(/\((?:包?含|包括)(?:\d+周?岁)?\)/g, '含')
    .replace(/(以下|以内)(不含|含)/g, '$2$1')

/** The day ages are counted on, where words name it: `年龄计算截止2026年12月1日`. */
export function readCountedOn(text: string): DayString | null {
  const clause = clausesOf(plainWords(text)).find((one) => COUNTED.test(one) && dates().test(one))
  const found = clause === undefined ? null : dates().exec(clause)
  return found === null ? null : dayOf(found)
}

interface Reading {
  readonly rule: AgeRule
  /** Whom a clause without a number spoke of: its number is in the next. */
  readonly whom: string | null
}

/** The rule with one clause more; null where the clause has numbers that aren't understood. */
function withClause({ rule, whom: before }: Reading, clause: string): Reading | null {
  const soft = rule.soft || SOFT.test(clause)
  const named = WHOM.exec(clause)?.[0] ?? null
  if (/优先/.test(clause)) return { rule, whom: null }
  if (!/\d/.test(clause)) return { rule: { ...rule, soft: soft || WIDER.test(clause) }, whom: named }
  if (COUNTED.test(clause)) return { rule: { ...rule, soft, countedOn: readCountedOn(clause) }, whom: null }
  if (dates().test(clause)) {
    const born = bornIn(clause)
    return born && { rule: { ...rule, soft, ...born }, whom: null }
  }
  const ages = onlyAges(clause)
  const limits = limitsIn(ages)
  const whom = named ?? before
  if (!WIDER.test(clause) && whom === null)
    return limits && !ages.includes('#') ? { rule: { ...rule, soft, ...limits }, whom } : null
  const max = limits?.max ?? Number(WIDER_TO.exec(ages)?.[1] ?? 0)
  // Five years more than what, or for whom, isn't said.
  if (whom === null || max < AGES.least)
    return WIDER.test(clause) ? { rule: { ...rule, soft: true }, whom: null } : null
  const inclusive = rule.inclusive ?? limits?.inclusive ?? null
  const exceptions = [...rule.exceptions, { words: whom, max }]
  return { rule: { ...rule, soft, inclusive, exceptions }, whom: null }
}

const isSound = ({ min, max, exceptions }: AgeRule): boolean =>
  [min, max, ...exceptions.map((one) => one.max)].every(
    (age) => age === null || (age >= AGES.least && age <= AGES.most),
  ) &&
  (min === null || max === null || min <= max)

/**
 * Who is of the right age: `35周岁以下`, `18–35周岁`, `1986年7月1日以后出生`, `一般不超过45，高级技师可到50`. All ends null
 * where any age will do (`不限`); null where the words aren't understood, and where they tell men from women, which nothing
 * is judged by here.
 */
export function readAge(text: string | null): AgeRule | null {
  if (text === null) return null
  const words = withEdges(
    withFigures(plainWords(text), (value, after) => value >= 14 && /^(?:周?岁|以|-|至)/.test(after)),
  )
  if (/男|女/.test(words)) return null
  let reading: Reading | null = { rule: NONE, whom: null }
  for (const clause of clausesOf(words)) {
    reading = withClause(reading, clause)
    if (reading === null) return null
  }
  const { rule } = reading
  const limited = rule.max ?? rule.min ?? rule.bornFrom ?? rule.bornUntil ?? rule.exceptions[0] ?? null
  if (limited === null) return ANY_WORDS.test(words) ? NONE : null
  return isSound(rule) ? rule : null
}
