import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { ExplainedError } from '../lib/explained-error.ts'
import { loggable } from '../lib/loggable-error.ts'
import { CLOUD_FOLDER } from '../lib/own-folder.ts'

export const MIGRATIONS_FOLDER = join(CLOUD_FOLDER, 'migrations')
/** Any number, the same in every copy of the process. */
const LOCK = 72_110_001

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

export function readMigrations(folder = MIGRATIONS_FOLDER): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[\w-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Applies what is missing, forward only, each file in a transaction of its own. Copies that start together wait for
 * each other, however long that takes: the pool's time limit for statements doesn't hold here.
 * @param also runs under the same lock, on the same connection
 * @returns the names applied now
 * @throws Error when an applied file has been changed since
 */
export async function migrate(
  pool: pg.Pool,
  migrations: readonly Migration[] = readMigrations(),
  also: (client: pg.PoolClient) => Promise<void> = async () => {},
): Promise<string[]> {
  const client = await pool.connect()
  let broken = false
  // A connection that breaks here fails the query that needs it; the event must not end the process as well.
  const onError = () => void (broken = true)
  client.on('error', onError)
  try {
    await client.query('set statement_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      'create table if not exists schema_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from schema_migration',
    )
    const applied = new Map(rows.map((row) => [row.name, row.checksum]))
    const now: string[] = []
    for (const { name, sql, checksum } of migrations) {
      const before = applied.get(name)
      if (before !== undefined && before !== checksum)
        throw new ExplainedError(`migration ${name} was changed after it had been applied`)
      if (before !== undefined) continue
      await client.query('begin')
      try {
        await client.query(sql)
        await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [name, checksum])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        const { message, constraint } = loggable(error)
        throw new ExplainedError(
          `migration ${name} failed: ${[message, constraint].filter(Boolean).join(': ')}`,
          { cause: error },
        )
      }
      now.push(name)
    }
    await also(client)
    return now
  } finally {
    // A broken connection has given its lock back already; its error must not hide the first one.
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(onError)
    await client.query('reset statement_timeout').catch(onError)
    client.off('error', onError)
    client.release(broken)
  }
}
