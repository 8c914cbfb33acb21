import pg from 'pg'

/** The server to test on; its databases are made and dropped by the tests. */
export function baseUrl(): string {
  const base = process.env.TEST_DATABASE_URL
  if (!base) throw new Error('TEST_ENGINE=postgres needs TEST_DATABASE_URL')
  return base
}

export function databaseUrl(name: string): string {
  const url = new URL(baseUrl())
  url.pathname = `/${name}`
  return url.toString()
}

/** One statement on a connection of its own. */
export async function admin(statement: string, connectionString = baseUrl()): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

export const uniqueName = (what: string) =>
  `talent_${what}_${process.pid}_${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`

/**
 * A database for tests, made anew or of a template. A commit doesn't wait for the disk: what is lost with the machine is
 * lost with the run, and a slow disk made every test slower.
 */
export async function createDatabase(name: string, template?: string): Promise<void> {
  await admin(`create database ${name}${template === undefined ? '' : ` template ${template}`}`)
  await admin(`alter database ${name} set synchronous_commit = off`)
}
