import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { openPostgres, type Database } from '../src/db/database.ts'
import { openEngine } from '../src/db/pglite.ts'
import { admin, databaseUrl, uniqueName } from './postgres.ts'

/** A migrated database of its own for one test file: a copy of what the suite's global setup prepared. */
export async function freshDatabase(): Promise<{
  database: Database
  engine: 'pglite' | 'postgres'
  drop: () => Promise<void>
}> {
  const prepared = process.env.TEST_PREPARED
  if (prepared === undefined) throw new Error('no prepared database: run the tests through jest')
  if (process.env.TEST_ENGINE !== 'postgres') {
    const lite = await PGlite.create({ loadDataDir: new Blob([readFileSync(prepared)]) })
    return { database: openEngine(lite), engine: 'pglite', drop: async () => {} }
  }
  const name = uniqueName('test')
  await admin(`create database ${name} template ${prepared}`)
  return {
    database: openPostgres(databaseUrl(name)),
    engine: 'postgres',
    drop: async () => void (await admin(`drop database if exists ${name} with (force)`)),
  }
}
