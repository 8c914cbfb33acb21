import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createApp } from '../../cloud/src/app.ts'
import { compose } from '../../cloud/src/compose.ts'
import type { Config } from '../../cloud/src/config.ts'
import { seed } from '../../cloud/src/seed/seed.ts'
import type { Plan, Statement } from './bare-server.ts'

export interface Prepared {
  readonly token: string
  readonly requestIds: string[]
  readonly plan: Pick<Plan, 'read' | 'write' | 'requestId' | 'entryId' | 'key'>
}

export const POLICY_ID = 'zz-spouse-2024'
/** So many threads, that writers rarely wait for each other's row. */
const THREADS = 300

export const benchConfig = (databaseUrl: string, keys: { field: Buffer; index: Buffer }): Config => {
  const folder = mkdtempSync(join(tmpdir(), 'talent-bench-'))
  return {
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    dataDir: folder,
    filesDir: join(folder, 'files'),
    fieldKeys: [{ id: 'bench', key: keys.field }],
    blindIndexKey: keys.index,
    wechat: null,
    demo: true,
    webDir: undefined,
    publicAddress: undefined,
    logLevel: 'silent',
    rateLimit: 0,
    overloadDelay: 0,
    trustProxy: false,
    metricsToken: undefined,
  }
}

/** Copies one open demo request many times; a message needs the row, not its history. */
async function multiply(pool: pg.Pool, requestId: string): Promise<string[]> {
  const { rows: columns } = await pool.query<{ name: string }>(
    "select column_name as name from information_schema.columns where table_name = 'service_request' order by ordinal_position",
  )
  const values = columns.map(({ name }) =>
    name === 'id' ? "'bench' || n" : name === 'number' ? "'BENCH-' || n" : name,
  )
  await pool.query(
    `insert into service_request (${columns.map(({ name }) => name).join(', ')})
     select ${values.join(', ')} from service_request, generate_series(1, ${THREADS}) n where id = $1`,
    [requestId],
  )
  return Array.from({ length: THREADS }, (_, i) => `bench${i + 1}`)
}

/** Seeds, signs in, makes one call of each kind in this process and keeps the statements it was seen to send. */
export async function prepare(config: Config): Promise<Prepared> {
  const { deps, database, close } = await compose(config, { runJobs: false })
  await seed(deps)
  const app = await createApp(deps, { logger: false })
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/sessions/demo',
    payload: { personId: 'zhou-yu-an' },
  })
  const { token } = signedIn.json<{ token: string }>()
  const headers = { authorization: `Bearer ${token}` }
  const mine = await app.inject({ method: 'GET', url: '/api/requests?scope=open', headers })
  const requestId = mine
    .json<{ items: { id: string; commissioner: unknown }[] }>()
    .items.find(({ commissioner }) => commissioner !== null)?.id
  if (requestId === undefined) throw new Error('the seed has no open request to write to')
  const requestIds = await multiply(database.pool, requestId)

  const seen: Statement[] = []
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args
    if (typeof first === 'string') seen.push({ text: first, values: Array.isArray(second) ? second : [] })
    else if (typeof first === 'object' && first !== null && 'text' in first) {
      const { text, values } = first as { text: string; values?: unknown[] }
      seen.push({ text, values: values ?? [] })
    }
    return (query as (...all: unknown[]) => unknown).apply(this, args)
  } as typeof query
  const during = async (call: () => Promise<{ statusCode: number; body: string }>): Promise<Statement[]> => {
    seen.length = 0
    const reply = await call()
    if (reply.statusCode !== 200)
      throw new Error(`the sample call answered ${reply.statusCode}: ${reply.body}`)
    return [...seen]
  }
  const read = await during(() => app.inject({ method: 'GET', url: `/api/policies/${POLICY_ID}`, headers }))
  const key = randomBytes(8).toString('hex')
  const target = requestIds[0] as string
  const write = await during(() =>
    app.inject({
      method: 'POST',
      url: `/api/requests/${target}/messages`,
      headers: { ...headers, 'idempotency-key': key },
      payload: { text: '好的，谢谢' },
    }),
  )
  pg.Client.prototype.query = query
  const insert = write.find(({ text }) => text.startsWith('insert into "timeline_entry"'))
  if (!insert) throw new Error('the sample write wrote no timeline entry')
  await app.close()
  await close()
  return {
    token,
    requestIds,
    plan: { read, write, requestId: target, entryId: String(insert.values[0]), key },
  }
}
