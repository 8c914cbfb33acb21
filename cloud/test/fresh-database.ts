import { readFileSync } from 'node:fs'
import type { PGlite, PGliteOptions } from '@electric-sql/pglite'
import { openPostgres, type Database } from '../src/db/database.ts'
import { openEngine } from '../src/db/pglite.ts'
import { admin, databaseUrl, uniqueName } from './postgres.ts'

/** What the suite's global setup made: a dump of the embedded engine, or the name of a template. */
function prepared(): string {
  const made = process.env.TEST_PREPARED
  if (made === undefined) throw new Error('no prepared database: run the tests through jest')
  return made
}

/** Set by `environment.mjs`. */
declare const openEmbeddedEngine: (options: PGliteOptions) => Promise<PGlite>
declare const borrowEmbeddedEngine: (
  load: () => PGliteOptions,
) => Promise<{ engine: PGlite; giveBack: () => Promise<void> }>

const dump = () => new Blob([readFileSync(prepared())])

/** A migrated database of the embedded engine, in a folder. */
export const loadEmbedded = (folder: string): Promise<PGlite> =>
  openEmbeddedEngine({ dataDir: folder, loadDataDir: dump() })

/** A migrated database on the server, to be dropped by whoever asked. */
export async function copyTemplate(what: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = uniqueName(what)
  await admin(`create database ${name} template ${prepared()}`)
  return {
    url: databaseUrl(name),
    drop: async () => void (await admin(`drop database if exists ${name} with (force)`)),
  }
}

/**
 * A migrated database for one test file alone: of a server a copy of what the suite's global setup prepared, of the
 * embedded engine such a copy that an earlier file may have had before.
 */
export async function freshDatabase(): Promise<{
  database: Database
  engine: 'pglite' | 'postgres'
  drop: () => Promise<void>
}> {
  if (process.env.TEST_ENGINE !== 'postgres') {
    const { engine, giveBack } = await borrowEmbeddedEngine(() => ({ loadDataDir: dump() }))
    return { database: openEngine(engine, giveBack), engine: 'pglite', drop: async () => {} }
  }
  const { url, drop } = await copyTemplate('test')
  return { database: openPostgres(url), engine: 'postgres', drop }
}
