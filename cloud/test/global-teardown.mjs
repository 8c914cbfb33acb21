import pg from 'pg'

export default async function teardown() {
  if (process.env.TEST_ENGINE !== 'postgres') return
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await client.connect()
  await client.query(`drop database if exists ${process.env.TEST_PREPARED} with (force)`)
  await client.end()
}
