import pg from 'pg'

/**
 * The server as it matched before (decision 25): everyone who could take the matter is locked, then read with all that
 * the desks show of them. What the present way sends besides, to lock and read the chosen one, is answered from that.
 */
const MATTER = 'tax-reward-consult'
const LOCK_ALL = `select account_id from commissioner where on_duty and account_id in
  (select account_id from role_scope where role = 'commissioner' and kind = 'matter' and value = $1)
  order by account_id for no key update`
const scope = (kind: string) => `array(select value from role_scope s
  where s.account_id = c.account_id and s.role = 'commissioner' and s.kind = '${kind}' order by 1)`
const READ_ALL = `select c.account_id as id, a.name, c.on_duty as "onDuty", ${scope('area')} as "areaCodes",
    ${scope('area')} as "areaNames", c.capacity, c.portrait, d.name as department,
    ${scope('matter')} as "matterCodes", ${scope('enterprise')} as "enterpriseIds",
    (select count(*)::int from service_request r where r.commissioner_account_id = c.account_id
      and r.state in ('submitted', 'accepted', 'in_progress', 'supplementing')) as load,
    (select count(*)::int from service_request r where r.commissioner_account_id = c.account_id
      and r.matter_code = $1 and r.resolved_at >= $2) as "resolvedOfMatter", false as "ofEnterprise", false as "ofArea"
  from commissioner c join account a on a.id = c.account_id join department d on d.code = c.department_code
  where exists (select 1 from active_role where active_role.account_id = c.account_id and role = 'commissioner')
    and c.account_id = any ($3) order by c.account_id`

interface Row {
  id: string
}
type Query = (this: pg.Client, ...args: unknown[]) => Promise<{ rows: Row[] }>
const query = pg.Client.prototype.query as unknown as Query
const read = new WeakMap<pg.Client, Row[]>()
const yearStart = new Date(Date.UTC(new Date().getUTCFullYear(), 0, 1))

async function lockAndReadAll(client: pg.Client): Promise<{ rows: Row[] }> {
  const locked = await query.call(client, LOCK_ALL, [MATTER])
  const ids = locked.rows.map((row) => Object.values(row)[0])
  const answer = await query.call(client, READ_ALL, [MATTER, yearStart, ids])
  read.set(client, answer.rows)
  return answer
}

/** What was read under the lock is as good as a second look; anything else of the new way is sent as it is. */
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const [text, values] = args
  if (typeof text !== 'string' || !Array.isArray(values)) return query.apply(this, args)
  if (text.includes('from "role_scope" as "s" inner join "commissioner" as "c"')) return lockAndReadAll(this)
  const rows = read.get(this)
  if (text.startsWith('savepoint claim')) {
    if (rows === undefined)
      throw new Error('the choosing read was not met: this would measure ours against ours')
    return Promise.resolve({ command: 'SAVEPOINT', rowCount: 0, rows: [] })
  }
  if (rows !== undefined && text.startsWith('select "account_id" from "commissioner" where "account_id" = '))
    return Promise.resolve({ command: 'SELECT', rowCount: 1, rows: [{ account_id: values[0] }] })
  if (
    rows !== undefined &&
    text.includes('from "commissioner" as "c"') &&
    text.includes('as "matterCodes"')
  ) {
    read.delete(this)
    const chosen = rows.filter(({ id }) => values.includes(id))
    return Promise.resolve({ command: 'SELECT', rowCount: chosen.length, rows: chosen })
  }
  return query.apply(this, args)
} as unknown as typeof pg.Client.prototype.query

await import('../../cloud/src/server.ts')
