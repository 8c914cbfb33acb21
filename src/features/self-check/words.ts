import {
  answerInWords,
  changesOf,
  isLeaf,
  saidOf,
  type Asked,
  type Change,
  type Finding,
  type Leaf,
  type Situation,
} from '@talent/contract/eligibility'
import { standingsOf, type Assessed, type PolicyInPlay, type Standing } from '@talent/contract/self-check'
import { fullDay } from '@/features/policy'
import type { SelfCheck } from './use-self-check'

/** From so many on the number alone would put one off. */
const MANY = 20

/** How many questions remain; of everything at once rather what makes them few. */
export function openWords(open: number, topics: readonly string[]): string {
  if (open === 0) return '都问完了'
  if (open > MANY && topics.length === 0) return '选了主题，题就少得多；答到哪里都能看结果'
  return `最多还要 ${open} 题`
}

/** What one answered, or 不清楚. */
export function answerWords({ situation, unsure }: SelfCheck, asked: Asked): string {
  const known = situation.facts[asked]
  if (unsure.has(asked) || known === undefined) return '不清楚'
  return answerInWords(asked, known.value)
}

/** The conditions that are as they shouldn't be. */
export function standingInTheWay({ condition, outcome, parts }: Finding): Leaf[] {
  if (outcome !== 'unmet') return []
  return isLeaf(condition) ? [condition] : parts.flatMap(standingInTheWay)
}

/** 35周岁（含）以下，您：1988年3月；第五条（一） */
const conditionLine = ({ text, said, clause }: Pick<Standing, 'text' | 'said' | 'clause'>): string =>
  `${text}${said === null ? '' : `，您：${said}`}${clause === null ? '' : `；${clause}`}`

export const reasonLine = (leaf: Leaf, situation: Situation): string =>
  conditionLine({ text: leaf.summary, said: saidOf(leaf, situation), clause: leaf.clause })

/** Which of its conditions tells most of a verdict. */
const TELLS = { eligible: 'met', near: 'unmet', ineligible: 'unmet', 'to-verify': 'unknown' } as const

/** The one condition that tells most of why it is so, and what would change that; null: nothing was asked of it yet. */
export function mainReason(
  assessed: Assessed,
  situation: Situation,
): { outcome: Standing['outcome']; line: string; change: string | null } | null {
  const { verdict } = assessed
  if (verdict === 'unjudged') return null
  const telling = standingsOf(assessed, situation).filter(({ outcome }) => outcome === TELLS[verdict])
  // The head of a group says nothing by itself; what was said stands before what wasn't.
  const one =
    telling.find(({ said }) => said !== null) ?? telling.find(({ clause }) => clause !== null) ?? telling[0]
  return one === undefined ? null : { outcome: one.outcome, line: conditionLine(one), change: one.change }
}

/** When it opens, or since when nothing is taken in. */
export function shutLine({ why, on }: NonNullable<PolicyInPlay['shut']>): string {
  const day = on === null ? '' : fullDay(on)
  if (why === 'upcoming') return on === null ? '还没开始申请' : `${day}开始申请`
  if (why === 'closed') return `申报已${on === null ? '' : `于 ${day}`}截止`
  return on === null ? '名额已满' : `名额已满，${day}起不再受理`
}

export interface Turn extends Change {
  readonly policy: Assessed['policy']
}

/** What one can do comes first, then what an office has to look at, then what time brings and takes, the earliest first. */
const rank = ({ kind, on }: Change): string =>
  kind === 'do' ? '0' : kind === 'verify' ? '1' : `2${on ?? ''}`

/** What would change the results, or will. Of what nothing was asked about yet, nothing is said. */
export const turnsOf = (assessed: readonly Assessed[], situation: Situation): Turn[] =>
  assessed
    .filter(({ verdict }) => verdict !== 'unjudged')
    .flatMap(({ policy, condition, judgement }) =>
      changesOf(condition, situation, judgement).map((change) => ({ ...change, policy })),
    )
    .sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
