import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig, PglitePgConnection } from '@electric-sql/pglite/node-postgres'
import { tryLock } from 'fs-native-extensions'
import pg from 'pg'
import { ExplainedError } from '../lib/explained-error.ts'
import { ANY_PAGE_IS_NEAR, openPool, type Database } from './database.ts'
import { listenTo } from './listen.ts'

/** Two processes on one PGlite directory lose rows silently; this lock ends with the process that holds it. */
function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  const handle = openSync(join(directory, '.lock'), 'w')
  if (!tryLock(handle)) {
    closeSync(handle)
    throw new ExplainedError(
      `数据目录 ${directory} 正被另一个进程使用。请先停止那个进程，或用 DATA_DIR 指定别的目录。 / ${directory} is in use by another process.`,
    )
  }
  return () => closeSync(handle)
}

/** What the embedded engine doesn't promise; printed at every start. */
export const EMBEDDED_NOTICE =
  '内嵌数据库（PGlite）仅供试用：单进程，突然断电可能丢失最近的写入，没有备份。正式使用请设 DATABASE_URL 连接 PostgreSQL。'

/** @throws Error when another process holds the directory. */
export async function openEmbedded(dataDir: string): Promise<Database> {
  const directory = join(dataDir, 'database')
  const unlock = lockDirectory(directory)
  const lite = await PGlite.create(join(directory, 'pg'))
  await lite.exec(`set ${ANY_PAGE_IS_NEAR}`)
  return openEngine(lite, async () => {
    await lite.close()
    unlock()
  })
}

/**
 * With a connection of its own for each client: the pool puts one away whose statement failed, and over a shared one its
 * goodbye reached the next client too, which then was never usable again.
 */
const clientOf = (lite: PGlite) =>
  class extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, connection: new PglitePgConnection({ pglite: lite }) } as pg.ClientConfig)
    }
  }

/** For tests too: an engine already open in memory. `pg` waits for its only connection instead of failing. */
export function openEngine(lite: PGlite, close: () => Promise<void> = () => lite.close()): Database {
  return openPool(
    {
      ...(createPgConfig(lite) as object),
      Client: clientOf(lite),
      max: 1,
      connectionTimeoutMillis: 30_000,
    },
    false,
    (pool) => listenTo(lite, pool),
    close,
  )
}
