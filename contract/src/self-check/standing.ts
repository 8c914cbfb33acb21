import { own } from '../own.ts'
import {
  askedBy,
  changesOf,
  factRow,
  isLeaf,
  neededInWords,
  PROOFS,
  saidOf,
  type Finding,
  type Known,
  type Leaf,
  type Outcome,
  type Proof,
  type Situation,
} from '../eligibility/index.ts'
import type { Assessed } from './assess.ts'

/** One line of 您符合吗. */
export interface Standing {
  /** How deep within groups of which any one is enough. */
  readonly depth: number
  /** The condition as the document has it, or that any one of the following is enough. */
  readonly text: string
  readonly clause: string | null
  readonly outcome: Outcome
  /** What is known of the person that it was judged by. */
  readonly said: string | null
  /** Where that was verified: by what, and when; null: it is as the person said, or nothing is known. */
  readonly verified: NonNullable<Known['verified']> | null
  /** Of what isn't met what would change it, of what isn't known why and who looks; null: nothing known does. */
  readonly change: string | null
  /** Of what isn't met yet: who verifies it, by what, and where one gets that. */
  readonly proof: Proof | null
}

const ANY_ONE = '以下任意一项即可'

/** What is known that a leaf is judged by, in words and as it was verified: the fact itself, or the day it is counted since. */
function knownOf(leaf: Leaf, situation: Situation): Pick<Standing, 'said' | 'verified'> {
  const said = saidOf(leaf, situation)
  const { since } = factRow(leaf.fact)
  const known =
    own(situation.facts, askedBy(leaf)) ?? (since === undefined ? undefined : own(situation.facts, since))
  return { said, verified: said === null ? null : (known?.verified ?? null) }
}

/**
 * The conditions of a policy's nearest row, each with how it stands for the person: of a group of which any one is enough, the
 * one that holds, or all of them. What is stated twice is said once.
 */
export function standingsOf(
  { condition, judgement }: Pick<Assessed, 'condition' | 'judgement'>,
  situation: Situation,
): Standing[] {
  const changes = changesOf(condition, situation, judgement)
  const rowsOf = (finding: Finding, depth: number, outcome: Outcome = finding.outcome): Standing[] => {
    const { condition: here, parts } = finding
    if (isLeaf(here))
      return [
        {
          ...{ depth, text: here.summary, clause: here.clause, outcome, ...knownOf(here, situation) },
          change:
            outcome === 'met'
              ? null
              : (changes.find(({ leaf }) => leaf === here)?.text ??
                (outcome === 'unmet' ? neededInWords(here, situation) : null)),
          proof: outcome === 'met' ? null : PROOFS[here.fact],
        },
      ]
    // The sentence of a leaf under a not says already what must not be.
    if ('not' in here)
      return parts.flatMap((part) => rowsOf(part, depth, isLeaf(part.condition) ? outcome : undefined))
    if (!('any' in here) || parts.length < 2) return parts.flatMap((part) => rowsOf(part, depth))
    const met = parts.find((part) => part.outcome === 'met')
    if (met) return rowsOf(met, depth)
    const nothing = { clause: null, said: null, verified: null, change: null, proof: null }
    const head = { depth, text: ANY_ONE, outcome, ...nothing }
    return [head, ...parts.flatMap((part) => rowsOf(part, depth + 1))]
  }
  const seen = new Set<string>()
  return rowsOf(judgement.finding, 0).filter(({ depth, text, clause }) => {
    const name = JSON.stringify([depth, text, clause])
    if (text !== ANY_ONE && seen.has(name)) return false
    seen.add(name)
    return true
  })
}
