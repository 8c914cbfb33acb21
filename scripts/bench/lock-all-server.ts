import pg from 'pg'

/**
 * The server as it matched before (decision 25): everyone who could take the matter is locked before the loads are
 * read. It still sends the three small statements that lock and re-read the chosen one, which the old way didn't.
 */
const LOCK_ALL = `select account_id from commissioner where on_duty and account_id in
  (select account_id from role_scope where role = 'commissioner' and kind = 'matter' and value = $1)
  order by account_id for no key update`
const MATTER = 'tax-reward-consult'

type Query = (this: pg.Client, ...args: unknown[]) => Promise<unknown>
const query = pg.Client.prototype.query as unknown as Query
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const first = args[0] as string | { text?: string }
  const text = typeof first === 'string' ? first : (first.text ?? '')
  const choosing = text.includes('from "commissioner" as "c"') && text.includes('"c"."on_duty" = ')
  if (!choosing || typeof args.at(-1) === 'function') return query.apply(this, args)
  return query.call(this, LOCK_ALL, [MATTER]).then(() => query.apply(this, args))
} as unknown as typeof pg.Client.prototype.query

await import('../../cloud/src/server.ts')
