import { randomBytes } from 'node:crypto'
import Fastify from 'fastify'
import pg from 'pg'

/**
 * The yardstick: bare Fastify and `pg`, sending the very statements our server was seen to send, without contract,
 * validation, encryption, sessions' logic or error handling. Reads its plan from standard input.
 */
export interface Statement {
  text: string
  values: unknown[]
}
export interface Plan {
  databaseUrl: string
  port: number
  read: Statement[]
  write: Statement[]
  /** What differs from call to call. */
  requestId: string
  entryId: string
  key: string
}

/** `"column" = $3` or the position in an insert's column list → index into the values, or -1. */
function indexOf(text: string, column: string): number {
  const assigned = new RegExp(`"${column}" = \\$(\\d+)`).exec(text)
  if (assigned) return Number(assigned[1]) - 1
  const columns = /^insert into "\w+" \(([^)]*)\)/.exec(text)?.[1]?.split(', ')
  return columns ? columns.indexOf(`"${column}"`) : -1
}

const plan = JSON.parse(
  await new Promise<string>((resolve) => {
    let text = ''
    process.stdin.on('data', (chunk) => (text += String(chunk))).on('end', () => resolve(text))
  }),
  (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'bytes' in value
      ? Buffer.from(String(value.bytes), 'base64')
      : value,
) as Plan

const pool = new pg.Pool({ connectionString: plan.databaseUrl, max: 20 })
const app = Fastify()

app.get('/read', async () => {
  let last: pg.QueryResult | undefined
  for (const { text, values } of plan.read) last = await pool.query(text, values)
  return (last?.rows[0] as { document?: unknown } | undefined)?.document
})

app.post<{ Params: { id: string } }>('/write/:id', async (request) => {
  const fresh = new Map<unknown, unknown>([
    [plan.requestId, request.params.id],
    [plan.entryId, randomBytes(13).toString('hex')],
    [plan.key, randomBytes(8).toString('hex')],
  ])
  const client = await pool.connect()
  let seq = 0
  try {
    for (const { text, values } of plan.write) {
      const own = values.map(
        (value) =>
          fresh.get(value) ??
          (typeof value === 'string' ? value.replace(plan.entryId, String(fresh.get(plan.entryId))) : value),
      )
      for (const column of ['last_seq', 'seq']) {
        const i = indexOf(text, column)
        if (i >= 0 && seq > 0) own[i] = seq
      }
      const result = await client.query(text, own)
      if (/for update/.test(text)) seq = Number((result.rows[0] as { last_seq: number }).last_seq) + 1
    }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
  return { id: request.params.id }
})

await app.listen({ host: '127.0.0.1', port: plan.port })
