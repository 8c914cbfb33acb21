import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { compose } from '../src/compose.ts'
import { openPostgres, type Database } from '../src/db/database.ts'
import { MIGRATIONS_FOLDER } from '../src/db/migrate.ts'
import { openEngine } from '../src/db/pglite.ts'
import { emptyingOf } from './empty-tables.ts'
import { keepOpenDistrict } from './open-district.ts'
import { createDatabase, databaseUrl, uniqueName } from './postgres.ts'
import { testConfig } from './test-config.ts'

/**
 * Migrates once, queues included, for all test files: an embedded database is kept as a dump that each file loads, a
 * PostgreSQL one as a template that each file copies. Run by the suite's global setup; prints what the files are to use.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

async function migrateInto(database: Database): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'talent-prepare-'))
  const { deps } = await compose(testConfig(folder), { database, wechat: null, runJobs: false })
  await deps.queue.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** Whatever decides what a migrated database holds; a queue that is missing in the dump is made at start anyway. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of [join(ROOT, 'package-lock.json'), fileURLToPath(import.meta.url)])
    hash.update(readFileSync(file))
  for (const name of readdirSync(MIGRATIONS_FOLDER).sort())
    hash.update(name).update(readFileSync(join(MIGRATIONS_FOLDER, name)))
  return hash.digest('hex').slice(0, 16)
}

async function prepareDump(): Promise<string> {
  const folder = join(ROOT, '.cache')
  const file = join(folder, `test-database-${fingerprint()}.tar`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  for (const old of readdirSync(folder)) if (old.startsWith('test-database-')) rmSync(join(folder, old))
  // A log of one megabyte, not of sixteen: each file loads it.
  const lite = await PGlite.create({ initDbStartParams: ['--wal-segsize=1'] })
  await migrateInto(openEngine(lite))
  // What each file loads: without the databases nobody connects to it is a third smaller, and as much faster.
  await lite.exec('update pg_database set datistemplate = false')
  for (const unused of ['template0', 'template1']) await lite.exec(`drop database ${unused}`)
  const dump = await lite.dumpDataDir('none')
  // Aside and renamed, so that a run beside this one never loads half a dump.
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, Buffer.from(await dump.arrayBuffer()))
  renameSync(aside, file)
  return file
}

async function prepareTemplate(): Promise<string> {
  const name = uniqueName('template')
  await createDatabase(name)
  const database = openPostgres(databaseUrl(name))
  await migrateInto(database)
  // An embedded database goes from file to file, with what the first of them keeps.
  await keepOpenDistrict(database.db, await emptyingOf(database.db))
  await database.close()
  return name
}

const prepared = process.env.TEST_ENGINE === 'postgres' ? await prepareTemplate() : await prepareDump()
process.stdout.write(`\n${prepared}\n`)
// The embedded engine leaves a handle behind.
process.exit(0)
