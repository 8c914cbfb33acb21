import pg from 'pg'

/** Drops the template and what is left of its copies: the last one of each process is still lent to nobody. */
export default async function teardown() {
  if (process.env.TEST_ENGINE !== 'postgres') return
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await client.connect()
  const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
    process.env.TEST_PREPARED,
  ])
  for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
  await client.end()
}
