import type { DayString } from '../calendar/dates.ts'
import type { Condition, Leaf } from '../eligibility/condition.ts'
import type { FactKey } from '../eligibility/facts.ts'
import {
  educationLevel,
  readAge,
  readExperience,
  readSkill,
  type AgeRule,
  type EducationLevel,
} from '../recruitment/index.ts'

/** What employers ask in words, as conditions of the vocabulary of facts: what isn't understood is never a no. */

type Rule = Pick<Leaf, 'operator' | 'value'> &
  Partial<Pick<Leaf, 'inclusive' | 'asOf' | 'soft' | 'note' | 'check'>>
const leaf = (fact: FactKey, summary: string, rule: Rule): Leaf => ({ fact, summary, clause: null, ...rule })
/** What the words ask isn't understood: whoever reads them decides. */
const unread = (fact: FactKey, summary: string, operator: Leaf['operator']): Leaf =>
  leaf(fact, summary, { operator, value: null })

const DEGREE: Record<EducationLevel, string | null> = {
  不限: null,
  '高中/中专及以下': '高中',
  大专: '专科',
  本科: '本科',
  硕士: '硕士研究生',
  博士: '博士研究生',
}
const ANY = /不限|无要求|无限制|不作要求|不做要求|没有要求/
/** Preferred or usual: who hasn't it isn't refused by that alone. */
const softly = (words: string) => (/优先|一般|原则上/.test(words) ? { soft: true } : {})

export function education(words: string): Condition[] {
  const summary = `学历：${words}`
  const level = educationLevel(words)
  if (level === null) return [unread('degree', summary, 'gte')]
  const degree = level === '高中/中专及以下' && /初中|小学/.test(words) ? '初中' : DEGREE[level]
  return degree === null
    ? []
    : [leaf('degree', summary, { operator: 'gte', value: degree, inclusive: true, ...softly(words) })]
}

/** Who an exception is for, as far as the vocabulary knows it. */
function exempt(words: string, summary: string): Condition {
  const degree = DEGREE[educationLevel(words) ?? '不限']
  if (degree !== null) return leaf('degree', summary, { operator: 'gte', value: degree, inclusive: true })
  return skillLeaves(words, summary)[0] ?? unread('certificateHeld', summary, 'containsAny')
}

function ageLeaves(rule: AgeRule, summary: string, ageCountedOn: DayString | null): Leaf[] {
  const { min, max, bornFrom, bornUntil, inclusive, soft, countedOn } = rule
  const asOf = countedOn ?? ageCountedOn
  const counted = { ...(asOf !== null && { asOf }), ...(soft && { soft }) }
  const said = asOf === null && (min ?? max) !== null ? `${summary}（没写按哪天算，按今天算）` : summary
  const born = { inclusive, ...(soft && { soft }) }
  return [
    ...(min === null
      ? []
      : [leaf('age', said, { operator: 'gte', value: min, inclusive: true, ...counted })]),
    ...(max === null ? [] : [leaf('age', said, { operator: 'lte', value: max, inclusive, ...counted })]),
    ...(bornFrom === null ? [] : [leaf('birthDate', summary, { operator: 'gte', value: bornFrom, ...born })]),
    ...(bornUntil === null
      ? []
      : [leaf('birthDate', summary, { operator: 'lte', value: bornUntil, ...born })]),
  ]
}

export function age(words: string, ageCountedOn: DayString | null): Condition[] {
  // Rules that tell men from women are history: nobody is judged by them.
  if (/男|女/.test(words) || ANY.test(words)) return []
  const summary = `年龄：${words}`
  const rule = readAge(words)
  if (rule === null) return [unread('age', summary, 'lte')]
  const usual: Condition = { all: ageLeaves(rule, summary, ageCountedOn) }
  if (rule.exceptions.length === 0) return [usual]
  const wider = rule.exceptions.map((one): Condition => {
    const to: AgeRule = { ...rule, max: one.max, bornFrom: null }
    return { all: [exempt(one.words, `放宽：${one.words}`), ...ageLeaves(to, summary, ageCountedOn)] }
  })
  // Without a limit of its own it would be met by everybody.
  return [{ any: usual.all.length === 0 ? wider : [usual, ...wider] }]
}

const FRESH = ['高校毕业生', '毕业年度高校毕业生', '离校两年内未就业高校毕业生']

export function experience(words: string): Condition[] {
  const summary = `经历：${words}`
  const read = readExperience(words)
  if (read === null) return [unread('workYears', summary, 'gte')]
  // Each notice has its own years of 应届: one may say yes, none says no.
  if (read.fresh) return [leaf('personGroup', summary, { operator: 'containsAny', value: FRESH, soft: true })]
  return read.years === 0
    ? []
    : [leaf('workYears', summary, { operator: 'gte', value: read.years, inclusive: true, ...softly(words) })]
}

function skillLeaves(words: string, summary: string): Condition[] {
  const read = readSkill(words)
  if (read === null) return []
  const { skill, title } = read
  const soft = softly(words)
  const either = [
    ...(skill === null
      ? []
      : [leaf('skillLevel', summary, { operator: 'gte', value: skill, inclusive: true, ...soft })]),
    ...(title === null
      ? []
      : [leaf('titleLevel', summary, { operator: 'gte', value: title, inclusive: true, ...soft })]),
  ]
  return either.length === 1 ? either : [{ any: either }]
}

export function skill(words: string): Condition[] {
  if (ANY.test(words)) return []
  const summary = `技能等级或职称：${words}`
  const read = skillLeaves(words, summary)
  return read.length > 0 ? read : [unread('skillLevel', summary, 'gte')]
}

/** A name that is the same fits; 类 and 相关专业 are for the employer to see, so that no other name is refused. */
export function major(words: string): Condition[] {
  if (ANY.test(words)) return []
  const names = words
    .split(/[、，,;；/\s]|或/)
    .map((name) => name.replace(/等?(?:相关)?专业$/, '').trim())
    .filter((name) => name !== '')
  const summary = `专业：${words}`
  return names.length === 0
    ? [unread('major', summary, 'containsAny')]
    : [leaf('major', summary, { operator: 'containsAny', value: names, soft: true })]
}

/** What no answer decides: whoever recruits looks at it. */
export const looked = (words: string): Condition =>
  leaf('achievementClass', words, { operator: 'containsAny', value: [words], check: 'manual' })
