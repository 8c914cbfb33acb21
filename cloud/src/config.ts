import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { ExplainedError } from './lib/explained-error.ts'
import type { FieldKey } from './lib/field-encryption.ts'
import { CLOUD_FOLDER } from './lib/own-folder.ts'

const REPOSITORY = dirname(CLOUD_FOLDER)

const PROXY_FORM = 'the number of proxies in front (1 to 9), or their addresses or networks, by commas'
const MOST_HOPS = 9

/** `10.0.0.0/8`, `::1`, or one of the names the framework knows for networks of its own machine. */
function isNetwork(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', prefix] = text.split('/')
  const version = isIP(address)
  return (
    version !== 0 &&
    (prefix === undefined ||
      (/^\d{1,3}$/.test(prefix) && Number(prefix) > 0 && Number(prefix) <= (version === 4 ? 32 : 128)))
  )
}

/** Plain `true` would believe a header that anybody can write, and void every limit by address. */
const TrustProxy = v.pipe(
  v.optional(v.string(), 'false'),
  v.transform((text): false | number | string[] =>
    text === 'false' || text === '0'
      ? false
      : /^\d+$/.test(text)
        ? Number(text)
        : text.split(',').map((one) => one.trim()),
  ),
  v.check(
    (given) => given === false || (typeof given === 'number' ? given <= MOST_HOPS : given.every(isNetwork)),
    PROXY_FORM,
  ),
)
const blankIsUnset = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
const Key = v.pipe(
  v.string(),
  v.base64('base64'),
  v.check((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64'),
)

/** Only what has this form is looked into: of anything else no part is an id that a fault may name. */
const KEYS_FORM = /^[\w-]{1,32}:[A-Za-z0-9+/=]+(,[\w-]{1,32}:[A-Za-z0-9+/=]+)*$/

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
  FIELD_KEYS: v.optional(v.pipe(v.string(), v.regex(KEYS_FORM, 'keyId:base64[,keyId:base64]'))),
  BLIND_INDEX_KEY: v.optional(Key),
  WECHAT_BASE_URL: v.optional(v.pipe(v.string(), v.url('an address'))),
  WECHAT_APP_ID: v.optional(v.string()),
  WECHAT_APP_SECRET: v.optional(v.string()),
  DEMO: v.optional(v.picklist(['true', 'false'], 'true or false')),
  WEB_DIR: v.optional(v.string()),
  PUBLIC_ADDRESS: v.optional(
    v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/?#]+$/, 'https://name, without a path')),
  ),
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
  TRUST_PROXY: TrustProxy,
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
  /** Where a browser finds the H5 client, for what is forwarded or printed: https://name, no path. */
  readonly publicAddress: string | undefined
  readonly logLevel: string
  /** Requests a minute and session, ten times that per address; 0 for none. */
  readonly rateLimit: number
  /** Milliseconds by which the event loop may be late on average before calls are refused; 0 for never. */
  readonly overloadDelay: number
  /** How many proxies are in front, or which; false: the peer is the client. */
  readonly trustProxy: false | number | string[]
  readonly metricsToken: string | undefined
}

const TrialKeys = v.object({ id: v.string(), field: Key, index: Key })

/** @throws Error that says which file, and nothing of what is in it */
function readTrialKeys(file: string): v.InferOutput<typeof TrialKeys> {
  try {
    return v.parse(TrialKeys, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new ExplainedError(
      `${file} does not hold the keys of this trial: put back a copy, or begin anew with another DATA_DIR`,
    )
  }
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
    // Aside first: a process that is killed leaves no half of them.
    writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 })
    chmodSync(`${file}.new`, 0o600)
    renameSync(`${file}.new`, file)
  }
  const kept = readTrialKeys(file)
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
    faults: [
      ...keys
        .filter(({ key }) => key.length !== 32)
        .map(({ id }) => `FIELD_KEYS: key ${id} must be 32 bytes in base64`),
      // What one of the two has encrypted could never be decrypted again.
      ...keys
        .filter(({ id }, i) => keys.findIndex((other) => other.id === id) < i)
        .map(({ id }) => `FIELD_KEYS: two keys are called ${id}`),
    ],
  }
}

/** WeChat played by a server on this machine, as in the end-to-end tests. */
const isStandIn = (baseUrl: string | undefined): boolean =>
  baseUrl !== undefined &&
  URL.canParse(baseUrl) &&
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(baseUrl).hostname)

/** @throws Error naming every fault of the environment at once. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = v.safeParse(Environment, blankIsUnset(environment))
  const faults = parsed.success
    ? []
    : parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'environment'}: ${issue.message}`)
  const env = parsed.output as v.InferOutput<typeof Environment>
  const wechatParts = [env.WECHAT_APP_ID, env.WECHAT_APP_SECRET].filter(Boolean).length
  if (wechatParts === 1) faults.push('WECHAT_APP_ID and WECHAT_APP_SECRET go together')
  // A stand-in on this machine knows no real people; real WeChat users beside people anybody may sign in as is a leak.
  const realWeChat = wechatParts > 0 && !isStandIn(env.WECHAT_BASE_URL)
  if (realWeChat && env.DEMO === 'true')
    faults.push('DEMO: demo people can not be on an installation with WeChat keys')
  if (env.DATABASE_URL !== undefined) {
    if (env.FIELD_KEYS === undefined) faults.push('FIELD_KEYS: required with DATABASE_URL')
    if (env.BLIND_INDEX_KEY === undefined) faults.push('BLIND_INDEX_KEY: required with DATABASE_URL')
  }
  const given =
    env.FIELD_KEYS !== undefined && KEYS_FORM.test(env.FIELD_KEYS) ? parseKeys(env.FIELD_KEYS) : null
  faults.push(...(given?.faults ?? []))
  if (faults.length > 0)
    throw new ExplainedError(
      `the configuration has faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    )

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
    demo: env.DEMO === undefined ? env.DATABASE_URL === undefined && !realWeChat : env.DEMO === 'true',
    webDir: env.WEB_DIR,
    publicAddress: env.PUBLIC_ADDRESS,
    logLevel: env.LOG_LEVEL,
    rateLimit: env.RATE_LIMIT,
    overloadDelay: env.OVERLOAD_DELAY,
    trustProxy: env.TRUST_PROXY,
    metricsToken: env.METRICS_TOKEN,
  }
}
