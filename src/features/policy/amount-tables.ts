import { groupBenefits, ownTerms, type Benefit, type BenefitGroup } from './group-benefits'

export interface AmountRow {
  /** A 类人才; null: everyone the policy is for. */
  whom: string | null
  /** Of each column. */
  cells: { amount: string | null; terms: string[] }[]
  /** 您: what a self-check says is the reader's. */
  mine: boolean
}
export interface AmountTable {
  title: string
  /** 自然科学类; one column alone has no name of its own. */
  columns: string[]
  rows: AmountRow[]
  /** Said once under the table. */
  common: string[]
}

const BRANCH = /^(.+)（([^（）]+)）$/
const MOST_COLUMNS = 3

const branchOf = (name: string) => {
  const [, base, branch] = BRANCH.exec(name) ?? []
  return base !== undefined && branch !== undefined ? { base, branch } : null
}
const classesOf = ({ benefits }: BenefitGroup) => benefits.map(({ appliesTo }) => appliesTo).join('\n')
const sameTerms = (groups: readonly BenefitGroup[]) =>
  new Set(groups.map(({ common }) => common.join('\n'))).size === 1

/** Several benefits that differ by their branch alone (经费（自然科学类）、经费（人文社科类）) and have the same classes. */
function branchesOf(group: BenefitGroup, all: readonly BenefitGroup[]): BenefitGroup[] {
  const base = branchOf(group.name)?.base
  if (base === undefined || group.benefits.length < 2) return [group]
  const alike = all.filter(
    (other) => branchOf(other.name)?.base === base && classesOf(other) === classesOf(group),
  )
  return alike.length <= MOST_COLUMNS && sameTerms(alike) ? alike : [group]
}

/** Amounts by class: a table for each benefit, with a column for each of its branches. */
export function amountTables(
  benefits: readonly Benefit[],
  mine: (benefit: Benefit) => boolean = () => false,
): AmountTable[] {
  const all = groupBenefits(benefits)
  const done = new Set<BenefitGroup>()
  return all.flatMap((group) => {
    if (done.has(group)) return []
    const branches = branchesOf(group, all)
    branches.forEach((branch) => done.add(branch))
    const split = branches.length > 1
    return [
      {
        title: (split && branchOf(group.name)?.base) || group.name,
        columns: split ? branches.map(({ name }) => branchOf(name)?.branch ?? name) : [],
        rows: group.benefits.map(({ appliesTo }, at) => ({
          whom: appliesTo,
          mine: branches.some((branch) => branch.benefits[at] !== undefined && mine(branch.benefits[at])),
          cells: branches.map((branch) => {
            const benefit = branch.benefits[at]
            return {
              amount: benefit?.amount ?? null,
              terms: benefit === undefined ? [] : ownTerms(benefit, branch),
            }
          }),
        })),
        common: group.common,
      },
    ]
  })
}
