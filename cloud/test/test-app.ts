import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ContractError,
  hrefOf,
  type AccountRole,
  type Endpoint,
  type EndpointCall,
  type EndpointOutput,
  type ErrorReply,
} from '@talent/contract'
import { uploadFile } from '@talent/contract/file'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import * as v from 'valibot'
import { createApp, type AppOptions } from '../src/app.ts'
import { compose } from '../src/compose.ts'
import type { Config } from '../src/config.ts'
import type { Deps } from '../src/deps.ts'
import { openSession } from '../src/http/authenticate.ts'
import { fixedClock } from '../src/lib/clock.ts'
import { emptyingOf } from './empty-tables.ts'
import { freshDatabase } from './fresh-database.ts'
import { testConfig } from './test-config.ts'

/** The mockups' Tuesday afternoon. */
export const NOW = '2026-11-24T14:32:00+08:00'

export interface Answer<E extends Endpoint> {
  status: number
  body: EndpointOutput<E>
  error: ErrorReply['error'] | null
}
export interface Client {
  /** Of its session, for a call this client doesn't make itself; empty for a visitor. */
  token: string
  /** Calls over HTTP; a failure throws ContractError with the reply's code. */
  call<E extends Endpoint>(
    endpoint: E,
    call: EndpointCall<E>,
    options?: CallOptions,
  ): Promise<EndpointOutput<E>>
  /** The same, never throwing: status and either body. */
  try<E extends Endpoint>(endpoint: E, call: EndpointCall<E>, options?: CallOptions): Promise<Answer<E>>
  upload(bytes: Buffer, key?: string): Promise<Answer<typeof uploadFile>>
}
export interface CallOptions {
  key?: string
  /** For an endpoint that takes one. */
  file?: Buffer
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
  /** Empties every table but the migrations and what a start has set. */
  empty(): Promise<void>
  close(): Promise<void>
}

export interface TestOptions {
  config?: Partial<Config>
  logger?: AppOptions['logger']
  wechat?: Deps['wechat']
  timeouts?: AppOptions['timeouts']
  liveTimes?: AppOptions['liveTimes']
  /** true: jobs run by themselves, and a job that fails is tried again. */
  runJobs?: boolean
}

/** An answer is exactly what the contract says: production doesn't spend time on it, every test does. */
function keepsToContract(endpoint: Endpoint, body: unknown): void {
  if (endpoint.output === 'binary') return
  // Unknown fields are dropped by parsing, so that one too many (a column that slipped out) shows as a difference.
  expect(body).toEqual(v.parse(endpoint.output, body))
}

const BOUNDARY = 'test-boundary'
const multipart = (file: Buffer) => ({
  headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  payload: Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n`),
    file,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]),
})

const RENEWED_AFTER_MS = 20 * 3_600_000

/** The real application on a really migrated database of its own, with a clock that moves only when told to. */
export async function createTestApp(options: TestOptions = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'talent-test-'))
  const { database, engine, drop } = await freshDatabase()
  const clock = fixedClock(NOW)
  const { deps, close } = await compose(testConfig(folder, options.config), {
    clock,
    database,
    wechat: options.wechat ?? null,
    runJobs: options.runJobs ?? false,
    onQueueError: (error) => {
      if (!options.runJobs) throw error
    },
  })
  const app = await createApp(deps, {
    logger: options.logger ?? false,
    timeouts: options.timeouts,
    liveTimes: options.liveTimes,
  })
  await app.ready()

  /** Days later a person has signed in anew: what a test of a session's life looks at, it sends by its own token. */
  const signedIn = (accountId: string, token: string) => {
    let [current, since] = [token, clock.now().getTime()]
    return async () => {
      if (Math.abs(clock.now().getTime() - since) < RENEWED_AFTER_MS) return current
      ;[current, since] = [(await openSession(database.db, clock, accountId)).token, clock.now().getTime()]
      return current
    }
  }
  const clientWith = (token: string, currentToken: () => Promise<string> = async () => token): Client => {
    const headers = async (key?: string) => {
      const authorization = token === '' ? undefined : `Bearer ${await currentToken()}`
      return {
        ...(authorization ? { authorization } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      }
    }
    const attempt: Client['try'] = async (endpoint, call, { key, file } = {}) => {
      const sent = file && multipart(file)
      const reply = await app.inject({
        method: endpoint.method,
        url: hrefOf(endpoint, call),
        ...(call.body === undefined ? {} : { payload: call.body as object }),
        ...sent,
        headers: {
          ...(await headers(key ?? (endpoint.idempotent ? deps.newId() : undefined))),
          ...sent?.headers,
        },
      })
      const ok = reply.statusCode < 300
      const body = endpoint.output === 'binary' && ok ? reply.rawPayload : reply.json()
      if (ok) keepsToContract(endpoint, body)
      return { status: reply.statusCode, body, error: ok ? null : (body as ErrorReply).error }
    }
    return {
      token,
      try: attempt,
      call: async (endpoint, call, callOptions) => {
        const { body, error } = await attempt(endpoint, call, callOptions)
        if (error) throw new ContractError(error.code, error)
        return body
      },
      upload: (file, key) => attempt(uploadFile, {}, { key, file }),
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
      if (accountId === null) return clientWith('')
      const { token } = await openSession(database.db, clock, accountId)
      return clientWith(token, signedIn(accountId, token))
    },
    drain: () => deps.queue.drain(),
    empty: await emptyingOf(database.db),
    close: async () => {
      await app.close()
      await close()
      await drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
