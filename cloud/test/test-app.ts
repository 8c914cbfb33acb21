import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import {
  ContractError,
  hrefOf,
  type AccountRole,
  type Endpoint,
  type EndpointCall,
  type EndpointOutput,
  type ErrorReply,
} from '@talent/contract'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import pg from 'pg'
import * as v from 'valibot'
import { createApp, type AppOptions } from '../src/app.ts'
import { compose } from '../src/compose.ts'
import type { Config } from '../src/config.ts'
import { openPostgres, type Database } from '../src/db/database.ts'
import { openEngine } from '../src/db/pglite.ts'
import type { Deps } from '../src/deps.ts'
import { openSession } from '../src/http/authenticate.ts'
import { fixedClock } from '../src/lib/clock.ts'

/** The mockups' Tuesday afternoon. */
export const NOW = '2026-11-24T14:32:00+08:00'

export interface Answer<E extends Endpoint> {
  status: number
  body: EndpointOutput<E>
  error: ErrorReply['error'] | null
}
export interface Client {
  /** Calls over HTTP; a failure throws ContractError with the reply's code. */
  call<E extends Endpoint>(
    endpoint: E,
    call: EndpointCall<E>,
    options?: CallOptions,
  ): Promise<EndpointOutput<E>>
  /** The same, never throwing: status and either body. */
  try<E extends Endpoint>(endpoint: E, call: EndpointCall<E>, options?: CallOptions): Promise<Answer<E>>
  upload(
    bytes: Buffer,
    name?: string,
  ): Promise<{ status: number; body: { id: string; type: string; size: number } & ErrorReply }>
}
export interface CallOptions {
  key?: string
}

export interface TestApp {
  app: FastifyInstance
  deps: Deps
  clock: ReturnType<typeof fixedClock>
  engine: 'pglite' | 'postgres'
  pool: pg.Pool
  /** Makes an account with these roles and returns its id. */
  person(roles: AccountRole[], name?: string): Promise<string>
  /** A client signed in as this account; null for a visitor. */
  as(accountId: string | null): Promise<Client>
  /** Runs the jobs that wait. */
  drain(): Promise<void>
  /** Empties every table but the migrations. */
  empty(): Promise<void>
  close(): Promise<void>
}

async function freshPostgres(base: string): Promise<{ database: Database; drop: () => Promise<void> }> {
  const name = `talent_test_${process.pid}_${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: base })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await admin(`create database ${name}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  return {
    database: openPostgres(url.toString()),
    drop: () => admin(`drop database if exists ${name} with (force)`),
  }
}

async function freshDatabase(): Promise<{
  database: Database
  engine: TestApp['engine']
  drop: () => Promise<void>
}> {
  if (process.env.TEST_ENGINE === 'postgres') {
    const base = process.env.TEST_DATABASE_URL
    if (!base) throw new Error('TEST_ENGINE=postgres needs TEST_DATABASE_URL')
    return { ...(await freshPostgres(base)), engine: 'postgres' }
  }
  return { database: openEngine(await PGlite.create()), engine: 'pglite', drop: async () => {} }
}

export const testConfig = (folder: string, overrides: Partial<Config> = {}): Config => ({
  host: '127.0.0.1',
  port: 0,
  databaseUrl: undefined,
  dataDir: folder,
  filesDir: join(folder, 'files'),
  fieldKeys: [{ id: 'test', key: Buffer.alloc(32, 7) }],
  blindIndexKey: Buffer.alloc(32, 9),
  wechat: null,
  demo: true,
  webDir: undefined,
  logLevel: 'silent',
  rateLimit: 0,
  trustProxy: false,
  metricsToken: undefined,
  ...overrides,
})

export interface TestOptions {
  config?: Partial<Config>
  logger?: AppOptions['logger']
  wechat?: Deps['wechat']
}

/** An answer is exactly what the contract says: production doesn't spend time on it, every test does. */
function keepsToContract(endpoint: Endpoint, body: unknown): void {
  if (endpoint.output === 'binary') return
  // Unknown fields are dropped by parsing, so that one too many (a column that slipped out) shows as a difference.
  expect(body).toEqual(v.parse(endpoint.output, body))
}

/** The real application on a really migrated database of its own, with a clock that stands. */
export async function createTestApp(options: TestOptions = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'talent-test-'))
  const { database, engine, drop } = await freshDatabase()
  const clock = fixedClock(NOW)
  const { deps, close } = await compose(testConfig(folder, options.config), {
    clock,
    database,
    wechat: options.wechat ?? null,
    runJobs: false,
    onQueueError: (error) => {
      throw error
    },
  })
  const app = await createApp(deps, { logger: options.logger ?? false })
  await app.ready()

  const clientWith = (authorization: string | undefined): Client => {
    const headers = (key?: string) => ({
      ...(authorization ? { authorization } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    })
    const attempt: Client['try'] = async (endpoint, call, { key } = {}) => {
      const reply = await app.inject({
        method: endpoint.method,
        url: hrefOf(endpoint, call),
        headers: headers(key ?? (endpoint.idempotent ? deps.newId() : undefined)),
        ...(call.body === undefined ? {} : { payload: call.body as object }),
      })
      const ok = reply.statusCode < 300
      const body = endpoint.output === 'binary' && ok ? reply.rawPayload : reply.json()
      if (ok) keepsToContract(endpoint, body)
      return { status: reply.statusCode, body, error: ok ? null : (body as ErrorReply).error }
    }
    return {
      try: attempt,
      call: async (endpoint, call, callOptions) => {
        const { body, error } = await attempt(endpoint, call, callOptions)
        if (error) throw new ContractError(error.code, error)
        return body
      },
      upload: async (bytes, name = 'a.png') => {
        const boundary = 'test-boundary'
        const payload = Buffer.concat([
          Buffer.from(
            `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
          ),
          bytes,
          Buffer.from(`\r\n--${boundary}--\r\n`),
        ])
        const reply = await app.inject({
          method: 'POST',
          url: '/api/files',
          headers: { ...headers(), 'content-type': `multipart/form-data; boundary=${boundary}` },
          payload,
        })
        return { status: reply.statusCode, body: reply.json() }
      },
    }
  }

  return {
    app,
    deps,
    clock,
    engine,
    pool: database.pool,
    person: async (roles, name = '测试人') => {
      const id = deps.newId()
      await database.db.insertInto('account').values({ id, name, created_at: clock.now() }).execute()
      if (roles.length > 0)
        await database.db
          .insertInto('account_role')
          .values(roles.map((role) => ({ account_id: id, role })))
          .execute()
      return id
    },
    as: async (accountId) => {
      if (accountId === null) return clientWith(undefined)
      const { token } = await openSession(database.db, clock, accountId)
      return clientWith(`Bearer ${token}`)
    },
    drain: () => deps.queue.drain(),
    empty: async () => {
      const { rows } = await sql<{ name: string }>`
        select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration'`.execute(
        database.db,
      )
      await sql
        .raw(`truncate ${rows.map((row) => row.name).join(', ')} restart identity cascade`)
        .execute(database.db)
    },
    close: async () => {
      await app.close()
      await close()
      await drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
