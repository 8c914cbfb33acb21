import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { getBoard, getWorklist, listOpenRequests, listWatched } from '@talent/contract/desk'
import pg from 'pg'
import { createApp } from '../../cloud/src/app.ts'
import { compose } from '../../cloud/src/compose.ts'
import { openSession } from '../../cloud/src/http/authenticate.ts'
import { seed } from '../../cloud/src/seed/seed.ts'
import { statementsOf } from '../../cloud/test/statements.ts'
import { freePort, waitFor } from '../lib.ts'
import { openBoard } from './board-district.ts'
import { benchConfig, POLICY_ID } from './capture.ts'
import { startServer } from './our-server.ts'

/**
 * The desks at many open requests: statements and time of board, 全区在办, 督办 and a worklist, against the same at few in one run;
 * and what a simple read waits while desks poll. Goals: at most 8 statements, at most 100 ms at 10,000.
 */
const FEW = 100
const MANY = Number(process.env.BENCH_OPEN ?? 10_000)
const READS = 100
const MOST = { statements: 8, ms: 100 }
const PAGES = {
  board: getBoard.path,
  '全区在办, a page': listOpenRequests.path,
  worklist: getWorklist.path,
  '督办 with the departments': listWatched.path,
  '督办, what is late': `${listWatched.path}?show=late`,
}
type Page = keyof typeof PAGES

const percentile = (figures: readonly number[], share: number) =>
  [...figures].sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ?? 0

async function read(address: string, path: string, token?: string): Promise<number> {
  const began = performance.now()
  const reply = await fetch(
    `${address}${path}`,
    token ? { headers: { authorization: `Bearer ${token}` } } : {},
  )
  await reply.arrayBuffer()
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`)
  return performance.now() - began
}

/** Fifty simple reads a second for three seconds, alone or beside desks that poll ten times a second. */
async function readsBeside(address: string, poll: () => Promise<unknown> | null): Promise<number[]> {
  const going: Promise<number>[] = []
  const polls: Promise<unknown>[] = []
  for (let i = 0; i < 150; i += 1) {
    going.push(read(address, `/api/policies/${POLICY_ID}`))
    const one = i % 5 === 0 ? poll() : null
    if (one) polls.push(one)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await Promise.all(polls)
  return Promise.all(going)
}

interface Measured {
  statements: Record<Page, number>
  times: Record<Page, number[]>
  alone: number[]
  beside: number[]
}

async function measure(base: string, open: number): Promise<Measured> {
  const name = `talent_bench_board_${open}_${process.pid}`
  const admin = new pg.Pool({ connectionString: base, max: 1 })
  await admin.query(`create database ${name}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  const keys = { field: randomBytes(32), index: randomBytes(32) }
  let child: ChildProcess | undefined
  try {
    const { deps, database, close } = await compose(benchConfig(url.toString(), keys), { runJobs: false })
    await seed(deps)
    await openBoard(deps, open)
    await database.pool.query('analyze')
    const coordinator = await deps.db
      .selectFrom('active_role')
      .select('account_id')
      .where('role', '=', 'coordinator')
      .executeTakeFirstOrThrow()
    const tokenOf = async (id: string) => (await openSession(deps.db, deps.clock, id)).token
    const [staff, own] = [await tokenOf(coordinator.account_id), await tokenOf('board-c1')]
    const tokenFor = (page: Page) => (page === 'worklist' ? own : staff)
    const app = await createApp(deps, { logger: false })
    const each = Object.keys(PAGES) as Page[]
    const statements = {} as Measured['statements']
    for (const page of each) {
      const ask = () =>
        app.inject({ url: PAGES[page], headers: { authorization: `Bearer ${tokenFor(page)}` } })
      await ask()
      statements[page] = await statementsOf(ask)
    }
    await app.close()
    await close()

    const port = await freePort(19_087)
    child = startServer(url.toString(), keys, port)
    const address = `http://127.0.0.1:${port}`
    if (!(await waitFor(`${address}/readyz`, child, 30))) throw new Error('the server did not start')
    const times = {} as Measured['times']
    for (const page of each) {
      for (let i = 0; i < 10; i += 1) await read(address, PAGES[page], tokenFor(page))
      times[page] = []
      for (let i = 0; i < READS; i += 1) times[page].push(await read(address, PAGES[page], tokenFor(page)))
    }
    const alone = await readsBeside(address, () => null)
    const beside = await readsBeside(address, () => read(address, PAGES.board, tokenFor('board')))
    return { statements, times, alone, beside }
  } finally {
    child?.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 500))
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  }
}

/** In databases of its own on the server of `base`. Gives how many goals were missed. */
export async function benchBoard(base: string): Promise<number> {
  const [few, many] = [await measure(base, FEW), await measure(base, MANY)]
  let missed = 0
  for (const page of Object.keys(PAGES) as Page[]) {
    const [before, after] = [percentile(few.times[page], 0.5), percentile(many.times[page], 0.5)]
    const p99 = percentile(many.times[page], 0.99)
    console.log(
      `${page} at ${MANY} open: ${many.statements[page]} statements (${few.statements[page]} at ${FEW}), ` +
        `p50 ${after.toFixed(0)} ms (${(after / before).toFixed(1)} × at ${FEW}), p99 ${p99.toFixed(0)} ms`,
    )
    if (many.statements[page] > MOST.statements || after > MOST.ms) missed += 1
  }
  const [alone, beside] = [percentile(many.alone, 0.99), percentile(many.beside, 0.99)]
  console.log(
    `a simple read at ${MANY} open: p99 ${alone.toFixed(0)} ms alone, ${beside.toFixed(0)} ms beside ten boards a second (${(beside / alone).toFixed(1)} ×)`,
  )
  return missed
}
