import type { DayString } from '../calendar/dates.ts'
import type { Condition } from '../eligibility/condition.ts'
import { canBeMet, canBeMissed } from '../eligibility/reach.ts'
import { conditionOf, conditionOfRow } from '../eligibility/verdict.ts'
import type { FieldFault } from '../errors.ts'
import type { Amount } from '../policy/amount.ts'
import { isOutdated } from '../policy/validity.ts'
import { faultsAt } from '../publication/in-words.ts'
import { charactersIn } from '../typed-text.ts'
import type { PolicyContent } from './content.ts'
import { placesOf } from './tree.ts'
import { inYuan, labelOfPart, leafInWords } from './words.ts'

/** Longest words of each place, in characters. */
export const POLICY_LIMITS = {
  title: 80,
  docNo: 40,
  gist: 120,
  audience: 500,
  department: 60,
  benefit: 60,
  amount: 120,
  material: 120,
  step: 60,
  clause: 60,
  summary: 80,
  notes: 1000,
  phone: 30,
} as const

const tooLong = (value: string | null, most: number) =>
  charactersIn(value ?? '') > most && `最多 ${most} 个字，现在 ${charactersIn(value ?? '')} 个`

type DayPart = 'writtenOn' | 'publishedOn' | 'effectiveOn' | 'expiresOn' | 'applyFrom' | 'applyUntil'
/** Of each pair the first may not be later than the second. */
const IN_ORDER: readonly (readonly [DayPart, DayPart])[] = [
  ['writtenOn', 'publishedOn'],
  ['publishedOn', 'expiresOn'],
  ['effectiveOn', 'expiresOn'],
  ['applyFrom', 'applyUntil'],
  ['applyUntil', 'expiresOn'],
]

const dayFaults = (content: PolicyContent): FieldFault[] =>
  IN_ORDER.flatMap(([first, last]) => {
    const [from, to] = [content[first], content[last]]
    return faultsAt(
      last,
      labelOfPart(last),
      !!from && !!to && from > to && `${to} 早于${labelOfPart(first)} ${from}，请核对`,
    )
  })

const clauseFaults = (tree: Condition): FieldFault[] =>
  placesOf(tree).flatMap(({ leaf, place }) =>
    faultsAt(
      `eligibility.${place.join('.')}`,
      leafInWords(leaf),
      (leaf.clause ?? '') === '' && '没有条款，每个条件都要写依据',
    ),
  )

/** Of each row, as the conditions of one benefit alone fall out of the others': what nobody can meet, or everybody does. */
function reachFaults(tree: Condition, { benefits }: PolicyContent, on: DayString): FieldFault[] {
  const rows = benefits.length === 0 ? [tree] : benefits.map((row) => conditionOfRow(tree, row))
  const barred = rows.flatMap((row, at) => (canBeMet(row, on) === false ? [at] : []))
  if (barred.length === rows.length)
    return faultsAt('eligibility', '条件', '没有人能满足，请核对里面互相矛盾的要求')
  return [
    ...barred.flatMap((at) => {
      const row = benefits[at]
      return row === undefined
        ? []
        : faultsAt(`benefits.${at}`, rowName(row), '没有人能得到，请核对条件和给谁')
    }),
    ...faultsAt(
      'eligibility',
      '条件',
      rows.every((row) => canBeMissed(row, on) === false) && '谁都满足，等于没有条件，请核对',
    ),
  ]
}

const rowName = ({ name, appliesTo }: PolicyContent['benefits'][number]) =>
  [name, appliesTo].filter(Boolean).join('，') || '没有名称的待遇'

/** The ways in which a row may say each number of its sum. */
export function numbersOf(sum: Amount): string[][] {
  const money = 'yuan' in sum && sum.yuan !== null ? [[inYuan(sum.yuan)]] : []
  const most = 'most' in sum && sum.most !== undefined ? [[inYuan(sum.most)]] : []
  const parts = 'parts' in sum ? (sum.parts ?? []).map((part, at) => [`第 ${at + 1} 年 ${part}%`]) : []
  const inTerm = (months: number) => [
    `${months}个月`,
    `${months} 个月`,
    `${months / 12}年`,
    `${months / 12} 年`,
  ]
  const rest = {
    once: () => [],
    person: () => [],
    year: () => [],
    month: () => (sum.per === 'month' && sum.months !== null ? [inTerm(sum.months)] : []),
    price: () => (sum.per === 'price' ? [[`${sum.share}%`]] : []),
    count: () => (sum.per === 'count' ? [[`${sum.times} 次`]] : []),
  }
  return [...money, ...most, ...parts, ...rest[sum.per]()]
}

/** Why what a row comes to can't be what it says, or null. */
function sumFault({ amount, period, cap, schedule, formula, sum }: PolicyContent['benefits'][number]) {
  if (sum === undefined) return null
  if ('yuan' in sum && sum.yuan !== null && sum.most !== undefined && sum.yuan > sum.most)
    return `每次 ${inYuan(sum.yuan)} 比上限 ${inYuan(sum.most)} 还多`
  const words = [amount, period, cap, schedule, formula].join('\n')
  const missing = numbersOf(sum).find((ways) => !ways.some((way) => words.includes(way)))
  return missing === undefined ? null : `合计按“${missing[0] ?? ''}”算，文字里没有这个数，请改成一致`
}

const benefitFaults = (content: PolicyContent): FieldFault[] =>
  content.benefits.flatMap((row, at) => {
    const label = rowName(row)
    return [
      ...faultsAt(`benefits.${at}`, label, row.name === '' && '没有名称'),
      ...faultsAt(`benefits.${at}`, label, tooLong(row.name, POLICY_LIMITS.benefit)),
      ...faultsAt(`benefits.${at}`, label, sumFault(row)),
    ]
  })

/** What a condition or a rule names of the policy's own benefits that isn't there. */
function nameFaults({ benefits, eligibility, exclusions = [] }: PolicyContent): FieldFault[] {
  const names = new Set(benefits.map(({ name }) => name))
  const leaves = eligibility === null ? [] : placesOf(eligibility)
  return [
    ...leaves.flatMap(({ leaf, place }) =>
      faultsAt(
        `eligibility.${place.join('.')}`,
        leafInWords(leaf),
        leaf.onlyForBenefit !== undefined &&
          !names.has(leaf.onlyForBenefit) &&
          `只用于“${leaf.onlyForBenefit}”，“给什么”里没有这一项`,
      ),
    ),
    ...exclusions.flatMap(({ benefits: named, text }, at) =>
      faultsAt(
        `exclusions.${at}`,
        text || labelOfPart('exclusions'),
        named.some((name) => !names.has(name)) && '写到的待遇在“给什么”里没有',
      ),
    ),
  ]
}

/** Everything that must be mended before it can be published, as far as the policy alone tells. */
export function checkPolicy(content: PolicyContent, on: DayString): FieldFault[] {
  const { title, level, place, topics, docNo, gist, audience, acceptDepartment, notes, eligibility } = content
  const lengths = [
    ['title', title, POLICY_LIMITS.title],
    ['docNo', docNo, POLICY_LIMITS.docNo],
    ['gist', gist, POLICY_LIMITS.gist],
    ['audience', audience, POLICY_LIMITS.audience],
    ['acceptDepartment', acceptDepartment, POLICY_LIMITS.department],
    ['notes', notes, POLICY_LIMITS.notes],
  ] as const
  return [
    ...faultsAt('title', labelOfPart('title'), title === '' && '请填写'),
    ...faultsAt('level', labelOfPart('level'), level === '' && '请选择'),
    ...faultsAt('place', labelOfPart('place'), place === '' && '请填写'),
    ...faultsAt('topics', labelOfPart('topics'), topics.length === 0 && '至少选一个'),
    ...lengths.flatMap(([part, value, most]) => faultsAt(part, labelOfPart(part), tooLong(value, most))),
    ...dayFaults(content),
    ...(eligibility === null ? [] : [...clauseFaults(eligibility), ...reachFaults(eligibility, content, on)]),
    ...faultsAt('benefits', labelOfPart('benefits'), content.benefits.length === 0 && '至少写一项'),
    ...benefitFaults(content),
    ...nameFaults(content),
  ]
}

/** Pairs of rows of one benefit that somebody may have both of, where no rule says which holds. */
function overlaps({ benefits, eligibility, exclusions = [] }: PolicyContent, on: DayString): FieldFault[] {
  const ruled = (name: string) =>
    exclusions.some(
      ({ rule, benefits: named }) =>
        (rule === 'highest' || rule === 'one-of') && (named.length === 0 || named.includes(name)),
    )
  return benefits.flatMap((one, at) =>
    benefits.slice(at + 1).flatMap((other): FieldFault[] => {
      if (one.name !== other.name || ruled(one.name) || !one.whom || !other.whom) return []
      const own = eligibility === null ? [] : [conditionOf(eligibility, one.name)]
      return faultsAt(
        `benefits.${at}`,
        rowName(one),
        canBeMet({ all: [one.whom, other.whom, ...own] }, on) === true &&
          `和“${other.appliesTo ?? other.name}”可能同时满足，没有写明按哪一档`,
      )
    }),
  )
}

/** What would be better looked at; it stops nobody. */
export function adviceOnPolicy(content: PolicyContent, on: DayString): FieldFault[] {
  const { expiresOn, effectiveOn, publishedOn, eligibility, gist, phones, materials } = content
  const edges =
    eligibility === null ? [] : placesOf(eligibility).filter(({ leaf }) => leaf.inclusive === null)
  return [
    ...faultsAt(
      'expiresOn',
      labelOfPart('expiresOn'),
      expiresOn !== null && expiresOn < on && `${expiresOn} 已经过了`,
    ),
    ...faultsAt(
      'effectiveOn',
      labelOfPart('effectiveOn'),
      effectiveOn !== null && publishedOn !== null && effectiveOn < publishedOn && '早于公布日期，请核对',
    ),
    ...content.benefits.flatMap((row, at) =>
      faultsAt(
        `benefits.${at}`,
        rowName(row),
        isOutdated(on, row) && `标准 ${row.validUntil ?? ''} 已经到期，结果里会写“标准待更新”`,
      ),
    ),
    ...faultsAt('eligibility', '条件', eligibility === null && '没有条件，自查时不会问到这项政策'),
    ...edges.flatMap(({ leaf, place }) =>
      faultsAt(
        `eligibility.${place.join('.')}`,
        leafInWords(leaf),
        '原文没写含不含本数，正好在边上的先按“待核实”给',
      ),
    ),
    ...overlaps(content, on),
    ...faultsAt('gist', labelOfPart('gist'), gist === null && '没有写，列表里只显示名称'),
    ...faultsAt('phones', labelOfPart('phones'), phones.length === 0 && '没有写，人才不知道问谁'),
    ...faultsAt(
      'materials',
      labelOfPart('materials'),
      materials.length === 0 && '没有写，页面会说原文没有写明',
    ),
  ]
}
