import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import pg from 'pg'
import { compose } from '../../cloud/src/compose.ts'
import type { Deps } from '../../cloud/src/deps.ts'
import { initialsOf } from '../../cloud/src/lib/search/initials.ts'
import { benchConfig } from './capture.ts'
import { percentile } from './on-server.ts'

/** Finding among many, on both engines: the whole answer of a list, asked within one process. */
export const ROUNDS = 40
/** p95 where few are found, and where many are. */
export const MOST_MS = { selective: 20, common: 150 }

/** The same numbers in every run. */
export function series(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Characters of towns: each name of two is in one row of some thousand. */
export const NAMES = Array.from(
  '沁栾淅郏鄢睢柘滑浚辉卫偃嵩汝宜伊孟温博济源登荥巩密郑牟兰杞尉通祥封延津获嘉修武',
)
export const towns = (): string[] => {
  const upTo = series(11)
  return Array.from({ length: ROUNDS }, () => `${NAMES[upTo(NAMES.length)]}${NAMES[upTo(NAMES.length)]}`)
}
export const lettersOf = (text: string): string =>
  initialsOf(text)
    .map(({ letters }) => letters[0])
    .join('')

/** What is asked of one list. */
interface Searching<Q> {
  /** As it is called in the report, and by `npm run bench`. */
  readonly name: string
  readonly rows: number
  /** What is written, which the planner has to know before it is asked. */
  readonly tables: readonly string[]
  readonly fill: (deps: Deps) => Promise<void>
  /** Of each kind what is asked, in turn. */
  readonly asked: Record<string, { most: number; queries: readonly Q[] }>
  readonly ask: (deps: Deps, query: Q) => Promise<{ total: number }>
}

async function measure<Q>(deps: Deps, { asked, ask }: Searching<Q>): Promise<number> {
  let missed = 0
  for (const [kind, { most, queries }] of Object.entries(asked)) {
    const times: number[] = []
    let found = 0
    for (let round = -3; round < ROUNDS; round += 1) {
      const began = performance.now()
      const { total } = await ask(deps, queries[(round + 3) % queries.length] as Q)
      if (round < 0) continue
      times.push(performance.now() - began)
      found += total / ROUNDS
    }
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
    if (p95 > most) missed += 1
    console.log(
      `  ${kind}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms of ${most}, ${p95 <= most ? 'pass' : 'fail'}; found ${found.toFixed(0)}`,
    )
  }
  return missed
}

async function on<Q>(engine: string, url: string | undefined, searching: Searching<Q>): Promise<void> {
  const { name, rows, tables, fill } = searching
  const config = {
    ...benchConfig(url ?? '', { field: randomBytes(32), index: randomBytes(32) }),
    databaseUrl: url,
  }
  const { deps, database, close } = await compose(config, { runJobs: false })
  try {
    process.stdout.write(`${name} on ${engine}: writing ${rows} rows …`)
    const began = performance.now()
    await fill(deps)
    const client = await database.pool.connect()
    for (const statement of [
      'set statement_timeout = 0',
      `vacuum analyze ${tables.join(', ')}`,
      'reset statement_timeout',
    ])
      await client.query(statement)
    client.release()
    console.log(` ${((performance.now() - began) / 1000).toFixed(0)} s`)
    const missed = await measure(deps, searching)
    console.log(`${name} on ${engine}: ${missed === 0 ? 'every goal met' : `${missed} goals missed`}`)
  } finally {
    await close()
    rmSync(config.dataDir, { recursive: true, force: true })
  }
}

/** Prints pass or fail for each goal; a goal missed on a busy machine is no fault of the run. `BENCH_ENGINE=postgres`: that alone. */
export async function benchOnBoth<Q>(base: string, searching: Searching<Q>): Promise<number> {
  const name = `talent_bench_${searching.name}_${process.pid}`
  const admin = new pg.Pool({ connectionString: base, max: 1 })
  await admin.query(`create database ${name}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  try {
    await on('PostgreSQL', url.toString(), searching)
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  }
  if (process.env.BENCH_ENGINE !== 'postgres') await on('PGlite', undefined, searching)
  return 0
}
