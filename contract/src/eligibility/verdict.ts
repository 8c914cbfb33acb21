import { addMonths, type DayString } from '../calendar/dates.ts'
import { own } from '../own.ts'
import { isLeaf, leavesOf, partsOf, readingOf, type Asked, type Condition, type Leaf } from './condition.ts'
import { firstDay, granted, lastDay, withinReach } from './change.ts'
import { find, type Finding, type Situation } from './evaluate.ts'

export const VERDICT_LABEL = {
  eligible: '可享受',
  near: '差一点',
  ineligible: '暂不符合',
  'to-verify': '待核实',
  unjudged: '还要再问',
} as const
export type Verdict = keyof typeof VERDICT_LABEL

/** By time alone within so many months, it is near. */
export const NEAR_MONTHS = 24

export interface Judgement {
  readonly verdict: Verdict
  readonly finding: Finding
  /** What would still have to be said, each once; empty unless it is unjudged or to be verified. */
  readonly needs: readonly Asked[]
  /** The first day on which it holds by time alone. */
  readonly from: DayString | null
  /** The last day on which it still holds by time alone. */
  readonly until: DayString | null
  /** What alone stands in the way and can be changed. */
  readonly changes: readonly Leaf[]
  /** What the branches that hold decide: the class, the amount. */
  readonly grants: readonly string[]
}

function collectOpen(finding: Finding, into: Finding[]): Finding[] {
  if (finding.outcome !== 'unknown') return into
  if (isLeaf(finding.condition)) into.push(finding)
  else for (const part of finding.parts) collectOpen(part, into)
  return into
}
/** The leaves that could still decide it: none of a group that is settled already. */
export const openLeaves = (finding: Finding): Finding[] => collectOpen(finding, [])

/** What one would have to say for this leaf to be known; empty where only somebody's look decides it. */
function needsOf({ condition, why }: Finding, { facts }: Situation): Asked[] {
  if (!isLeaf(condition)) return []
  const { row, asked } = readingOf(condition)
  if (why === 'outdated') return [asked]
  if (why !== 'unanswered' && why !== 'commitment') return []
  const known = own(facts, asked) ?? (row.since === undefined ? undefined : own(facts, row.since))
  const fact = known === undefined ? [row.since ?? asked] : []
  const scheme =
    condition.schemes !== undefined && why === 'unanswered' && own(facts, 'talentScheme') === undefined
  return scheme ? [...fact, 'talentScheme'] : fact
}

/** What of it would still have to be said, each once; nothing where it is settled. */
export function needsIn(
  finding: Finding,
  situation: Situation,
  unsure: ReadonlySet<Asked>,
): readonly Asked[] {
  const needs = new Set<Asked>()
  for (const leaf of openLeaves(finding))
    for (const asked of needsOf(leaf, situation)) if (!unsure.has(asked)) needs.add(asked)
  return [...needs]
}

function grantsOf({ condition, outcome, parts }: Finding): string[] {
  if (outcome !== 'met') return []
  if (isLeaf(condition)) return condition.grants === undefined ? [] : [condition.grants]
  return 'not' in condition ? [] : parts.flatMap(grantsOf)
}

/**
 * What of a policy's conditions holds for one of its benefits: what is only the others' falls out, whole branches too. A
 * branch that nothing falls out of stays the one it is.
 */
export function conditionOf(condition: Condition, benefit: string): Condition {
  const isOther = ({ onlyForBenefit }: Leaf): boolean =>
    onlyForBenefit !== undefined && onlyForBenefit !== benefit
  const leaves = leavesOf(condition)
  if (leaves.every(isOther)) return { all: [] }
  if (isLeaf(condition) || !leaves.some(isOther)) return condition
  if ('not' in condition) return { not: conditionOf(condition.not, benefit) }
  const parts = partsOf(condition)
    .filter((part) => !leavesOf(part).every(isOther))
    .map((part) => conditionOf(part, benefit))
  return 'all' in condition ? { all: parts } : { any: parts }
}

/** When a row of a policy's table of benefits is a person's: the policy is for them, and so is the row. */
export const conditionOfRow = (
  condition: Condition,
  { name, whom }: { readonly name: string; readonly whom?: Condition | undefined },
): Condition => ({ all: [conditionOf(condition, name), ...(whom ? [whom] : [])] })

const NOTHING: readonly never[] = []

/**
 * Whether a person may have it, and what would change that.
 * @param unsure what was answered with 不清楚: not asked again
 */
export function judge(
  condition: Condition,
  situation: Situation,
  unsure: ReadonlySet<Asked> = new Set(),
): Judgement {
  const finding = find(condition, situation)
  if (finding.outcome === 'met') {
    const until = lastDay(finding, situation)
    const grants = grantsOf(finding)
    return { verdict: 'eligible', finding, needs: NOTHING, from: null, until, changes: NOTHING, grants }
  }
  if (finding.outcome === 'unmet') {
    const from = firstDay(finding, situation)
    const changes = withinReach(finding)
    const soon = from !== null && from <= addMonths(situation.on, NEAR_MONTHS)
    // What else it hangs on has been asked: one thing away from something unknown is not near.
    const settledBut = (leaf: Leaf) => needsIn(granted(finding, leaf), situation, unsure).length === 0
    const verdict = soon || changes.some(settledBut) ? 'near' : 'ineligible'
    return { verdict, finding, needs: NOTHING, from, until: null, changes, grants: NOTHING }
  }
  const needs = needsIn(finding, situation, unsure)
  const verdict = needs.length > 0 ? 'unjudged' : 'to-verify'
  return { verdict, finding, needs, from: null, until: null, changes: NOTHING, grants: NOTHING }
}
