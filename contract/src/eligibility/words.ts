import { addDays, type DayString } from '../calendar/dates.ts'
import { monthInWords } from '../calendar/day-range.ts'
import { own } from '../own.ts'
import {
  askedBy,
  factOf,
  isLeaf,
  leavesOf,
  wantedBy,
  type Asked,
  type Condition,
  type Leaf,
} from './condition.ts'
import { boundsOf, find, outcomeOf, type Band, type Finding, type Known, type Situation } from './evaluate.ts'
import { factRow } from './facts.ts'
import { QUESTION_TEXTS } from './question-texts.ts'
import { UNNAMED } from './questions.ts'
import { openLeaves, type Judgement } from './verdict.ts'

/** The words of an evaluation, the same on every page, in news and on paper. */

/** The question of a fact; of housing with its territory and household. */
export function questionOf(asked: Asked): { title: string; help: string | null } {
  const fact = factOf(asked)
  const text = QUESTION_TEXTS[fact] ?? { title: `${factRow(fact).label}？` }
  const [, about = ''] = asked.split('@')
  const [scope = '', unit = ''] = about.split('/')
  const within = [scope && `范围：${scope}`, unit && `按${unit}算`].filter(Boolean).join('，')
  return { title: text.title, help: [text.help, within && `${within}。`].filter(Boolean).join('') || null }
}

const dayInWords = (day: string): string =>
  day.length > 7 ? `${monthInWords(day.slice(0, 7))} ${Number(day.slice(8))} 日` : monthInWords(day)

/** 6–11 个月, 不到 6 个月, 24 个月以上 */
export function bandInWords({ from, to }: Band, unit: string): string {
  const counted = unit === '月' ? '个月' : unit
  if (to === null) return `${from} ${counted}以上`
  if (from === to) return `${from} ${counted}`
  return from === 0 ? `不到 ${to + 1} ${counted}` : `${from}–${to} ${counted}`
}

/** The answer that it is none of what the conditions name. */
export function noneInWords(asked: Asked): string {
  if (asked === 'talentScheme') return '其他办法，或没有认定'
  return factRow(factOf(asked)).type === 'region' ? '其他地方' : '都不是，或没有'
}

export function answerInWords(asked: Asked, value: Known['value']): string {
  const { type, unit = '' } = factRow(factOf(asked))
  if (typeof value === 'boolean') return type === 'yes-no' && value ? '是' : type === 'yes-no' ? '否' : '没有'
  if (typeof value === 'number') return bandInWords({ from: value, to: value }, unit)
  if (value === UNNAMED) return noneInWords(asked)
  if (typeof value === 'string') return type === 'day' ? dayInWords(value) : value
  if ('from' in value) return bandInWords(value, unit)
  if (value.length === 0) return '都没有'
  if (type === 'region') return value.filter((part) => part !== UNNAMED).join('') || noneInWords(asked)
  return value.join('、')
}

/** What would change an answer, or what time will. */
export interface Change {
  readonly kind: 'gain' | 'lose' | 'do' | 'verify'
  /** From which day; of `lose` the first on which it no longer holds; null where no day is known. */
  readonly on: DayString | null
  readonly leaf: Leaf
  readonly text: string
}

const on = (condition: Condition, situation: Situation, day: DayString) =>
  outcomeOf(condition, { ...situation, on: day, steady: true })

/** The leaves whose answer turns between two days. */
const turned = (condition: Condition, situation: Situation, before: DayString, after: DayString): Leaf[] =>
  leavesOf(condition).filter((leaf) => on(leaf, situation, before) !== on(leaf, situation, after))

/** 再满 4 个月 of what grows, 满 36 周岁 of what is counted since a day. */
function turnInWords(leaf: Leaf, situation: Situation): string {
  const row = factRow(leaf.fact)
  const unit = row.unit === '月' ? '个月' : (row.unit ?? '')
  const [first] = wantedBy(leaf)
  const known = own(situation.facts, askedBy(leaf))
  const low = known && row.grows ? boundsOf(known.value)?.low : undefined
  if (low !== undefined && typeof first === 'number' && first > low)
    return `${row.label}再满 ${first - low} ${unit}`
  const turns = leaf.operator === 'lte' && leaf.inclusive !== false ? Number(first) + 1 : Number(first)
  return `${row.label}满 ${turns} ${unit}`
}

const verifyInWords: Record<NonNullable<Finding['why']>, string> = {
  unanswered: '还没有回答',
  edge: '正好在边上，文件没写明算不算，由承办部门定',
  commitment: '申报时要作出承诺',
  check: '由承办部门核验',
  soft: '文件写的是“一般”，可以放宽，由承办部门定',
  source: '文件这一条没有取全，由承办部门核对',
  outdated: '上次说的已过了一段时间，请更新',
}

/** Everything that would change this answer, or will: what the person can do, what has to be verified, what time brings and takes. */
export function changesOf(condition: Condition, situation: Situation, judged: Judgement): Change[] {
  const { verdict, finding, from, until, changes } = judged
  const turn = (kind: 'gain' | 'lose', day: DayString, before: DayString): Change[] =>
    turned(condition, situation, before, day).map((leaf) => ({
      kind,
      on: day,
      leaf,
      text: `${turnInWords(leaf, situation)}，${dayInWords(day)}起${kind === 'gain' ? '满足' : '不再满足'}`,
    }))
  if (until !== null) return turn('lose', addDays(until, 1), until)
  if (verdict === 'to-verify' || verdict === 'unjudged')
    return openLeaves(finding).flatMap(({ condition: leaf, why }) =>
      isLeaf(leaf)
        ? [
            {
              kind: 'verify' as const,
              on: null,
              leaf,
              text: `${leaf.summary}：${verifyInWords[why ?? 'unanswered']}`,
            },
          ]
        : [],
    )
  const gained = from === null ? [] : turn('gain', from, addDays(from, -1))
  const done = changes
    .filter((leaf) => !gained.some((one) => one.leaf === leaf))
    .map((leaf) => ({ kind: 'do' as const, on: null, leaf, text: `需要：${leaf.summary}` }))
  return [...done, ...gained]
}

/** The sentence of one condition, with what is known beside it: 35周岁（含）以下 · 您 34 周岁. */
export function saidOf(leaf: Leaf, situation: Situation): string | null {
  const row = factRow(leaf.fact)
  const known = own(situation.facts, askedBy(leaf))
  if (known !== undefined) return answerInWords(askedBy(leaf), known.value)
  const since = row.since === undefined ? undefined : own(situation.facts, row.since)
  if (since === undefined) return null
  const outcome = find(leaf, situation)
  return outcome.outcome === 'unknown' && outcome.why === 'unanswered'
    ? null
    : answerInWords(row.since ?? '', since.value)
}

/**
 * What would make an unmet condition hold, whatever else there is: how much is missing of what can be counted, what has to be
 * so of the rest, and plainly that nothing will of what is settled for good.
 */
export function neededInWords(leaf: Leaf, situation: Situation): string {
  const row = factRow(leaf.fact)
  if (row.fixed === true) return '这是已经定了的情况，改不了'
  const known = own(situation.facts, askedBy(leaf))
  const [first] = wantedBy(leaf)
  const low = known && row.type === 'number' ? boundsOf(known.value)?.low : undefined
  const rises = leaf.operator === 'gte' || leaf.operator === 'gt'
  if (low === undefined || typeof first !== 'number' || !rises || first <= low)
    return `要做到：${leaf.summary}`
  return `还差 ${first - low} ${row.unit === '月' ? '个月' : (row.unit ?? '')}`.trim()
}
