import {
  DEMAND_CLASS_LABEL,
  DEMAND_CLASSES,
  DEMAND_INDUSTRIES,
  DEMAND_LIMITS,
  type DemandClass,
  type DemandIndustry,
  type DemandNeed,
} from '@talent/contract/demand'
import { hasPersonalNumber, MOST } from '@talent/contract'
import { wordsFault } from '@talent/contract/publication'
import { plainWords } from '@talent/contract/recruitment'
import type { About, ReadRow } from '../../../importers.ts'
import { hasColumn, namedAbove, RowReading, saysNothing, tidyWords } from '../../../row-reading.ts'
import { NEED_COLUMNS, type NeedColumn } from './columns.ts'

/** The same employer as in the row above. */
export const GROUPS = 'groups'
export const SAME = 'same'

export type Said = Partial<Omit<DemandNeed, 'key'>>

/** What a row says of a need: of a column that isn't in the file nothing is said. */
export interface NeedRow {
  readonly row: ReadRow
  readonly said: Said
  readonly reading: NeedReading
}

const CLASS_WORDS: readonly (readonly [RegExp, DemandClass])[] = [
  [/创新创业|创业|团队/, 'venture'],
  [/高精尖|紧缺|高层次|领军/, 'scarce'],
  [/高?技能|技师|技工|高级工/, 'skilled'],
]
const INDUSTRY_WORDS: readonly (readonly [RegExp, DemandIndustry])[] = [
  [/装备|机械|电气|智能制造/, '高端装备'],
  [/数字|数据|软件|信息|互联网|人工智能/, '数字经济'],
  [/节能|环保|新能源/, '节能环保'],
  [/材料/, '新材料'],
  [/医药|生物|医疗/, '生物医药'],
  [/服务|物流|金融|文旅/, '现代服务'],
  [/^其他|^其它/, '其他'],
]
const YES = /^(?:是|有|急|紧急|特急|急需|可|可以|√|✓|✔|y|yes|1|柔性|柔性引进|可柔性引进)$/i
const NO = /^(?:否|无|不|不急|一般|普通|不可|不可以|×|x|n|no|0|全职|全职引进|刚性引进)$/i

/** The one thing the words speak of; null where they speak of none, or of several. */
function meant<T>(words: string, all: readonly (readonly [RegExp, T])[]): T | null {
  const found = all.filter(([pattern]) => pattern.test(words)).map(([, one]) => one)
  return found.length === 1 ? (found[0] ?? null) : null
}

const labels = DEMAND_CLASSES.map((one) => DEMAND_CLASS_LABEL[one])
const NUMBERED = /(?:^|[\n；;。])\s*(?:[(（]?\d{1,2}[.．、)）](?!\d)|[①-⑳])\s*/g

/** One a line, or numbered, or apart by ；. */
const requirementsIn = (text: string): string[] =>
  text
    .replace(NUMBERED, '\n')
    .split(/[\n；;]+/)
    .map((one) => tidyWords(one).replace(/[。，,]$/, ''))
    .filter((one) => one !== '' && !saysNothing(one))

export class NeedReading extends RowReading<NeedColumn> {
  constructor(row: ReadRow, about: About) {
    super(row, about, NEED_COLUMNS)
  }
  private tidy(key: NeedColumn): string {
    const words = this.plain(key)
    return words === null || saysNothing(words) ? '' : words
  }
  words(key: NeedColumn & keyof typeof DEMAND_LIMITS): string {
    const words = tidyWords(this.tidy(key))
    const fault =
      wordsFault(words, DEMAND_LIMITS[key], null) ??
      (hasPersonalNumber(words) ? '这里的内容会公开显示，请不要写证件号码或手机号' : null)
    if (fault !== null) this.refuse(key, fault)
    return words
  }
  requirements(): string[] {
    const words = this.tidy('requirements')
    const all = requirementsIn(words)
    const long = all.find((one) => wordsFault(one, DEMAND_LIMITS.requirement, null) !== null)
    if (all.length > MOST.requirements)
      this.refuse('requirements', `最多 ${MOST.requirements} 条要求，现在 ${all.length} 条`)
    else if (long !== undefined)
      this.refuse('requirements', `一条要求最多 ${DEMAND_LIMITS.requirement} 个字，请分成几条`)
    else if (all.some(hasPersonalNumber))
      this.refuse('requirements', '这里的内容会公开显示，请不要写证件号码或手机号')
    else if (all.length > 1) this.understood('requirements', `${all.length} 条：${all.join(' / ')}`)
    return all
  }
  /** One of a few: as it is called, or the only one its words speak of. */
  oneOf<T extends string>(
    key: 'industry' | 'class',
    exact: (words: string) => T | undefined,
    loose: readonly (readonly [RegExp, T])[],
    offers: readonly string[],
  ): T | null {
    const words = this.tidy(key)
    if (this.wasRefused(key)) return null
    const found = exact(words) ?? meant(words, loose)
    if (found === null)
      this.refuse(key, words === '' ? `没写${key === 'class' ? '类别' : '产业'}` : '没读懂是哪一类', offers)
    else if (exact(words) === undefined)
      this.understood(key, key === 'class' ? DEMAND_CLASS_LABEL[found as DemandClass] : found)
    return found
  }
  yes(key: 'urgent' | 'flexible'): boolean {
    const words = this.tidy(key)
    if (words === '' || NO.test(words)) return false
    if (YES.test(words)) return true
    this.ask(key, '没读懂是不是，先按“否”', ['是', '否'])
    return false
  }
}

const classCalled = (words: string) =>
  DEMAND_CLASSES.find((one) => plainWords(DEMAND_CLASS_LABEL[one]) === plainWords(words))
const industryCalled = (words: string) =>
  DEMAND_INDUSTRIES.find((one) => plainWords(one) === plainWords(words))

function kindsOf(reading: NeedReading, about: About): Pick<Said, 'industry' | 'class'> {
  const industry =
    hasColumn(about, 'industry') &&
    reading.oneOf('industry', industryCalled, INDUSTRY_WORDS, DEMAND_INDUSTRIES)
  const of = hasColumn(about, 'class') && reading.oneOf('class', classCalled, CLASS_WORDS, labels)
  return { ...(industry && { industry }), ...(of && { class: of }) }
}

/** Of a new need whose file has no such column, it is said once for all of them. */
export const kindsOfNew = ({ answers }: About): Pick<Said, 'industry' | 'class'> => {
  const industry = DEMAND_INDUSTRIES.find((one) => one === answers['industry'])
  const of = DEMAND_CLASSES.find((one) => one === answers['class'])
  return { ...(industry && { industry }), ...(of && { class: of }) }
}

export function readNeed(row: ReadRow, about: About, above: ReadonlyMap<string, string>): NeedRow {
  const reading = new NeedReading(row, about)
  const said: Said = {}
  said.title = reading.words('title')
  if (said.title === '' && !reading.wasRefused('title')) reading.refuse('title', '没写需要什么人')
  if (hasColumn(about, 'employer')) {
    said.employer = reading.words('employer')
    const other = above.get(row.at)
    if (said.employer === '' && !reading.wasRefused('employer')) {
      if (other !== undefined && about.answers[GROUPS] === SAME) {
        said.employer = other
        reading.understood('employer', `${other}（同上一行）`)
      } else reading.refuse('employer', '没写单位', other === undefined ? [] : [other])
    }
  }
  Object.assign(said, kindsOf(reading, about))
  for (const key of ['problem', 'headcount', 'education', 'offers'] as const)
    if (hasColumn(about, key)) said[key] = reading.words(key)
  if (hasColumn(about, 'requirements')) said.requirements = reading.requirements()
  for (const key of ['urgent', 'flexible'] as const) if (hasColumn(about, key)) said[key] = reading.yes(key)
  return { row, said, reading }
}

export const employersAbove = (rows: readonly ReadRow[]) => namedAbove(rows, 'employer')
