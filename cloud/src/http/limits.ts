import { ContractError } from '@talent/contract'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { FieldCipher } from '../lib/field-encryption.ts'

/** What is counted, and its part of RATE_LIMIT a minute. */
const PART = {
  /** One session; the only limit of whoever is signed in, so that one bad client doesn't lock out an office. */
  session: 1,
  /** Visitors of one address. */
  anonymous: 1,
  /** Pages and their parts, for one address. */
  page: 5,
  /** Tokens that are nobody's, of one address. */
  unknown: 0.1,
  /** Of one address; the codes of WeChat are good once, so that this is about load. */
  sign_in: 0.1,
  /** Of one person, whatever the session. */
  upload: 0.05,
  reveal: 0.05,
} as const
export type LimitKind = keyof typeof PART

/** These are few: each is counted in the database at once. The others are counted here and exchanged from time to time. */
const EXACT: readonly LimitKind[] = ['sign_in', 'upload', 'reveal']
const WINDOW_MS = 60_000
const EXCHANGE_EVERY_MS = 1_000
/** A bucket is exchanged when this part of its limit has gathered here: small callers cost no statement. */
const EXCHANGE_FROM = 0.1
const KEPT_MS = 10 * WINDOW_MS
/** Beyond so many in a minute, new ones of a kind are counted together: memory is bounded, whoever calls. */
const MOST_BUCKETS = 100_000

export interface Limits {
  /** Counts one call. @throws too_many, with the seconds until it may be tried again */
  take(kind: LimitKind, who: string): Promise<void>
  /** The same refusal without counting, when the next call would be one too many. */
  refuseIfOver(kind: LimitKind, who: string): void
  /** True the first time within this minute: what happens often is put on record once. */
  first(what: string): boolean
  /** Tells the other copies, and learns of them. */
  exchange(): Promise<void>
  stop(): void
}

interface Count {
  /** Not told yet. */
  pending: number
  /** Of all copies, as last heard. */
  shared: number
  most: number
}

/** @param perMinute RATE_LIMIT; 0: nothing is limited. @param shared false for the only copy of the embedded trial */
export function createLimits(
  { db, clock, cipher }: { db: Db; clock: Clock; cipher: Pick<FieldCipher, 'blindIndex'> },
  perMinute: number,
  { shared, onError }: { shared: boolean; onError: (error: unknown) => void },
): Limits {
  let window = 0
  let counts = new Map<string, Count>()
  let seen = new Set<string>()
  const bucketOf = (key: string) => cipher.blindIndex('rate', key)

  /** A new minute begins with nothing counted. */
  function turn(): void {
    const now = Math.floor(clock.now().getTime() / WINDOW_MS)
    if (now === window) return
    window = now
    counts = new Map()
    seen = new Set()
  }
  const windowStart = () => new Date(window * WINDOW_MS)
  const mostOf = (kind: LimitKind) => Math.max(1, Math.ceil(perMinute * PART[kind]))
  function countOf(kind: LimitKind, who: string): Count {
    const own = `${kind}|${who}`
    const key = counts.size < MOST_BUCKETS || counts.has(own) ? own : `${kind}|others`
    const found = counts.get(key) ?? { pending: 0, shared: 0, most: mostOf(kind) }
    counts.set(key, found)
    return found
  }
  function refuse(): never {
    const retryAfter = Math.max(1, Math.ceil(((window + 1) * WINDOW_MS - clock.now().getTime()) / 1000))
    throw new ContractError('too_many', { retryAfter, message: `操作太频繁，请 ${retryAfter} 秒后再试` })
  }

  /** Always in the order of buckets, so that two copies can't wait for each other. */
  async function add(rows: readonly { bucket: Buffer; calls: number }[]): Promise<Map<string, number>> {
    const { rows: totals } = await sql<{ bucket: Buffer; calls: number }>`
      insert into rate_count (bucket, window_start, calls)
      select * from (values ${sql.join(
        [...rows]
          .sort((a, b) => Buffer.compare(a.bucket, b.bucket))
          .map(({ bucket, calls }) => sql`(${bucket}::bytea, ${windowStart()}::timestamptz, ${calls}::int)`),
      )}) given
      on conflict (bucket, window_start) do update set calls = rate_count.calls + excluded.calls
      returning bucket, calls`.execute(db)
    return new Map(totals.map(({ bucket, calls }) => [bucket.toString('hex'), calls]))
  }

  async function exchangeNow(): Promise<void> {
    turn()
    // Whoever was exchanged once this minute goes on being asked about: another copy may count on.
    const told = [...counts].filter(
      ([, { pending, shared: heard, most }]) => heard > 0 || pending >= most * EXCHANGE_FROM,
    )
    if (!shared || told.length === 0) return
    const rows = told.map(([key, count]) => ({ count, calls: count.pending, bucket: bucketOf(key) }))
    const totals = await add(rows)
    for (const { count, calls, bucket } of rows) {
      count.pending -= calls
      count.shared = totals.get(bucket.toString('hex')) ?? count.shared
    }
    if (!first('purge')) return
    await db
      .deleteFrom('rate_count')
      .where('window_start', '<', new Date(clock.now().getTime() - KEPT_MS))
      .execute()
  }
  /** One after the other: two at once would tell the same calls twice. */
  let last = Promise.resolve()
  function exchange(): Promise<void> {
    const next = last.then(exchangeNow)
    last = next.catch(() => {})
    return next
  }
  function first(what: string): boolean {
    turn()
    if (seen.has(what)) return false
    seen.add(what)
    return true
  }

  let running = false
  const timer =
    perMinute > 0 && shared
      ? setInterval(() => {
          if (running) return
          running = true
          exchange()
            .catch(onError)
            .finally(() => void (running = false))
        }, EXCHANGE_EVERY_MS).unref()
      : undefined

  return {
    async take(kind, who) {
      if (perMinute === 0) return
      turn()
      const count = countOf(kind, who)
      if (EXACT.includes(kind) && shared) {
        const bucket = bucketOf(`${kind}|${who}`)
        count.shared = (await add([{ bucket, calls: 1 }])).get(bucket.toString('hex')) ?? 0
      } else count.pending += 1
      if (count.shared + count.pending > count.most) refuse()
    },
    refuseIfOver(kind, who) {
      if (perMinute === 0) return
      turn()
      const count = counts.get(`${kind}|${who}`)
      if (count !== undefined && count.shared + count.pending >= count.most) refuse()
    },
    first,
    exchange,
    stop: () => clearInterval(timer),
  }
}
