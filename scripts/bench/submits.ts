import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { CONSULT_FORM } from '../../cloud/test/consult-form.ts'
import { freePort, waitFor } from '../lib.ts'
import { benchConfig, POLICY_ID } from './capture.ts'
import { openDistantDatabase } from './distant-database.ts'
import { startServer } from './our-server.ts'
import { prepareDistrict } from './submit-district.ts'

/**
 * Submits a second at 1, 8 and 32 at once, against the way of matching before in the same run, with the database on this
 * machine and a millisecond away; a hundred at once; and reads beside a rush. Prints ratios: absolute figures are of
 * this machine, which also makes the load. On this machine two cores bound them: one submit after the other already
 * keeps one core busy, so nothing gets above twice the rate of one at once.
 */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5) / 2
const ROUNDS = 3
const AT_ONCE = [1, 8, 32] as const
const WAYS = ['ours', 'lock-all'] as const
type Way = (typeof WAYS)[number]
const SERVER: Record<Way, string> = {
  ours: 'cloud/src/server.ts',
  'lock-all': 'scripts/bench/lock-all-server.ts',
}

const FORM = JSON.stringify(CONSULT_FORM)
const median = (figures: readonly number[]) =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
const percentile = (figures: readonly number[], share: number) =>
  [...figures].sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ?? 0

let turn = 0
async function submit(address: string, tokens: readonly string[]): Promise<number> {
  const token = tokens[(turn += 1) % tokens.length] ?? ''
  const reply = await fetch(`${address}/api/requests`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomBytes(8).toString('hex'),
    },
    body: FORM,
  })
  await reply.arrayBuffer()
  return reply.status
}

/** So many at once until the time is over. */
async function rush(address: string, tokens: readonly string[], atOnce: number) {
  const until = Date.now() + SECONDS * 1_000
  const began = Date.now()
  let done = 0
  let refused = 0
  const one = async () => {
    while (Date.now() < until) {
      if ((await submit(address, tokens)) === 200) done += 1
      else refused += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return { rate: (done * 1_000) / (Date.now() - began), refused }
}

/** Fifty reads a second while 32 at once submit. */
async function readsBeside(address: string, tokens: readonly string[]): Promise<number[]> {
  const times: number[] = []
  const going: Promise<void>[] = []
  const read = async () => {
    const began = performance.now()
    const reply = await fetch(`${address}/api/policies/${POLICY_ID}`)
    await reply.arrayBuffer()
    times.push(reply.ok ? performance.now() - began : Number.POSITIVE_INFINITY)
  }
  const timer = setInterval(() => going.push(read()), 20)
  await rush(address, tokens, 32)
  clearInterval(timer)
  await Promise.all(going)
  return times
}

interface Rivals {
  readonly address: Record<Way, string>
  readonly tokens: readonly string[]
  /** What was submitted is over before the next measurement: the same loads for all, and nobody at their limit. */
  readonly reset: () => Promise<unknown>
}

/** Prints a line for 1, 8 and 32 at once; gives how many of ours were refused. */
async function compareRates(where: string, { address, tokens, reset }: Rivals): Promise<number> {
  const rates = new Map<string, number[]>()
  let failed = 0
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const atOnce of AT_ONCE)
      for (const way of WAYS) {
        process.stdout.write(`\rsubmits ${round}/${ROUNDS} ${atOnce} at once, ${way}      `)
        const { rate, refused } = await rush(address[way], tokens, atOnce)
        rates.set(`${way} ${atOnce}`, [...(rates.get(`${way} ${atOnce}`) ?? []), rate])
        if (way === 'ours') failed += refused
        await reset()
      }
  const rate = (way: Way, atOnce: number) => median(rates.get(`${way} ${atOnce}`) ?? [])
  process.stdout.write('\r')
  for (const atOnce of AT_ONCE) {
    const [ours, before] = [rate('ours', atOnce), rate('lock-all', atOnce)]
    console.log(
      `submits, ${where}, ${atOnce} at once: ours ${ours.toFixed(0)}/s (${(ours / rate('ours', 1)).toFixed(2)} × at 1), ` +
        `locking all ${before.toFixed(0)}/s (${(before / rate('lock-all', 1)).toFixed(2)} × at 1), ratio ${(ours / before).toFixed(2)}`,
    )
  }
  return failed
}

async function crowd({ address, tokens, reset }: Rivals): Promise<number> {
  let failed = 0
  for (const way of WAYS) {
    const answers = await Promise.all(Array.from({ length: 100 }, () => submit(address[way], tokens)))
    const refused = answers.filter((status) => status !== 200).length
    console.log(`a hundred submits at once, ${way}: ${refused} refused`)
    if (way === 'ours') failed += refused
    await reset()
    const times = await readsBeside(address[way], tokens)
    console.log(
      `reads beside 32 submits at once, ${way}: p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms`,
    )
    await reset()
  }
  return failed
}

/** In a database of its own on the server of `base`. Gives how many of ours were refused. */
export async function benchSubmits(base: string): Promise<number> {
  const name = `talent_bench_submits_${process.pid}`
  const admin = new pg.Pool({ connectionString: base, max: 1 })
  await admin.query(`create database ${name}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  const keys = { field: randomBytes(32), index: randomBytes(32) }
  const pool = new pg.Pool({ connectionString: url.toString(), max: 1 })
  const reset = () =>
    pool.query(
      "update service_request set state = 'withdrawn' where talent_account_id like 'bench-t%' and state = 'submitted'",
    )
  /** Both servers on one database, for as long as `use` takes. */
  const withRivals = async (
    databaseUrl: string,
    tokens: string[],
    use: (rivals: Rivals) => Promise<number>,
  ) => {
    const children: ChildProcess[] = []
    const address: Record<Way, string> = { ours: '', 'lock-all': '' }
    try {
      for (const way of WAYS) {
        const port = await freePort(18_987)
        const child = startServer(databaseUrl, keys, port, SERVER[way])
        children.push(child)
        address[way] = `http://127.0.0.1:${port}`
        if (!(await waitFor(`${address[way]}/readyz`, child, 30))) throw new Error(`${way} did not start`)
      }
      return await use({ address, tokens, reset })
    } finally {
      for (const child of children) child.kill('SIGTERM')
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
  const distant = await openDistantDatabase(url.toString())
  try {
    const tokens = await prepareDistrict(benchConfig(url.toString(), keys))
    const here = await withRivals(
      url.toString(),
      tokens,
      async (rivals) => (await compareRates('database here', rivals)) + (await crowd(rivals)),
    )
    return (
      here +
      (await withRivals(distant.url, tokens, (rivals) => compareRates('database a millisecond away', rivals)))
    )
  } finally {
    distant.close()
    await pool.end()
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  }
}
