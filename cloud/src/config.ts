import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { FieldKey } from './lib/field-encryption.ts'

const REPOSITORY = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const flag = (fallback: 'true' | 'false') =>
  v.pipe(
    v.optional(v.picklist(['true', 'false'], 'true or false'), fallback),
    v.transform((value) => value === 'true'),
  )
const blankIsUnset = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
const Key = v.pipe(
  v.string(),
  v.base64('base64'),
  v.check((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64'),
)

const Environment = v.object({
  HOST: v.optional(v.string(), '127.0.0.1'),
  PORT: v.pipe(
    v.optional(v.string(), '8787'),
    v.regex(/^\d{1,5}$/, 'a port number'),
    v.transform(Number),
    v.maxValue(65_535, 'a port number'),
  ),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'postgres://…'))),
  DATA_DIR: v.optional(v.string(), join(REPOSITORY, '.data')),
  FILES_DIR: v.optional(v.string()),
  FIELD_KEYS: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[\w-]{1,32}:[A-Za-z0-9+/=]+(,[\w-]{1,32}:[A-Za-z0-9+/=]+)*$/, 'keyId:base64[,keyId:base64]'),
    ),
  ),
  BLIND_INDEX_KEY: v.optional(Key),
  WECHAT_BASE_URL: v.optional(v.pipe(v.string(), v.url('an address'))),
  WECHAT_APP_ID: v.optional(v.string()),
  WECHAT_APP_SECRET: v.optional(v.string()),
  DEMO: v.optional(v.picklist(['true', 'false'], 'true or false')),
  WEB_DIR: v.optional(v.string()),
  LOG_LEVEL: v.optional(
    v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'a log level'),
    'info',
  ),
  RATE_LIMIT: v.pipe(
    v.optional(v.string(), '600'),
    v.regex(/^\d+$/, 'requests a minute, 0 for none'),
    v.transform(Number),
  ),
  OVERLOAD_DELAY: v.pipe(
    v.optional(v.string(), '1000'),
    v.regex(/^\d+$/, 'milliseconds, 0 for none'),
    v.transform(Number),
  ),
  TRUST_PROXY: flag('false'),
  METRICS_TOKEN: v.optional(v.string()),
})

export interface Config {
  readonly host: string
  readonly port: number
  /** undefined: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly filesDir: string
  readonly fieldKeys: readonly FieldKey[]
  readonly blindIndexKey: Buffer
  readonly wechat: { readonly baseUrl: string; readonly appId: string; readonly appSecret: string } | null
  /** Demo people can sign in, and demo content is seeded. */
  readonly demo: boolean
  readonly webDir: string | undefined
  readonly logLevel: string
  /** Requests a minute and session, ten times that per address; 0 for none. */
  readonly rateLimit: number
  /** Milliseconds by which the event loop may be late on average before calls are refused; 0 for never. */
  readonly overloadDelay: number
  readonly trustProxy: boolean
  readonly metricsToken: string | undefined
}

/** Made once for an embedded trial, readable by its owner only. */
function trialKeys(dataDir: string): { fieldKeys: FieldKey[]; blindIndexKey: Buffer } {
  const file = join(dataDir, 'keys.json')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    const made = {
      id: 'trial-1',
      field: randomBytes(32).toString('base64'),
      index: randomBytes(32).toString('base64'),
    }
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
    chmodSync(file, 0o600)
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { id: string; field: string; index: string }
  return {
    fieldKeys: [{ id: kept.id, key: Buffer.from(kept.field, 'base64') }],
    blindIndexKey: Buffer.from(kept.index, 'base64'),
  }
}

function parseKeys(text: string): { keys: FieldKey[]; faults: string[] } {
  const keys = text.split(',').map((pair) => {
    const colon = pair.indexOf(':')
    return { id: pair.slice(0, colon), key: Buffer.from(pair.slice(colon + 1), 'base64') }
  })
  return {
    keys,
    faults: keys
      .filter(({ key }) => key.length !== 32)
      .map(({ id }) => `FIELD_KEYS: key ${id} must be 32 bytes in base64`),
  }
}

/** @throws Error naming every fault of the environment at once. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = v.safeParse(Environment, blankIsUnset(environment))
  const faults = parsed.success
    ? []
    : parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'environment'}: ${issue.message}`)
  const env = parsed.output as v.InferOutput<typeof Environment>
  const wechatParts = [env.WECHAT_APP_ID, env.WECHAT_APP_SECRET].filter(Boolean).length
  if (wechatParts === 1) faults.push('WECHAT_APP_ID and WECHAT_APP_SECRET go together')
  if (env.DATABASE_URL !== undefined) {
    if (env.FIELD_KEYS === undefined) faults.push('FIELD_KEYS: required with DATABASE_URL')
    if (env.BLIND_INDEX_KEY === undefined) faults.push('BLIND_INDEX_KEY: required with DATABASE_URL')
  }
  const given = env.FIELD_KEYS === undefined ? null : parseKeys(env.FIELD_KEYS)
  faults.push(...(given?.faults ?? []))
  if (faults.length > 0)
    throw new Error(`the configuration has faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)

  const trial = given === null || env.BLIND_INDEX_KEY === undefined ? trialKeys(env.DATA_DIR) : null
  return {
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
    filesDir: env.FILES_DIR ?? join(env.DATA_DIR, 'files'),
    fieldKeys: given?.keys ?? trial?.fieldKeys ?? [],
    blindIndexKey:
      env.BLIND_INDEX_KEY === undefined
        ? (trial?.blindIndexKey ?? Buffer.alloc(0))
        : Buffer.from(env.BLIND_INDEX_KEY, 'base64'),
    wechat:
      env.WECHAT_APP_ID !== undefined && env.WECHAT_APP_SECRET !== undefined
        ? {
            baseUrl: env.WECHAT_BASE_URL ?? 'https://api.weixin.qq.com',
            appId: env.WECHAT_APP_ID,
            appSecret: env.WECHAT_APP_SECRET,
          }
        : null,
    demo: env.DEMO === undefined ? env.DATABASE_URL === undefined : env.DEMO === 'true',
    webDir: env.WEB_DIR,
    logLevel: env.LOG_LEVEL,
    rateLimit: env.RATE_LIMIT,
    overloadDelay: env.OVERLOAD_DELAY,
    trustProxy: env.TRUST_PROXY,
    metricsToken: env.METRICS_TOKEN,
  }
}
