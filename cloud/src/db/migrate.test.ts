import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { dumpSchema } from './dump-schema.ts'
import { migrate, MIGRATIONS_FOLDER, readMigrations } from './migrate.ts'

describe('migrations', () => {
  let test: TestApp
  beforeAll(async () => void (test = await createTestApp()), 60_000)
  afterAll(() => test.close())

  it('give exactly the schema that is reviewed beside them', async () => {
    expect(await dumpSchema(test.pool)).toBe(readFileSync(join(MIGRATIONS_FOLDER, 'schema.sql'), 'utf8'))
  })

  it('name no table the glossary does not know', () => {
    const schema = readFileSync(join(MIGRATIONS_FOLDER, 'schema.sql'), 'utf8')
    const tables = [...schema.matchAll(/^create table (\w+)/gm)].map(([, name]) => name ?? '')
    const glossary = readFileSync(join(MIGRATIONS_FOLDER, '../../docs/glossary.md'), 'utf8')
    expect(tables.length).toBeGreaterThan(20)
    expect(tables.filter((name) => !glossary.includes(`\`${name}\``))).toEqual([])
  })

  it('apply nothing the second time', async () => {
    expect(await migrate(test.pool)).toEqual([])
  })

  it('refuse a file that was changed after it had been applied', async () => {
    const changed = readMigrations().map((migration, i) =>
      i === 0 ? { ...migration, checksum: 'other' } : migration,
    )
    await expect(migrate(test.pool, changed)).rejects.toThrow(
      '0001_accounts.sql was changed after it had been applied',
    )
  })

  it('leave nothing of a file that fails half way', async () => {
    const broken = {
      name: '9999_broken.sql',
      sql: 'create table half (x int); select nonsense',
      checksum: 'x',
    }
    await expect(migrate(test.pool, [...readMigrations(), broken])).rejects.toThrow('9999_broken.sql failed')
    const { rows } = await test.pool.query("select to_regclass('public.half') as half")
    expect(rows).toEqual([{ half: null }])
  })
})
