import { OPERATOR_LABEL, type Check, type Leaf, type Operator } from '../eligibility/condition.ts'
import { factRow } from '../eligibility/facts.ts'
import { EXCLUSION_LABEL, type Amount, type Exclusion } from '../policy/amount.ts'
import { POLICY_VALIDITY_LABEL, type PolicyValidity } from '../policy/validity.ts'

/** How each part of a policy is called, and read; one that isn't here is 其他设置. */
export const POLICY_PARTS: Readonly<Record<string, string>> = {
  title: '名称',
  docNo: '发文字号',
  level: '层级',
  place: '地区',
  topics: '主题',
  validity: '有效状态',
  gist: '一句话说明',
  publishedOn: '公布日期',
  writtenOn: '成文日期',
  effectiveOn: '施行日期',
  expiresOn: '失效日期',
  applyFrom: '开始受理',
  applyUntil: '截止受理',
  issuers: '发文机关',
  validityText: '有效期（原文）',
  statusText: '状态（原文）',
  audience: '适用对象',
  forWhom: '适用人群',
  benefits: '给什么',
  exclusions: '不能同时享受',
  conditions: '条件的文字',
  eligibility: '条件',
  materials: '材料',
  steps: '步骤',
  timeLimits: '时限',
  acceptDepartment: '受理部门',
  implements: '落实的上级文件',
  matter: '办理事项',
  phones: '电话',
  sources: '来源',
  gaps: '原文没写的',
  confidence: '核对程度',
  notes: '说明',
  demo: '演示',
  supersededBy: '替代它的政策',
}
export const labelOfPart = (key: string): string => POLICY_PARTS[key] ?? '内容'

const list = (value: unknown): string =>
  Array.isArray(value) ? value.map((one) => wordsOf('', one)).join('、') : String(value)

/** A value of a part, as one reads it. */
export function wordsOf(part: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (part === 'validity') return POLICY_VALIDITY_LABEL[value as PolicyValidity]
  if (part === 'confidence') return { high: '高', medium: '中', low: '低' }[value as 'high'] ?? ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'object')
    return Array.isArray(value)
      ? list(value)
      : Object.values(value)
          .filter(Boolean)
          .map((one) => wordsOf('', one))
          .join('，')
  return String(value)
}

export const inYuan = (yuan: number): string => (yuan < 10_000 ? `${yuan} 元` : `${yuan / 10_000} 万元`)

/** What no data decides. */
export const CHECK_LABEL: Record<Check, string> = {
  commitment: '本人承诺',
  manual: '部门核验',
  test: '现场测评',
}

export const PER_LABEL: Record<Amount['per'], string> = {
  once: '一次性',
  month: '每月',
  year: '每年',
  person: '每人',
  price: '按价款',
  count: '每年',
}
/** 每月 1500 元，最长 36 个月，最多 5.4 万元 */
export function sumInWords(sum: Amount | undefined): string {
  if (sum === undefined) return ''
  if (sum.per === 'count') return `每年 ${sum.times} 次`
  const share = sum.per === 'price' ? `价款的 ${sum.share}%` : null
  const each = 'yuan' in sum && sum.yuan !== null ? `${PER_LABEL[sum.per]} ${inYuan(sum.yuan)}` : null
  const term =
    sum.per === 'month' && sum.months !== null
      ? `最长 ${sum.months} 个月`
      : sum.per === 'year' && sum.years !== null
        ? `最长 ${sum.years} 年`
        : null
  const most = sum.most === undefined ? null : `最多 ${inYuan(sum.most)}`
  const parts = 'parts' in sum && sum.parts ? `分期 ${sum.parts.map((part) => `${part}%`).join('、')}` : null
  return [share, each, term, most, parts].filter(Boolean).join('，')
}

export const exclusionInWords = ({ rule, text, clause }: Exclusion): string =>
  [EXCLUSION_LABEL[rule], text, clause].filter(Boolean).join('，')

const one = (value: boolean | number | string): string =>
  typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
/** A month of a calendar is no number of months. */
const counted = (unit: string) => (unit === '月' ? '个月' : unit)

const COMPARED: Partial<Record<Operator, string>> = {
  ...{ in: '是', notIn: '不是', containsAny: '有', gte: '≥', lte: '≤', gt: '>', lt: '<' },
}
const OF_DAYS: Partial<Record<Operator, string>> = {
  ...{ gte: '不早于', lte: '不晚于', gt: '晚于', lt: '早于' },
}

/** 学历（最高） ≥ 硕士研究生 */
export function leafInWords({ fact, operator, value }: Pick<Leaf, 'fact' | 'operator' | 'value'>): string {
  const { label, unit = '', type } = factRow(fact)
  if (operator === 'exists') return value === false ? `没有${label}` : `有${label}`
  const compared = (type === 'day' && OF_DAYS[operator]) || (COMPARED[operator] ?? OPERATOR_LABEL[operator])
  if (value === null) return `${label} ${compared}（原文没有取全）`
  if (typeof value === 'boolean') return `${label}：${one(operator === 'neq' ? !value : value)}`
  const tail = unit === '' ? '' : ` ${counted(unit)}`
  if (typeof value !== 'object') return `${label} ${compared} ${one(value)}${tail}`
  if (operator === 'between') return `${label} ${one(value[0] ?? '')} 到 ${one(value[1] ?? '')}${tail}`
  return `${label} ${compared} ${value.map(one).join('、')}${tail}`
}
