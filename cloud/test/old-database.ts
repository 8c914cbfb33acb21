import { PGlite } from '@electric-sql/pglite'
import { openPostgres, type Database } from '../src/db/database.ts'
import { migrate, readMigrations } from '../src/db/migrate.ts'
import { openEngine } from '../src/db/pglite.ts'
import { admin, createDatabase, databaseUrl, uniqueName } from './postgres.ts'

/** A database as it was before some migration, for the tests of one file. */
export function useOldDatabase(named: string): {
  /** Applies what comes before `migration`, and puts in rows that refer to others left out. */
  before(migration: string, statements: string): Promise<void>
  /** Applies the rest. */
  catchUp(): Promise<void>
  rows(sql: string): Promise<unknown[]>
} {
  let database: Database
  let drop = async () => {}
  beforeAll(async () => {
    if (process.env.TEST_ENGINE !== 'postgres') {
      database = openEngine(await PGlite.create())
      return
    }
    const name = uniqueName(named)
    await createDatabase(name)
    database = openPostgres(databaseUrl(name))
    drop = async () => void (await admin(`drop database if exists ${name} with (force)`))
  }, 60_000)
  afterAll(async () => {
    await database.close()
    await drop()
  })
  return {
    async before(migration, statements) {
      await migrate(
        database.pool,
        readMigrations().filter(({ name }) => name < migration),
      )
      const client = await database.pool.connect()
      await client.query('set session_replication_role = replica')
      for (const statement of statements.split(';\n')) await client.query(statement)
      await client.query('set session_replication_role = origin')
      client.release()
    },
    catchUp: async () => void (await migrate(database.pool)),
    rows: async (sql) => (await database.pool.query<Record<string, unknown>>(sql)).rows,
  }
}
