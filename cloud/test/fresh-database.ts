import { readFileSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { openPostgres, type Database } from '../src/db/database.ts'
import { openEngine } from '../src/db/pglite.ts'
import { lending, openEmbeddedEngine } from './lend-database.ts'
import { admin, createDatabase, databaseUrl } from './postgres.ts'

/** What the suite's global setup made: a dump of the embedded engine, or the name of a template. */
function prepared(): string {
  const made = process.env.TEST_PREPARED
  if (made === undefined) throw new Error('no prepared database: run the tests through jest')
  return made
}

const dump = () => new Blob([readFileSync(prepared())])

/** A migrated database of the embedded engine, in a folder. */
export const loadEmbedded = (folder: string): Promise<PGlite> =>
  openEmbeddedEngine({ dataDir: folder, loadDataDir: dump() })

let copies = 0

/** A migrated database on the server, to be dropped by whoever asked; the suite's teardown drops what is left, by its name. */
export async function copyTemplate(what: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `${prepared()}_${what}_${process.pid}_${++copies}`
  await createDatabase(name, prepared())
  return {
    url: databaseUrl(name),
    drop: async () => void (await admin(`drop database if exists ${name} with (force)`)),
  }
}

const borrowEngine = lending(async () => {
  const engine = await openEmbeddedEngine({ loadDataDir: dump() })
  return {
    engine,
    ask: async (statement: string) => (await engine.query<Record<string, unknown>>(statement)).rows,
    end: () => engine.close(),
  }
})

const borrowCopy = lending(async () => {
  const { url, drop } = await copyTemplate('test')
  return {
    url,
    ask: async (statement: string) => (await admin(statement, url)).rows as Record<string, unknown>[],
    end: drop,
  }
})

/**
 * A migrated database for one test file alone: of a server a copy of what the suite's global setup prepared, of the
 * embedded engine what it dumped; either such as an earlier file of this process may have had before.
 */
export async function freshDatabase(): Promise<{
  database: Database
  engine: 'pglite' | 'postgres'
  drop: () => Promise<void>
}> {
  if (process.env.TEST_ENGINE !== 'postgres') {
    const { database, giveBack } = await borrowEngine()
    const { engine } = database
    const leave = async () => {
      // The only connection there is: what a file has begun or set on it ends with the file.
      for (const end of ['rollback', 'discard all']) await engine.exec(end)
      await giveBack()
      // The log of an engine in memory is cut by nobody else.
      if (!engine.closed) await engine.exec('checkpoint')
    }
    return { database: openEngine(engine, leave), engine: 'pglite', drop: async () => {} }
  }
  const { database, giveBack } = await borrowCopy()
  return { database: openPostgres(database.url), engine: 'postgres', drop: giveBack }
}
