import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RequestChanged, RequestSummary } from '@talent/contract'
import pg from 'pg'
import { taxRewardConsult } from '../../src/seed/content/matters/tax-reward-consult.ts'

const SERVER = fileURLToPath(new URL('../crashing-server.ts', import.meta.url))
const CLOUD = fileURLToPath(new URL('../..', import.meta.url))

let folder: string
let child: ChildProcess | undefined
let databaseUrl: string | undefined
let databaseName: string
const base = process.env.TEST_ENGINE === 'postgres' ? process.env.TEST_DATABASE_URL : undefined

async function admin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: base })
  await client.connect()
  await client.query(statement)
  await client.end()
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talent-crash-'))
  if (base === undefined) return
  databaseName = `talent_crash_${process.pid}_${Date.now().toString(36)}`
  await admin(`create database ${databaseName}`)
  const url = new URL(base)
  url.pathname = `/${databaseName}`
  databaseUrl = url.toString()
})
afterEach(async () => {
  child?.kill('SIGKILL')
  if (base !== undefined) await admin(`drop database if exists ${databaseName} with (force)`)
  rmSync(folder, { recursive: true, force: true })
})

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Starts the process on the same data and waits until it listens; its address. */
async function start(crash: string): Promise<string> {
  const port = await freePort()
  const keys = {
    FIELD_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    BLIND_INDEX_KEY: Buffer.alloc(32, 9).toString('base64'),
  }
  const env = {
    ...process.env,
    ...keys,
    NODE_OPTIONS: '',
    PORT: String(port),
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl ?? '',
    DEMO: 'true',
    CRASH: crash,
  }
  const started = spawn(process.execPath, ['--import', 'tsx', SERVER], {
    cwd: CLOUD,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = started
  await new Promise<void>((resolve, reject) => {
    started.stdout.on('data', (chunk: Buffer) => chunk.includes('listening') && resolve())
    started.on('exit', (code) => reject(new Error(`the process ended with ${code} before it listened`)))
  })
  return `http://127.0.0.1:${port}`
}

async function signIn(address: string): Promise<string> {
  const reply = await fetch(`${address}/api/sessions/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: 'ji-nan-xing' }),
  })
  return ((await reply.json()) as { token: string }).token
}

const FORM = {
  matterCode: 'tax-reward-consult',
  matterVersion: taxRewardConsult.version,
  materials: {},
  slots: [],
  channel: null,
  deferred: [],
  consents: [],
}

async function submit(address: string, token: string): Promise<RequestChanged> {
  const { matter } = (await (await fetch(`${address}/api/matters/tax-reward-consult`)).json()) as {
    matter: { sections: { fields: { key: string; required: boolean; options: string[] }[] }[] }
  }
  const answers = Object.fromEntries(
    matter.sections.flatMap((section) =>
      section.fields
        .filter((field) => field.required)
        .map((field) => [field.key, field.options[0] ?? '请问怎样计算']),
    ),
  )
  const reply = await fetch(`${address}/api/requests`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': 'pressed-once-0001',
    },
    body: JSON.stringify({ ...FORM, answers }),
  })
  if (reply.status !== 200) throw new Error(`${reply.status}: ${await reply.text()}`)
  return (await reply.json()) as RequestChanged
}

const mine = async (address: string, token: string) =>
  (await (
    await fetch(`${address}/api/requests`, { headers: { authorization: `Bearer ${token}` } })
  ).json()) as { items: RequestSummary[] }

test.each(['before-commit', 'before-answer'])(
  'killed %s, the retried submission makes one request',
  async (crash) => {
    const first = await start(crash)
    const token = await signIn(first)
    await expect(submit(first, token)).rejects.toThrow('fetch failed')

    const second = await start('')
    const before = (await mine(second, token)).items
    expect(before).toHaveLength(crash === 'before-answer' ? 1 : 0)
    const answer = await submit(second, token)
    const again = await submit(second, token)
    expect(again).toEqual(answer)
    const after = (await mine(second, token)).items
    expect(after.map((request) => request.id)).toEqual([answer.id])
    if (crash === 'before-answer') expect(before[0]?.id).toBe(answer.id)
  },
  120_000,
)
