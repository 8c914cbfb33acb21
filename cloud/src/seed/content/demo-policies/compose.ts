import type { Condition, Leaf } from '@talent/contract/eligibility'
import { OWN_SCHEME, type Amount, type Exclusion, type Policy } from '@talent/contract/policy'
import { proseOf } from '@talent/contract/policy-editor'
import type { PolicyRecord } from '../../../features/policy/index.ts'

/** How the 示范区's own policies are written down: conditions and sums once, the words made of them. All 演示. */

export const DISTRICT = '示范区'

type More = Partial<Omit<Leaf, 'fact' | 'operator' | 'value' | 'summary' | 'clause'>>
export const leaf = (
  [fact, operator, value]: readonly [Leaf['fact'], Leaf['operator'], Leaf['value']],
  summary: string,
  clause: string,
  more: More = {},
): Leaf => ({ fact, operator, value, summary, clause, ...more })
/** 人才类别 of the district's own scheme. */
export const classes = (letters: string, summary: string, clause: string, more: More = {}): Leaf =>
  leaf(['talentCategory', 'in', letters.split('')], summary, clause, { schemes: [OWN_SCHEME], ...more })

const inYuan = (yuan: number) => (yuan < 10_000 ? `${yuan} 元` : `${yuan / 10_000} 万元`)

function amountOf(sum: Amount): string | null {
  if (sum.per === 'price') return `实际价款的 ${sum.share}%`
  if (sum.per === 'count') return `每年 ${sum.times} 次`
  if (sum.yuan === null) return null
  return `${{ once: '', month: '每月 ', year: '每年 ', person: '每人 ' }[sum.per]}${inYuan(sum.yuan)}`
}
function termOf(sum: Amount): string | null {
  if (sum.per === 'month' && sum.months !== null) return `最长 ${sum.months} 个月`
  return sum.per === 'year' && sum.years !== null ? `最长 ${sum.years} 年` : null
}
type Benefit = Policy['benefits'][number]
type Words = Partial<Pick<Benefit, 'period' | 'cap' | 'schedule' | 'formula' | 'validUntil'>>

/** A row of the table of benefits: whose, and how much; without a sum it is a service. */
export function row(
  name: string,
  appliesTo: string | null,
  sum: Amount | null,
  whom?: Condition,
  words: Words = {},
): Benefit {
  const most = sum !== null && 'most' in sum && sum.most !== undefined ? inYuan(sum.most) : null
  const parts = sum !== null && 'parts' in sum ? (sum.parts ?? []) : []
  return {
    name,
    appliesTo,
    amount: sum && amountOf(sum),
    period: sum && termOf(sum),
    cap: most,
    schedule: parts.length === 0 ? null : parts.map((part, at) => `第 ${at + 1} 年 ${part}%`).join('，'),
    formula: null,
    ...words,
    ...(sum && { sum }),
    ...(whom && { whom }),
  }
}

type Told = Pick<
  Policy,
  'id' | 'title' | 'topics' | 'gist' | 'audience' | 'forWhom' | 'benefits' | 'acceptDepartment'
> & {
  readonly publishedOn: string
  /** Without them it is accepted as long as it is in force. */
  readonly applyFrom?: string
  readonly applyUntil?: string
  readonly number: string
  readonly expiresOn: string
  readonly eligibility: Condition
  readonly exclusions: Exclusion[]
  readonly materials: readonly (readonly [name: string, form: string, onlyIf?: string])[]
  readonly days: number
  readonly notes?: string
  /** The matter it is applied for with, by its code. */
  readonly matter?: string
  /** What it puts into practice here. */
  readonly implements?: string
  /** 免申即享 */
  readonly offered?: NonNullable<Policy['offered']>
}

export function demoPolicy({ number, eligibility, materials, days, notes, ...told }: Told): PolicyRecord {
  const { id, publishedOn, expiresOn, acceptDepartment } = told
  const steps = [
    ['申请', '本人或用人单位', null],
    ['审核', acceptDepartment, `${days} 个工作日`],
    ['公示', acceptDepartment, '5 个工作日'],
    ['兑现', '财政部门（演示）', null],
  ] as const
  return {
    policy: {
      ...told,
      docNo: `示人才〔${number.replace('-', '〕')} 号（演示）`,
      level: '区',
      place: DISTRICT,
      validity: 'in_force',
      demo: true,
      applyFrom: told.applyFrom ?? publishedOn,
      applyUntil: told.applyUntil ?? expiresOn,
      issuers: ['人才工作部门（演示）'],
      writtenOn: publishedOn,
      effectiveOn: publishedOn,
      validityText: `有效期至${expiresOn}`,
      statusText: null,
      conditions: proseOf(eligibility),
      materials: materials.map(([name, form, onlyIf]) => ({
        name,
        form,
        required: onlyIf === undefined,
        onlyIf: onlyIf ?? null,
      })),
      steps: steps.map(([name, actor, limit], at) => ({ order: at + 1, name, actor, limit })),
      timeLimits: [{ what: '受理后审核', limit: `${days} 个工作日` }],
      phones: ['0375-0000000'],
      sources: [],
      gaps: [],
      confidence: 'high',
      notes: notes ?? null,
    },
    eligibility,
    versionGroup: id,
    sortOn: publishedOn,
  }
}
