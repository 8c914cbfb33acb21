import {
  conditionOf,
  conditionOfRow,
  judge,
  outcomeOf,
  type Facts,
  type Known,
} from '@talent/contract/eligibility'
import type { PolicyRecord } from '../src/features/policy/index.ts'

/** People around the edges of a policy, in a few words each. */
export type Said = Readonly<Record<string, Known['value'] | Known>>
export const TODAY = '2026-11-24'

const isKnown = (said: Known['value'] | Known): said is Known =>
  typeof said === 'object' && !Array.isArray(said) && 'on' in said
/** Of an office that looked. */
export const verified = (value: Known['value']): Known => ({
  value,
  on: TODAY,
  verified: { by: '人社部门', on: TODAY },
})
export const factsOf = (said: Said): Facts =>
  Object.fromEntries(
    Object.entries(said).map(([fact, one]) => [fact, isKnown(one) ? one : { value: one, on: TODAY }]),
  )
/** What isn't said, of what is said otherwise. */
export const without = (said: Said, ...facts: string[]): Said =>
  Object.fromEntries(Object.entries(said).filter(([fact]) => !facts.includes(fact)))

/** What a person is told of one benefit of a policy. */
export function verdictOf({ policy, eligibility }: PolicyRecord, benefit: string, said: Said, on = TODAY) {
  if (eligibility === null) throw new RangeError(`${policy.id} has no conditions`)
  const { verdict, from, changes } = judge(conditionOf(eligibility, benefit), { facts: factsOf(said), on })
  return { verdict, from, changes: changes.map(({ summary }) => summary) }
}

/** The rows of a table of benefits that are surely this person's, with their amounts. */
export const rowsOf = ({ policy, eligibility }: PolicyRecord, said: Said, on = TODAY): string[] =>
  policy.benefits
    .filter(
      (row) =>
        eligibility && outcomeOf(conditionOfRow(eligibility, row), { facts: factsOf(said), on }) === 'met',
    )
    .map(({ name, amount }) => [name, amount].filter(Boolean).join(' '))
