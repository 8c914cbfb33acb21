import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hrefOf } from '@talent/contract'
import type { LiveFrame } from '@talent/contract/live'
import { postMessage } from '@talent/contract/service-request'
import pg from 'pg'
import { compose } from '../../cloud/src/compose.ts'
import { openSession } from '../../cloud/src/http/authenticate.ts'
import { seed } from '../../cloud/src/seed/seed.ts'
import { hearLive } from '../../cloud/test/live-client.ts'
import { freePort, waitFor } from '../lib.ts'
import { openBoard } from './board-district.ts'
import { benchConfig } from './capture.ts'
import { startServer } from './our-server.ts'

/**
 * Many open sockets on one copy: what one costs in memory, and how long it takes from a press on 发送 until everybody who may
 * see the request has been told, beside the same with few in one run. Goal: the slowest in a hundred within a second.
 */
const FEW = 10
const MANY = Number(process.env.BENCH_SOCKETS ?? 1_000)
/** Of one person, as several devices. */
const EACH = 10
const PUSHES = 40
const MOST_MS = 1_000
/** Greeted together. */
const BATCH = 50
const REQUEST = { id: 'board-r2', commissioner: 'board-c2' }

const percentile = (figures: readonly number[], share: number) =>
  [...figures].sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ?? 0
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** KiB the process holds, as the system counts it. */
const memoryOf = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])

interface Told {
  /** Called at each change a socket hears of, with when. */
  heard: (at: number) => void
}

async function openSockets(address: string, tokens: readonly string[], told: Told): Promise<void> {
  for (let from = 0; from < tokens.length; from += BATCH) {
    const batch = tokens.slice(from, from + BATCH)
    for (const { socket } of await Promise.all(batch.map((token) => hearLive(address, token))))
      socket.on('message', (data) => {
        const at = performance.now()
        if ((JSON.parse(String(data)) as LiveFrame).type === 'changed') told.heard(at)
      })
  }
}

/** Milliseconds from each press until each of so many sockets has heard. */
async function push(address: string, token: string, sockets: number, told: Told): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < PUSHES; i += 1) {
    const began = performance.now()
    let left = sockets
    const all = new Promise<void>((resolve) => {
      told.heard = (at) => {
        times.push(at - began)
        if ((left -= 1) === 0) resolve()
      }
    })
    const reply = await fetch(address + hrefOf(postMessage, { params: { id: REQUEST.id } }), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomBytes(8).toString('hex'),
      },
      body: JSON.stringify({ text: '好的，谢谢' }),
    })
    if (!reply.ok) throw new Error(`a message answered ${reply.status}: ${await reply.text()}`)
    await Promise.race([
      all,
      pause(10_000).then(() => {
        throw new Error(`${left} of ${sockets} sockets weren't told`)
      }),
    ])
    await pause(100)
  }
  return times
}

/** In a database of its own on the server of `base`. Gives how many goals were missed. */
export async function benchSockets(base: string): Promise<number> {
  const name = `talent_bench_sockets_${process.pid}`
  const admin = new pg.Pool({ connectionString: base, max: 1 })
  await admin.query(`create database ${name}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  const keys = { field: randomBytes(32), index: randomBytes(32) }
  let child: ChildProcess | undefined
  try {
    const { deps, close } = await compose(benchConfig(url.toString(), keys), { runJobs: false })
    await seed(deps)
    await openBoard(deps, FEW)
    // Whoever coordinates may see every request: all of them are told.
    const people = Array.from({ length: Math.ceil(MANY / EACH) }, (_, n) => `board-c${n + 10}`)
    await deps.db
      .insertInto('account_role')
      .values(people.map((account_id) => ({ account_id, role: 'coordinator' as const })))
      .execute()
    const tokens: string[] = []
    for (let i = 0; i < MANY; i += 1)
      tokens.push((await openSession(deps.db, deps.clock, people[i % people.length] ?? '')).token)
    const writer = (await openSession(deps.db, deps.clock, REQUEST.commissioner)).token
    await close()

    const port = await freePort(19_187)
    child = startServer(url.toString(), keys, port)
    const address = `http://127.0.0.1:${port}`
    if (!(await waitFor(`${address}/readyz`, child, 30))) throw new Error('the server did not start')
    const told: Told = { heard: () => undefined }
    await openSockets(address, tokens.slice(0, FEW), told)
    await push(address, writer, FEW, told)
    const few = await push(address, writer, FEW, told)
    await pause(1_000)
    const before = memoryOf(child)
    await openSockets(address, tokens.slice(FEW), told)
    await pause(1_000)
    const opened = memoryOf(child)
    const many = await push(address, writer, MANY, told)
    const after = memoryOf(child)

    const each = (kib: number) => `${((kib - before) / (MANY - FEW)).toFixed(0)} KiB`
    console.log(
      `${MANY} open sockets: ${each(opened)} of memory each as they are opened, ${each(after)} after ${PUSHES} pushes to all (the process holds ${(after / 1024).toFixed(0)} MiB)`,
    )
    for (const [what, share] of [
      ['p50', 0.5],
      ['p99', 0.99],
    ] as const) {
      const [alone, all] = [percentile(few, share), percentile(many, share)]
      console.log(
        `a push from the press to ${MANY} sockets: ${what} ${all.toFixed(0)} ms (${(all / alone).toFixed(1)} × to ${FEW})`,
      )
    }
    return percentile(many, 0.99) > MOST_MS ? 1 : 0
  } finally {
    child?.kill('SIGTERM')
    await pause(500)
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  }
}
