import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { EndpointInput } from '@talent/contract'
import type { listPolicies, Policy } from '@talent/contract/policy'
import pg from 'pg'
import { compose } from '../../cloud/src/compose.ts'
import type { Deps } from '../../cloud/src/deps.ts'
import { importPolicies, type PolicyRecord } from '../../cloud/src/features/policy/import-policy.ts'
import { listPoliciesPage } from '../../cloud/src/features/policy/queries.ts'
import { initialsOf } from '../../cloud/src/lib/search/initials.ts'
import { realPolicies } from '../../cloud/src/seed/read-content.ts'
import { benchConfig } from './capture.ts'
import { percentile } from './on-server.ts'

/**
 * Finding policies among many, on both engines: the whole answer of the list, with its total, its counts per filter and the
 * marks of its hits, asked within one process.
 */
const ROWS = Number(process.env.BENCH_POLICIES ?? 100_000)
const AT_ONCE = 500
const ROUNDS = 40
const MOST_MS = { selective: 20, common: 150 }

/** The same numbers in every run. */
function series(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const real = realPolicies().map(({ policy }) => policy)
/** Characters of towns: each name of two is in one row of some thousand. */
const NAMES = Array.from('沁栾淅郏鄢睢柘滑浚辉卫偃嵩汝宜伊孟温博济源登荥巩密郑牟兰杞尉通祥封延津获嘉修武')
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

const towns = () => {
  const upTo = series(11)
  return Array.from({ length: ROUNDS }, () => `${NAMES[upTo(NAMES.length)]}${NAMES[upTo(NAMES.length)]}`)
}
const lettersOf = (text: string) =>
  initialsOf(text)
    .map(({ letters }) => letters[0])
    .join('')

/** Of each kind what is asked, in turn. */
const ASKED: Record<string, { most: number; words: readonly string[] }> = {
  'a town, two characters': { most: MOST_MS.selective, words: towns() },
  'a title': { most: MOST_MS.selective, words: towns().map((town) => `${town}人才购房补贴办法`) },
  发文字号: { most: MOST_MS.selective, words: towns().map((town, n) => `${town}政〔2019〕${n + 20}号`) },
  'two words': { most: MOST_MS.selective, words: towns().map((town) => `${town} 购房`) },
  'first letters of a title': {
    most: MOST_MS.selective,
    words: towns().map((town) => lettersOf(`${town}人才购房`)),
  },
  'common, two characters': { most: MOST_MS.common, words: ['购房', '博士', '入学', '担保'] },
  'common, more characters': { most: MOST_MS.common, words: ['技能提升', '担保贷款', '高层次人才'] },
  'one character': { most: MOST_MS.common, words: ['房', '技', '籍', '税'] },
  'common first letters': { most: MOST_MS.common, words: ['gfbt', 'rcgf', 'jnts'] },
}

async function measure(deps: Deps): Promise<number> {
  let missed = 0
  for (const [name, { most, words }] of Object.entries(ASKED)) {
    const times: number[] = []
    let found = 0
    for (let round = -3; round < ROUNDS; round += 1) {
      const query: EndpointInput<typeof listPolicies>['query'] = {
        q: words[(round + 3) % words.length] as string,
        limit: 20,
      }
      const began = performance.now()
      const { total } = await listPoliciesPage(deps.db, deps.clock.now(), query)
      if (round < 0) continue
      times.push(performance.now() - began)
      found += total / ROUNDS
    }
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
    if (p95 > most) missed += 1
    console.log(
      `  ${name}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms of ${most}, ${p95 <= most ? 'pass' : 'fail'}; found ${found.toFixed(0)}`,
    )
  }
  return missed
}

async function on(engine: string, url: string | undefined): Promise<void> {
  const config = {
    ...benchConfig(url ?? '', { field: randomBytes(32), index: randomBytes(32) }),
    databaseUrl: url,
  }
  const { deps, database, close } = await compose(config, { runJobs: false })
  try {
    process.stdout.write(`search on ${engine}: writing ${ROWS} policies …`)
    const began = performance.now()
    await fill(deps)
    const client = await database.pool.connect()
    for (const statement of ['set statement_timeout = 0', 'vacuum analyze policy', 'reset statement_timeout'])
      await client.query(statement)
    client.release()
    console.log(` ${((performance.now() - began) / 1000).toFixed(0)} s`)
    const missed = await measure(deps)
    console.log(`search on ${engine}: ${missed === 0 ? 'every goal met' : `${missed} goals missed`}`)
  } finally {
    await close()
    rmSync(config.dataDir, { recursive: true, force: true })
  }
}

/** Prints pass or fail for each goal; a goal missed on a busy machine is no fault of the run. */
export async function benchSearch(base: string): Promise<number> {
  const name = `talent_bench_search_${process.pid}`
  const admin = new pg.Pool({ connectionString: base, max: 1 })
  await admin.query(`create database ${name}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  try {
    await on('PostgreSQL', url.toString())
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  }
  await on('PGlite', undefined)
  return 0
}
