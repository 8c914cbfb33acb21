import { clausesOf, plainWords, withFigures } from './plain-words.ts'

export const PAY_PERIODS = ['month', 'year', 'day', 'hour'] as const
export type PayPeriod = (typeof PAY_PERIODS)[number]

/** In whole yuan. An end that the words leave open is null, one of the two never is. */
export interface PayRange {
  readonly min: number | null
  readonly max: number | null
  readonly period: PayPeriod
  /** Paid so many times a year: 13 of `13薪`; null where the words don't say. */
  readonly months: number | null
  /** What it comes to a month, so that pay by the year, day and hour compares. */
  readonly monthlyMin: number | null
  readonly monthlyMax: number | null
}
/** 面议: to be agreed on, which is neither much nor little. */
export type Pay = PayRange | 'negotiable'

/** 月计薪天数 21.75 and eight hours of each: 劳社部发〔2008〕3号 《关于职工全年月平均工作时间和工资折算问题的通知》, second article. */
const PAID_DAYS = 21.75
const PAID_HOURS = 174

/** A year with its thirteenth month is a twelfth of all it pays. */
function monthly(amount: number | null, period: PayPeriod, months: number | null): number | null {
  if (amount === null) return null
  const factor: Record<PayPeriod, number> = {
    month: (months ?? 12) / 12,
    year: 1 / 12,
    day: PAID_DAYS,
    hour: PAID_HOURS,
  }
  return Math.round(amount * factor[period])
}

const NEGOTIABLE = /面议|面谈|面洽|可议|协商|详谈|另议/
const FOREIGN = /美元|美金|港[元币]|欧元|日元|英镑|usd|hkd|eur|\$|€|£/
/** By the piece, lesson or week: nothing says how many of them a month has. */
const PIECES = /课时|\/[单件次场周节米吨台]|周薪|每[单件次场节]|每周\d{3}/
/** What comes beside pay, or before it. */
const BESIDE =
  /安家|住房|租房|购房|补贴|补助|津贴|启动|奖|费|餐|房|提成|绩效|分红|股|加班|一次性|年终|试用|见习|实习期|培训期|社保|公积金|五险|工龄|全勤|计件/
/** Beside pay, and more of it: then where the pay ends is open. */
const MORE = /[+加另].*(?:提成|绩效|奖|分红|补贴|补助|津贴|加班|计件|年终|全勤)/

const NUMBER = '(\\d+(?:\\.\\d+)?)'
const UNIT = '(万元?|千元?|百元?|k|w|元|块)?'
const AMOUNT = new RegExp(`${NUMBER}${UNIT}(?:-${NUMBER}${UNIT})?`)
const FACTOR: Record<string, number> = { 万: 10_000, w: 10_000, 千: 1000, k: 1000, 百: 100 }
const factorOf = (unit: string | undefined): number => FACTOR[unit?.charAt(0) ?? ''] ?? 1
const inYuan = (figure: string, unit: string | undefined): number =>
  Math.round(Number(figure) * factorOf(unit))

const AT_LEAST = /以上|起|不低于|不少于|高于|至少|\+|保底|底薪|上不封顶/
const AT_MOST = /以下|以内|之内|不超过|不高于|最高|至多|封顶/

/** Larger than this without a word of month or year, it may be either. */
const SURELY_MONTHLY = 30_000
const SMALLEST_BARE = 1000
const MOST_YUAN = 100_000_000

const MONTHS = /(^|[^\d.])(\d{2})(-\d{2})?(?:个?月?薪)|([*x×])(\d{2})(?![\d.])(?:个月|月)?/
function readMonths(words: string): { months: number | null; rest: string } {
  const found = MONTHS.exec(words)
  if (found === null) return { months: null, rest: words }
  const [whole, before = '', times, orMore, , factor] = found
  const months = Number(times ?? factor)
  const known = months >= 12 && months <= 24 && orMore === undefined
  return { months: known ? months : null, rest: words.replace(whole, `${before},`) }
}

const PERIOD: readonly [PayPeriod, RegExp][] = [
  ['hour', /时薪|\/小?时|每小?时|元小时/],
  ['day', /日薪|天薪|\/[天日]|每[天日]|元一?[天日]/],
  ['year', /年薪|年收入|年综合|\/年|每年|万元?年|年(?=\d)|^年/],
  ['month', /月薪|月收入|月工资|月综合|\/人?[./]?月|每月|元月|月(?=\d)|^月|个月/],
]
/** The one period some words name; null where they name none, or two. */
function periodIn(words: string): PayPeriod | null {
  const named = PERIOD.filter(([, names]) => names.test(words))
  return named.length === 1 && named[0] ? named[0][0] : null
}

/** A sum of money, not the five days of a week. */
const isMoney = (clause: string): boolean => {
  const [, first, unit, second, unit2] = AMOUNT.exec(clause) ?? []
  if (first === undefined) return false
  if (unit !== undefined || unit2 !== undefined || Number(second ?? first) >= SMALLEST_BARE) return true
  return /\d\/(?:[月年天日]|小?时)|[年月日时]薪\D{0,2}\d/.test(clause)
}

/** Both ends of what a clause names; `8-12k` shares its unit, `5000-1万` doesn't. */
function endsOf(clause: string): { min: number | null; max: number | null } | null {
  const found = AMOUNT.exec(clause)
  if (found === null) return null
  const [whole, first = '', unit, second, unit2] = found
  // `1万5`, `3,5`, a second sum: more than is understood.
  if (/\d/.test(clause.replace(whole, ''))) return null
  if (second === undefined) {
    const amount = inYuan(first, unit)
    if (AT_MOST.test(clause)) return { min: null, max: amount }
    return { min: amount, max: AT_LEAST.test(clause) ? null : amount }
  }
  const shared = unit ?? (Number(first) <= Number(second) ? unit2 : undefined)
  return { min: inYuan(first, shared), max: inYuan(second, unit2 ?? unit) }
}

const isSound = ({ min, max }: { min: number | null; max: number | null }): boolean =>
  [min, max].every((end) => end === null || (end > 0 && end <= MOST_YUAN)) &&
  (min === null || max === null || min <= max)

function readRange(text: string): PayRange | null {
  const folded = plainWords(text)
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/[¥￥]|人民币|rmb/g, '')
    .replace(/(\d|万|千|元|k|w)(?:至|到)(?=\d|[一二两三四五六七八九十])/g, '$1-')
  const figures = withFigures(folded, (value, after) => value >= 100 || /^(?:薪|个月薪)/.test(after)).replace(
    /(\d|万|千|元)(?:至|到)(?=\d)/g,
    '$1-',
  )
  if (FOREIGN.test(figures) || PIECES.test(figures)) return null
  const { months, rest } = readMonths(figures)
  const said = clausesOf(rest.replace(/\+(?=\D)/g, '+,')).filter((clause) => !BESIDE.test(clause))
  const sums = said.filter(isMoney)
  const [sum] = sums
  if (sum === undefined || sums.length > 1) return null
  const ends = endsOf(sum)
  if (ends === null || !isSound(ends)) return null
  const { min } = ends
  const max = min !== null && (MORE.test(figures) || /上不封顶/.test(figures)) ? null : ends.max
  const bare = min ?? max ?? 0
  const named = periodIn(sum) ?? periodIn(said.join())
  const surely = bare >= SMALLEST_BARE && (max ?? bare) <= SURELY_MONTHLY && !/[年月天日时]/.test(sum)
  const period = named ?? (surely ? 'month' : null)
  if (period === null) return null
  const [monthlyMin, monthlyMax] = [monthly(min, period, months), monthly(max, period, months)]
  if ([monthlyMin, monthlyMax].some((amount) => amount !== null && amount > MOST_YUAN)) return null
  return { min, max, period, months, monthlyMin, monthlyMax }
}

/**
 * Pay as a range and a period, where the words name one sum: `5000-8000元/月`, `8k-12k·14薪`, `年薪20万以上`. Allowances
 * beside it aren't pay, and of two sums none is chosen. A sum without a period is a month's as long as nobody could mean a
 * year's by it.
 */
export function readPay(text: string | null): Pay | null {
  if (text === null) return null
  return readRange(text) ?? (NEGOTIABLE.test(plainWords(text)) ? 'negotiable' : null)
}
