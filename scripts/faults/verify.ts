import type pg from 'pg'

/**
 * What must hold of the database whatever was killed: messages by the keys they were sent with, because their words
 * are encrypted. @returns one line per fault
 */
export async function verify(
  pool: Pick<pg.Pool, 'query'>,
  requestId: string,
  acknowledged: ReadonlySet<string>,
): Promise<string[]> {
  const number = async (text: string, ...values: unknown[]) =>
    (await pool.query<{ n: number }>(text, values)).rows[0]?.n ?? 0
  const { rows: keys } = await pool.query<{ key: string; answered: boolean }>(
    "select key, answer is not null as answered from idempotency where key like 'fault-%'",
  )
  const stored = new Set(keys.map(({ key }) => key))
  const lost = [...acknowledged].filter((key) => !stored.has(key)).length
  const unanswered = keys.filter(({ answered }) => !answered).length
  const messages = await number(
    "select count(*)::int as n from timeline_entry where request_id = $1 and kind = 'message' and at > (select min(created_at) from idempotency where key like 'fault-%') - interval '1 second'",
    requestId,
  )
  const gaps = await number(
    'select count(*)::int as n from (select 1 from timeline_entry group by request_id having max(seq) <> count(*)) broken',
  )
  const untold = await number(
    `select count(*)::int as n from timeline_entry e where e.kind = 'message'
       and not exists (select 1 from notification n where n.entry_id = e.id)
       and not exists (select 1 from pgboss.job j where j.data->>'entryId' = e.id)
       and not exists (select 1 from pgboss.archive j where j.data->>'entryId' = e.id)`,
  )
  const facts: [string, number][] = [
    ['acknowledged but lost', lost],
    ['keys without their answer', unanswered],
    ['messages without their key, or the other way round', Math.abs(messages - stored.size)],
    ['threads with a gap', gaps],
    ['messages nobody will be told of', untold],
  ]
  return facts.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`)
}
