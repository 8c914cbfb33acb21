import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { listenOn, type Listener } from './listen.ts'
import type { Tables } from './schema.ts'

export type Db = Kysely<Tables>
/** A function that needs a transaction says so in its signature. */
export type Trx = Transaction<Tables>
/** Either: for reads that may also run inside a transaction. */
export type Reader = Kysely<Tables>

export interface Database {
  readonly db: Db
  readonly pool: pg.Pool
  /** False for the embedded engine: one connection, no server of its own. */
  readonly external: boolean
  /** Its notifications. Each call is a listener of its own, to be stopped before the database is closed. */
  listener(): Listener
  close(): Promise<void>
}

// bigint counts fit a number here; a date is a calendar day and stays text, or the driver would move it to the server's zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

const QUIET_FOR_MS = 150
const WAIT_MOST_MS = 5_000
const LOOK_EVERY_MS = 25

/** A job or a request whose caller has gone may be between two queries: it may finish, within reason. */
async function quiet(pool: pg.Pool): Promise<void> {
  const busy = () => pool.totalCount > pool.idleCount || pool.waitingCount > 0
  const until = Date.now() + WAIT_MOST_MS
  for (let since = Date.now(); Date.now() - since < QUIET_FOR_MS && Date.now() < until;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    if (busy()) since = Date.now()
  }
}

export function openPool(
  config: pg.PoolConfig,
  external: boolean,
  listener: (pool: pg.Pool) => Listener,
  alsoClose: () => Promise<void> = async () => {},
): Database {
  const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, ...config })
  // A connection that breaks would otherwise end the process, idle or lent out between two queries of a
  // transaction: the query that needs it fails instead, and the next one gets a fresh connection.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    pool,
    external,
    listener: () => listener(pool),
    close: async () => {
      await quiet(pool)
      await db.destroy()
      await alsoClose()
    },
  }
}

export const POOL_SIZE = 20

/** Compiling a statement pays where it reads millions of rows: of our short ones it was two fifths of the server's work. */
const NO_COMPILING = '-c jit=off'

/**
 * Any page is as near as the next on what databases stand on today. Reckoned otherwise, what a common word finds is sorted
 * to be counted instead of hashed: five times as slow.
 */
export const ANY_PAGE_IS_NEAR = 'random_page_cost=1.1'
const OPTIONS = `${NO_COMPILING} -c ${ANY_PAGE_IS_NEAR}`

/** @param most connections at once; all copies together must fit what the server allows */
export const openPostgres = (url: string, most = POOL_SIZE): Database =>
  openPool({ connectionString: url, max: most, statement_timeout: 15_000, options: OPTIONS }, true, () =>
    listenOn(url),
  )
