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
