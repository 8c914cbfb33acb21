import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import autocannon from 'autocannon'
import pg from 'pg'
import { freePort, ROOT, waitFor } from '../lib.ts'
import type { Plan } from './bare-server.ts'
import { benchBoard } from './board.ts'
import { benchMatching } from './matching.ts'
import { benchConfig, POLICY_ID, prepare, type Prepared } from './capture.ts'
import { startServer } from './our-server.ts'
import { benchEligibility } from './eligibility.ts'
import { benchImport } from './import.ts'
import { benchPeople } from './people.ts'
import { benchQuestions } from './questions.ts'
import { benchPosts } from './posts.ts'
import { benchSearch } from './search.ts'
import { benchSockets } from './sockets.ts'
import { benchSubmits } from './submits.ts'
import { benchThread } from './thread.ts'

/**
 * Our read and write path against bare Fastify + pg sending the same statements, in one run on PostgreSQL; then
 * steady load. Prints ratios and percentiles; absolute figures are of this machine, which also makes the load.
 */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)
const ROUNDS = 3
const CONNECTIONS = 20

const base =
  process.env.BENCH_DATABASE_URL ??
  process.env.TEST_DATABASE_URL ??
  'postgres://postgres@127.0.0.1:5432/postgres'
const name = `talent_bench_${process.pid}`
const admin = async (statement: string) => {
  const client = new pg.Client({ connectionString: base })
  await client.connect()
  await client.query(statement)
  await client.end()
}

type Load = Pick<autocannon.Options, 'url' | 'requests' | 'headers' | 'method'>
async function fire(load: Load, rate?: number): Promise<autocannon.Result> {
  return autocannon({
    connections: CONNECTIONS,
    duration: SECONDS,
    ...(rate ? { overallRate: rate } : {}),
    ...load,
  } as autocannon.Options)
}
const faults = (result: autocannon.Result) => result.non2xx + result.errors + result.timeouts
const median = (figures: number[]) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

function loads(ours: string, bare: string, { token, requestIds }: Prepared) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  let turn = 0
  const anyRequest = () => requestIds[(turn += 1) % requestIds.length]
  const write = (path: (id: string | undefined) => string, url: string): Load => ({
    url,
    requests: [
      {
        method: 'POST',
        body: JSON.stringify({ text: '好的，谢谢' }),
        setupRequest: (request) => ({
          ...request,
          path: path(anyRequest()),
          headers: { ...headers, 'idempotency-key': randomBytes(8).toString('hex') },
        }),
      },
    ],
  })
  return {
    read: {
      ours: { url: `${ours}/api/policies/${POLICY_ID}`, headers },
      bare: { url: `${bare}/read`, headers },
    },
    write: {
      ours: write((id) => `/api/requests/${id}/messages`, ours),
      bare: write((id) => `/write/${id}`, bare),
    },
  }
}

async function compare(title: string, { ours, bare }: { ours: Load; bare: Load }): Promise<number> {
  const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  let failed = 0
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [who, load] of [
      ['bare', bare],
      ['ours', ours],
    ] as const) {
      process.stdout.write(`\r${title} ${round}/${ROUNDS} ${who}   `)
      const result = await fire(load)
      rates[who].push(result.requests.average)
      failed += faults(result)
    }
  }
  const ratio = median(rates.ours) / median(rates.bare)
  console.log(
    `\r${title}: ours ${median(rates.ours).toFixed(0)}/s, bare ${median(rates.bare).toFixed(0)}/s, ratio ${ratio.toFixed(2)}, failed ${failed}`,
  )
  return failed
}

async function steady(title: string, load: Load, rate: number): Promise<number> {
  const result = await fire(load, rate)
  console.log(
    `${title} at ${rate}/s: p50 ${result.latency.p50} ms, p99 ${result.latency.p99} ms, failed ${faults(result)}`,
  )
  return faults(result)
}

async function benchPaths(): Promise<number> {
  await admin(`create database ${name}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  const databaseUrl = url.toString()
  const keys = { field: randomBytes(32), index: randomBytes(32) }
  const children: ChildProcess[] = []
  let failed = 0
  try {
    process.stdout.write('preparing …')
    const prepared = await prepare(benchConfig(databaseUrl, keys))
    const [ourPort, barePort] = [await freePort(18_787), await freePort(18_887)]
    const ours = startServer(databaseUrl, keys, ourPort)
    const bare = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts/bench/bare-server.ts')], {
      cwd: ROOT,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    children.push(ours, bare)
    const plan: Plan = { databaseUrl, port: barePort, ...prepared.plan }
    // Bytes and instants travel as JSON: bytes marked, instants as text, which PostgreSQL reads the same.
    bare.stdin?.end(
      JSON.stringify(plan, (_, value: unknown) => {
        const buffer = value as { type?: string; data?: number[] } | null
        return buffer?.type === 'Buffer' && buffer.data
          ? { bytes: Buffer.from(buffer.data).toString('base64') }
          : value
      }),
    )
    const [oursAddress, bareAddress] = [`http://127.0.0.1:${ourPort}`, `http://127.0.0.1:${barePort}`]
    if (
      !(await waitFor(`${oursAddress}/readyz`, ours, 30)) ||
      !(await waitFor(`${bareAddress}/read`, bare, 30))
    )
      throw new Error('a server did not start')
    console.log(` done; statements: read ${plan.read.length}, write ${plan.write.length}`)

    const { read, write } = loads(oursAddress, bareAddress, prepared)
    failed = await compare('read a policy, signed in', read)
    failed += await compare('write a message', write)
    failed += await steady('reads', read.ours, 500)
    failed += await steady('writes', write.ours, 200)
  } finally {
    for (const child of children) child.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 500))
    await admin(`drop database if exists ${name} with (force)`)
  }
  return failed
}

/** `npm run bench -- board` runs that part only; `matching` is shown with what it costs: submits a second. */
const PARTS = {
  paths: benchPaths,
  board: () => benchBoard(base),
  matching: benchMatching,
  submits: () => benchSubmits(base),
  sockets: () => benchSockets(base),
  thread: () => benchThread(base),
  search: () => benchSearch(base),
  posts: () => benchPosts(base),
  questions: benchQuestions,
  eligibility: benchEligibility,
  people: () => benchPeople(base),
  import: () => benchImport(base),
}
const asked = process.argv.slice(2)
const wanted = asked.includes('matching') ? [...asked, 'submits'] : asked
let failed = 0
for (const [part, run] of Object.entries(PARTS))
  if (wanted.length === 0 || wanted.includes(part)) failed += await run()
process.exit(failed > 0 ? 1 : 0)
