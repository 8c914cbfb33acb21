import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { admin, databaseUrl, uniqueName } from '../test/postgres.ts'
import { openEmbedded } from './db/pglite.ts'

const PHONE = '13800000128'
const KEY = Buffer.alloc(32, 7).toString('base64')

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'talent-start-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a program of ours to its end: what it ended with, and all it wrote. */
async function run(program: string, env: NodeJS.ProcessEnv, ...args: string[]) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL(program, import.meta.url)), ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: '',
        DATA_DIR: folder,
        DEMO: 'false',
        FIELD_KEYS: `test:${KEY}`,
        BLIND_INDEX_KEY: KEY,
        ...env,
      },
    },
  )
  let written = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (written += String(chunk)))
  await once(child, 'close')
  return { code: child.exitCode, written }
}

/** A database that refuses what is written into it, in words that hold a value. */
async function refusingDatabase(): Promise<{ env: NodeJS.ProcessEnv; drop: () => Promise<unknown> }> {
  const statements = `
    create table schema_migration (name text primary key, checksum text not null, applied_at timestamptz default now());
    create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'no place for ${PHONE}' using detail = 'Failing row contains (${PHONE})'; end $$;
    create trigger refuse before insert on schema_migration for each row execute function refuse()`
  if (process.env.TEST_ENGINE !== 'postgres') {
    const database = await openEmbedded(folder)
    for (const statement of statements.split(/;\n/)) await database.pool.query(statement)
    await database.close()
    return { env: {}, drop: async () => {} }
  }
  const name = uniqueName('start')
  await admin(`create database ${name}`)
  await admin(statements, databaseUrl(name))
  return {
    env: { DATABASE_URL: databaseUrl(name) },
    drop: () => admin(`drop database if exists ${name} with (force)`),
  }
}

test.each(['./server.ts', './db/migrate-cli.ts', './seed/seed-cli.ts'])(
  '%s that the database refuses says which rule, and no value of a row',
  async (program) => {
    const { env, drop } = await refusingDatabase()
    const { code, written } = await run(program, env)
    await drop()
    expect(code).toBe(1)
    expect(written).toMatch(/migration 0001_accounts\.sql failed: database error P0001/)
    expect(written).not.toMatch(PHONE)
  },
  60_000,
)

test('torn keys are not printed', async () => {
  writeFileSync(join(folder, 'keys.json'), `${KEY}"}`)
  const { code, written } = await run('./server.ts', { FIELD_KEYS: '', BLIND_INDEX_KEY: '' })
  expect(code).toBe(1)
  expect(written).toMatch(/keys\.json/)
  expect(written).not.toMatch(KEY.slice(0, 8))
}, 60_000)

test('a key given without its id, or too short, is not printed', async () => {
  const short = Buffer.from('a key of some other length').toString('base64')
  const { code, written } = await run('./server.ts', { FIELD_KEYS: `${short},${short}` })
  expect(code).toBe(1)
  expect(written).toMatch(/FIELD_KEYS: keyId:base64/)
  expect(written).not.toMatch(short.slice(0, 8))
}, 60_000)

test('a database that can’t be reached is told without the connection string', async () => {
  const url = 'postgres://keeper:s3cret-word@127.0.0.1:1/talents-of-somewhere'
  for (const program of ['./server.ts', './db/migrate-cli.ts']) {
    const { code, written } = await run(program, { DATABASE_URL: url })
    expect(code).toBe(1)
    expect(written).toMatch(/no connection: ECONNREFUSED/)
    expect(written).not.toMatch(/keeper|s3cret|somewhere/)
  }
}, 60_000)

test('an address in use is named by its code and what was tried', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { code, written } = await run('./server.ts', { PORT: String(port) })
  other.close()
  expect(code).toBe(1)
  expect(written).toMatch(/listen EADDRINUSE/)
}, 60_000)

test('our own sentences are printed whole: every fault of the environment at once', async () => {
  const { code, written } = await run('./server.ts', { PORT: 'x', LOG_LEVEL: 'loud' })
  expect(code).toBe(1)
  expect(written).toBe(
    'the start failed: the configuration has faults:\n  - PORT: a port number\n  - LOG_LEVEL: a log level\n',
  )
}, 60_000)
