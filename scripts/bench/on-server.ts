import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createApp } from '../../cloud/src/app.ts'
import { compose } from '../../cloud/src/compose.ts'
import type { Deps } from '../../cloud/src/deps.ts'
import { seed } from '../../cloud/src/seed/seed.ts'
import pg from 'pg'
import { freePort, waitFor } from '../lib.ts'
import { benchConfig } from './capture.ts'
import { startServer } from './our-server.ts'

export const percentile = (figures: readonly number[], share: number): number =>
  [...figures].sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ?? 0

/** Milliseconds until the whole answer is there. */
export async function read(address: string, path: string, token?: string): Promise<number> {
  const began = performance.now()
  const reply = await fetch(
    `${address}${path}`,
    token ? { headers: { authorization: `Bearer ${token}` } } : {},
  )
  await reply.arrayBuffer()
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`)
  return performance.now() - began
}

/** Of /proc: user and system time in hundredths of a second; null where there is none, as on another system or machine. */
function hundredthsOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return null
  }
}

export interface Running {
  readonly address: string
  readonly pid: number
  /**
   * Milliseconds of processor that the server and its database need for something: the figure that other work on the
   * machine hardly changes. null where it can't be read.
   */
  processor(work: () => Promise<unknown>): Promise<number | null>
}

/** Fills a database of its own, first in this process (`inject` asks there), then measures a server over it. */
export async function onServer<P, R>(
  base: string,
  part: string,
  fill: (deps: Deps, inject: (path: string, token: string) => Promise<{ body: string }>) => Promise<P>,
  measure: (running: Running, filled: P) => Promise<R>,
): Promise<R> {
  const name = `talent_bench_${part}_${process.pid}`
  const admin = new pg.Pool({ connectionString: base, max: 1 })
  await admin.query(`create database ${name}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  const keys = { field: randomBytes(32), index: randomBytes(32) }
  let child: ReturnType<typeof startServer> | undefined
  try {
    const { deps, database, close } = await compose(benchConfig(url.toString(), keys), { runJobs: false })
    await seed(deps)
    const app = await createApp(deps, { logger: false })
    const filled = await fill(deps, (path, token) =>
      app.inject({ url: path, headers: { authorization: `Bearer ${token}` } }),
    )
    await database.pool.query('analyze')
    await app.close()
    await close()

    const port = await freePort(19_087)
    child = startServer(url.toString(), keys, port)
    const address = `http://127.0.0.1:${port}`
    if (!(await waitFor(`${address}/readyz`, child, 30))) throw new Error('the server did not start')
    const ids = async () => {
      const { rows } = await admin.query<{ pid: number }>(
        'select pid from pg_stat_activity where datname = $1',
        [name],
      )
      return [child?.pid ?? 0, ...rows.map(({ pid }) => pid)]
    }
    const processor: Running['processor'] = async (work) => {
      const before = new Map((await ids()).map((pid) => [pid, hundredthsOf(pid)]))
      await work()
      const used = (await ids()).map((pid) => {
        // A connection made meanwhile began at nothing.
        const [from = 0, to] = [before.get(pid), hundredthsOf(pid)]
        return from === null || to === null ? null : to - from
      })
      return used.some((one) => one === null)
        ? null
        : 10 * used.reduce<number>((sum, one) => sum + (one ?? 0), 0)
    }
    return await measure({ address, pid: child.pid ?? 0, processor }, filled)
  } finally {
    // It lets go of its database first, however busy the machine is.
    if (child !== undefined && child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit')
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  }
}
