import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { loadEmbedded } from '../test/fresh-database.ts'
import { KEY, usePrograms } from '../test/programs.ts'

const { here, run } = usePrograms()

test('torn keys are not printed', async () => {
  writeFileSync(join(here.folder, 'keys.json'), `${KEY}"}`)
  const { code, written } = await run('server', { FIELD_KEYS: '', BLIND_INDEX_KEY: '' })
  expect(code).toBe(1)
  expect(written).toMatch(/keys\.json/)
  expect(written).not.toMatch(KEY.slice(0, 8))
}, 180_000)

test('a key given without its id, or too short, is not printed', async () => {
  const short = Buffer.from('a key of some other length').toString('base64')
  const { code, written } = await run('server', { FIELD_KEYS: `${short},${short}` })
  expect(code).toBe(1)
  expect(written).toMatch(/FIELD_KEYS: keyId:base64/)
  expect(written).not.toMatch(short.slice(0, 8))
}, 180_000)

test('a database that can’t be reached is told without the connection string', async () => {
  const url = 'postgres://keeper:s3cret-word@127.0.0.1:1/talents-of-somewhere'
  for (const program of ['server', 'db/migrate-cli']) {
    const { code, written } = await run(program, { DATABASE_URL: url })
    expect(code).toBe(1)
    expect(written).toMatch(/no connection: ECONNREFUSED/)
    expect(written).not.toMatch(/keeper|s3cret|somewhere/)
  }
}, 180_000)

test('an address in use is named by its code and what was tried', async () => {
  mkdirSync(join(here.folder, 'database'))
  await (await loadEmbedded(join(here.folder, 'database', 'pg'))).close()
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { code, written } = await run('server', { PORT: String(port) })
  other.close()
  expect(code).toBe(1)
  expect(written).toMatch(/listen EADDRINUSE/)
}, 180_000)

test('our own sentences are printed whole: every fault of the environment at once', async () => {
  const { code, written } = await run('server', { PORT: 'x', LOG_LEVEL: 'loud' })
  expect(code).toBe(1)
  expect(written).toBe(
    'the start failed: the configuration has faults:\n  - PORT: a port number\n  - LOG_LEVEL: a log level\n',
  )
}, 180_000)
