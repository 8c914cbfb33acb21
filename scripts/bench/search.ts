import type { EndpointInput } from '@talent/contract'
import type { listPolicies, Policy } from '@talent/contract/policy'
import type { Deps } from '../../cloud/src/deps.ts'
import { importPolicies, type PolicyRecord } from '../../cloud/src/features/policy/import-policy.ts'
import { listPoliciesPage } from '../../cloud/src/features/policy/queries.ts'
import { realPolicies } from '../../cloud/src/seed/read-content.ts'
import { benchOnBoth, lettersOf, MOST_MS, NAMES, series, towns } from './searching.ts'

/** Finding policies among many. */
const ROWS = Number(process.env.BENCH_POLICIES ?? 100_000)
const AT_ONCE = 500

const real = realPolicies().map(({ policy }) => policy)
const SUFFIXES = [
  '人才购房补贴办法',
  '技能提升补贴规程',
  '人才认定实施细则',
  '创业担保贷款办法',
  '子女入学实施细则',
]

function* manyPolicies(rows: number): Generator<PolicyRecord> {
  const upTo = series(7)
  const pick = <T>(from: readonly T[]): T => from[upTo(from.length)] as T
  const conditions = real.flatMap((policy) => policy.conditions)
  const benefits = real.flatMap((policy) => policy.benefits)
  for (let n = 0; n < rows; n += 1) {
    const of = pick(real)
    const town = `${pick(NAMES)}${pick(NAMES)}`
    const policy: Policy = {
      ...of,
      id: `many-${n}`,
      title: `${town}${pick(SUFFIXES)}`,
      docNo: `${town}政〔${2015 + upTo(12)}〕${1 + upTo(400)}号`,
      conditions: Array.from({ length: 8 }, () => pick(conditions)),
      benefits: Array.from({ length: 3 }, () => pick(benefits)),
    }
    const day = `20${15 + upTo(11)}-0${1 + upTo(9)}-1${upTo(10)}`
    yield { policy, eligibility: null, versionGroup: policy.id, sortOn: day }
  }
}

async function fill(deps: Deps): Promise<void> {
  let batch: PolicyRecord[] = []
  const write = async () => {
    await deps.db.transaction().execute((trx) => importPolicies(trx, batch))
    batch = []
  }
  for (const record of manyPolicies(ROWS)) if (batch.push(record) === AT_ONCE) await write()
  if (batch.length > 0) await write()
}

const words = (most: number, all: readonly string[]) => ({
  most,
  queries: all.map((q): EndpointInput<typeof listPolicies>['query'] => ({ q, limit: 20 })),
})
const { selective, common } = MOST_MS

/** With its total, its counts per filter and the marks of its hits. */
export const benchSearch = (base: string): Promise<number> =>
  benchOnBoth(base, {
    name: 'search',
    rows: ROWS,
    tables: ['policy'],
    fill,
    asked: {
      'a town, two characters': words(selective, towns()),
      'a title': words(
        selective,
        towns().map((town) => `${town}人才购房补贴办法`),
      ),
      发文字号: words(
        selective,
        towns().map((town, n) => `${town}政〔2019〕${n + 20}号`),
      ),
      'two words': words(
        selective,
        towns().map((town) => `${town} 购房`),
      ),
      'first letters of a title': words(
        selective,
        towns().map((town) => lettersOf(`${town}人才购房`)),
      ),
      'common, two characters': words(common, ['购房', '博士', '入学', '担保']),
      'common, more characters': words(common, ['技能提升', '担保贷款', '高层次人才']),
      'one character': words(common, ['房', '技', '籍', '税']),
      'common first letters': words(common, ['gfbt', 'rcgf', 'jnts']),
    },
    ask: (deps, query) => listPoliciesPage(deps.db, deps.clock.now(), query),
  })
