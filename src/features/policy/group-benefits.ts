import type { Policy } from '@talent/contract/policy'

export type Benefit = Policy['benefits'][number]
export interface BenefitGroup {
  name: string
  benefits: Benefit[]
  /** What holds for all of them alike, said once under the table. */
  common: string[]
}

const terms = ({ period, cap, schedule, formula }: Benefit): string[] =>
  [period, cap && `最高 ${cap}`, schedule, formula].filter((term): term is string => !!term)

/** One benefit by its name, with a row per kind of person; terms that don't differ are taken out of the rows. */
export function groupBenefits(benefits: readonly Benefit[]): BenefitGroup[] {
  const groups = new Map<string, Benefit[]>()
  for (const benefit of benefits) groups.set(benefit.name, [...(groups.get(benefit.name) ?? []), benefit])
  return [...groups].map(([name, members]) => {
    const [first, ...rest] = members.map(terms)
    const common =
      rest.length === 0 ? [] : (first ?? []).filter((term) => rest.every((others) => others.includes(term)))
    return { name, benefits: members, common }
  })
}

/** The terms of one row that aren't said for all. */
export const ownTerms = (benefit: Benefit, { common }: Pick<BenefitGroup, 'common'>): string[] =>
  terms(benefit).filter((term) => !common.includes(term))
