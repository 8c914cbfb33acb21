import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { admin, createDatabase, databaseUrl, uniqueName } from '../../test/postgres.ts'
import { testConfig } from '../../test/test-config.ts'
import { compose } from '../compose.ts'
import { openPool, openPostgres } from './database.ts'
import { listenOn } from './listen.ts'
import { migrate, readMigrations } from './migrate.ts'

describe('migrations on PostgreSQL', () => {
  let name: string
  let folder: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'talent-migrate-'))
    name = uniqueName('migrate')
    await createDatabase(name)
  })
  afterEach(async () => {
    await admin(`drop database ${name} with (force)`)
    rmSync(folder, { recursive: true, force: true })
  })
  const impatient = () =>
    openPool({ connectionString: databaseUrl(name), max: 2, statement_timeout: 200 }, true, () =>
      listenOn(''),
    )

  it('may take longer than a statement, and the limit holds again afterwards', async () => {
    const database = impatient()
    const slow = { name: '9999_slow.sql', sql: 'select pg_sleep(0.6)', checksum: 'x' }
    expect(await migrate(database.pool, [...readMigrations(), slow])).toContain('9999_slow.sql')
    await expect(database.pool.query('select pg_sleep(0.6)')).rejects.toThrow('statement timeout')
    await database.close()
  })

  it('of another copy are waited for, however long', async () => {
    const holder = new pg.Client({ connectionString: databaseUrl(name) })
    await holder.connect()
    await holder.query('select pg_advisory_lock(72110001)')
    const database = impatient()
    const applied = migrate(database.pool)
    await holder.query('select pg_sleep(0.6)')
    await holder.query('select pg_advisory_unlock(72110001)')
    expect(await applied).toHaveLength(readMigrations().length)
    await holder.end()
    await database.close()
  })

  it('let four copies start at once on an empty database', async () => {
    const copies = await Promise.all(
      Array.from({ length: 4 }, () =>
        compose(testConfig(folder), {
          database: openPostgres(databaseUrl(name), 6),
          wechat: null,
          runJobs: true,
        }),
      ),
    )
    const { rows } = await admin('select count(*)::int as n from schema_migration', databaseUrl(name))
    expect(rows).toEqual([{ n: readMigrations().length }])
    await Promise.all(copies.map((copy) => copy.close()))
  })
})
