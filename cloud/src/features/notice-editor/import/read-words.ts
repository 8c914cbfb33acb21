import {
  educationLevel,
  POST_LIMITS,
  readAge,
  readExperience,
  readHeadcount,
  readPay,
  readSkill,
  type AgeRule,
  type Pay,
  type PayPeriod,
} from '@talent/contract/recruitment'
import { saysNothing, tidyWords } from '../../../row-reading.ts'

/** What a cell of words means. */
export interface Meaning {
  /** As the post has it; null: nothing is said. */
  readonly words: string | null
  /** What it was understood as, where that is more than its words. */
  readonly read?: string
  /** What isn't understood is taken as it stands. */
  readonly ask?: string
  /** It can't be taken. */
  readonly fault?: string
  readonly offers?: readonly string[]
}

/** Whoever wrote it wasn't sure. */
const UNSURE = /[?？]\s*$/

const AGE = /^(\d{2})(?:周?岁)?$/
const ANY_COUNT = /若干|不限|多名|数名|名额不定|待定/

function headcount(words: string): Meaning {
  const read = readHeadcount(words)
  if (read !== null) {
    const { min, max } = read
    const meant = min === max ? `${min} 人` : `${min}–${max} 人`
    return { words, ...(String(min) !== words && { read: meant }) }
  }
  if (ANY_COUNT.test(words)) return { words, read: '人数不定' }
  if (/^-?[0０]+(?:\.0+)?(?:个?人|名)?$/.test(words))
    return { words, fault: '人数不能是 0', offers: ['若干'] }
  if (/^-?\d+\.\d+$|^-\d+$/.test(words)) return { words, fault: '人数应该是 1 以上的整数' }
  return { words, ask: '没读懂招几人，先按原文', offers: ['若干'] }
}

const LEVELS = ['不限', '大专及以上', '本科及以上', '硕士研究生及以上', '博士研究生']
function education(words: string): Meaning {
  const level = educationLevel(words)
  if (level === null) return { words, ask: '看不出最低要什么学历，先按原文', offers: LEVELS }
  const least = level === '高中/中专及以下' ? '高中或中专' : level
  return { words, read: level === '不限' ? level : `${least}及以上` }
}

const edgeOf = ({ max, inclusive }: Pick<AgeRule, 'max' | 'inclusive'>): string => {
  if (max === null) return ''
  if (inclusive === null) return `${max} 周岁以下，正好 ${max} 岁算不算没写`
  return inclusive ? `不超过 ${max} 周岁` : `不满 ${max} 周岁`
}
export function ageInWords(rule: AgeRule): string {
  const { min, bornFrom, bornUntil, exceptions, soft, countedOn } = rule
  return [
    min !== null && `满 ${min} 周岁`,
    edgeOf(rule),
    bornFrom !== null && `${bornFrom} 以后出生`,
    bornUntil !== null && `${bornUntil} 以前出生`,
    ...exceptions.map((one) => `${one.words}可到 ${one.max}`),
    soft && '可以放宽',
    countedOn !== null && `按 ${countedOn} 算`,
  ]
    .filter(Boolean)
    .join('，')
}
function age(words: string): Meaning {
  const rule = readAge(words)
  if (rule !== null) {
    const read = ageInWords(rule)
    return { words, ...(read !== '' && { read }) }
  }
  const [, bare] = AGE.exec(words) ?? []
  if (bare !== undefined)
    return { words, ask: '没写以上还是以下，先按原文', offers: [`${bare}周岁以下`, `${bare}周岁及以下`] }
  return /男|女/.test(words)
    ? { words, ask: '招聘不得限定性别，先按原文，不用来比对', offers: [] }
    : { words, ask: '没读懂年龄，先按原文', offers: ['不限'] }
}

const PERIOD: Record<PayPeriod, string> = { month: '月', year: '年', day: '天', hour: '小时' }
export function payInWords(pay: Pay): string {
  if (pay === 'negotiable') return '面议'
  const { min, max, period, months, monthlyMin, monthlyMax } = pay
  const range = (from: number | null, to: number | null) => {
    if (from === null) return `${to ?? 0} 元以下`
    return to === null ? `${from} 元以上` : from === to ? `${from} 元` : `${from}–${to} 元`
  }
  const monthly = period === 'month' && months === null ? '' : `，合每月 ${range(monthlyMin, monthlyMax)}`
  return `每${PERIOD[period]} ${range(min, max)}${months === null ? '' : `，${months} 薪`}${monthly}`
}

const UNIT = /(万元?|千元?|[kKwW](?![a-z])|元)/
/** What a heading says of all sums below it: 年薪（万元）. */
export function unitIn(heading: string): { unit: string; period: string } {
  const plain = heading.normalize('NFKC')
  const [period = ''] = /年|月|日薪|天|时薪|小时/.exec(plain) ?? []
  const per = { 日薪: '天', 时薪: '小时' }[period] ?? period
  return { unit: UNIT.exec(plain)?.[1] ?? '', period: per === '' ? '' : `/${per}` }
}
const HAS_UNIT = /万|千|百|k|w|元|块/i
const HAS_PERIOD = /[年月天日时]/

/** Its own words; where they don't say all, with what the heading says. */
export function pay(words: string, heading: string): Meaning {
  const { unit, period } = unitIn(heading)
  const whole = `${words}${HAS_UNIT.test(words) ? '' : unit}${HAS_PERIOD.test(words) ? '' : period}`
  const [own, with_] = [readPay(words), whole === words ? null : readPay(whole)]
  // 18-26 below 年薪（万元） isn't eighteen yuan.
  if (with_ !== null) return { words: whole, read: `${payInWords(with_)}（照表头“${heading}”）` }
  if (own !== null) return { words, ...(own !== 'negotiable' && { read: payInWords(own) }) }
  if (!/\d|[一二三四五六七八九十]万/.test(words)) return { words }
  const offers = ['/月', '/年'].map((one) => `${words}${one}`).filter((one) => readPay(one) !== null)
  return HAS_PERIOD.test(words) || offers.length === 0
    ? { words, ask: '没读懂是多少钱，先按原文', offers: ['面议'] }
    : { words, ask: '没写是按月还是按年，先按原文', offers }
}

const experience = (words: string): Meaning => {
  const read = readExperience(words)
  if (read === null) return { words }
  return { words, ...(read.fresh ? { read: '应届可报' } : read.years > 0 && { read: `满 ${read.years} 年` }) }
}
const skillLevel = (words: string): Meaning => {
  const read = readSkill(words)
  const named = [read?.skill, read?.title].filter(Boolean).join('或')
  return { words, ...(named !== '' && named !== words && { read: `${named}及以上` }) }
}

const READERS: Readonly<Record<string, (words: string) => Meaning>> = {
  ...{ headcount, education, age, experience, skillLevel },
}
type Limited = keyof typeof POST_LIMITS
const limitOf = (key: string): number =>
  key in POST_LIMITS ? POST_LIMITS[key as Limited] : POST_LIMITS.contact

/** What is right for any cell of words. */
export function readWords(key: string, text: string, heading: string): Meaning {
  const words = key === 'duties' ? text.trim() : tidyWords(text)
  if (words === '' || saysNothing(words)) return { words: null }
  if (UNSURE.test(words)) {
    const sure = words.replace(/[?？\s]+$/, '')
    const wider = key === 'education' && educationLevel(sure) !== null && !/以上|不限/.test(sure)
    return {
      words,
      fault: '原文有问号，请问清楚再填',
      offers: [
        ...new Set([...(wider ? [`${sure}及以上`] : []), sure, ...(key === 'education' ? ['不限'] : [])]),
      ],
    }
  }
  const max = limitOf(key)
  if ([...words].length > max) return { words, fault: `超过 ${max} 个字，请精简` }
  return key === 'pay' ? pay(words, heading) : (READERS[key]?.(words) ?? { words })
}
