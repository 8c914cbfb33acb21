import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { admin, createDatabase, databaseUrl, uniqueName } from '../test/postgres.ts'
import { usePrograms } from '../test/programs.ts'
import { openEmbedded } from './db/pglite.ts'

const PHONE = '13800000128'
const { here, run } = usePrograms()

const statements = `
    create table schema_migration (name text primary key, checksum text not null, applied_at timestamptz default now());
    create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'no place for ${PHONE}' using detail = 'Failing row contains (${PHONE})'; end $$;
    create trigger refuse before insert on schema_migration for each row execute function refuse()`

/** Of the embedded engine: made once, each program has a copy. */
const refusing = { folder: '' }
beforeAll(async () => {
  if (process.env.TEST_ENGINE === 'postgres') return
  refusing.folder = mkdtempSync(join(tmpdir(), 'talent-refusing-'))
  const database = await openEmbedded(refusing.folder)
  for (const statement of statements.split(/;\n/)) await database.pool.query(statement)
  await database.close()
}, 60_000)
afterAll(() => refusing.folder !== '' && rmSync(refusing.folder, { recursive: true }))

/** A database that refuses what is written into it, in words that hold a value. */
async function refusingDatabase(): Promise<{ env: NodeJS.ProcessEnv; drop: () => Promise<unknown> }> {
  if (process.env.TEST_ENGINE !== 'postgres') {
    cpSync(refusing.folder, here.folder, { recursive: true })
    return { env: {}, drop: async () => {} }
  }
  const name = uniqueName('start')
  await createDatabase(name)
  await admin(statements, databaseUrl(name))
  return {
    env: { DATABASE_URL: databaseUrl(name) },
    drop: () => admin(`drop database if exists ${name} with (force)`),
  }
}

test.each(['server', 'db/migrate-cli', 'seed/seed-cli'])(
  '%s that the database refuses says which rule, and no value of a row',
  async (program) => {
    const { env, drop } = await refusingDatabase()
    const { code, written } = await run(program, env)
    await drop()
    expect(code).toBe(1)
    expect(written).toMatch(/migration 0001_accounts\.sql failed: database error P0001/)
    expect(written).not.toMatch(PHONE)
  },
  180_000,
)
