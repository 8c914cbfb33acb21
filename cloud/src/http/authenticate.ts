import { createHash, randomBytes } from 'node:crypto'
import type { AccountRole } from '@talent/contract'
import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Caller } from './caller.ts'

const DAY_MS = 86_400_000
export const SESSION_DAYS = 30
const IDLE_DAYS = 7
/** `last_used_at` is written at most this often. */
const TOUCH_EVERY_MS = 3_600_000

interface SessionRow {
  account_id: string
  name: string
  last_used_at: Date
  roles: AccountRole[]
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Opens a session: 256 random bits, kept hashed. */
export async function openSession(
  trx: Db | Trx,
  clock: Clock,
  accountId: string,
): Promise<{ token: string; expiresAt: string }> {
  const token = randomBytes(32).toString('base64url')
  const now = clock.now()
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * DAY_MS)
  await trx
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      account_id: accountId,
      created_at: now,
      last_used_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return { token, expiresAt: expiresAt.toISOString() }
}

/** Whose session this is, or null: unknown, expired, idle too long, or without any role left. */
export async function authenticate(
  db: Db,
  clock: Clock,
  authorization: string | undefined,
): Promise<Caller | null> {
  const token = /^Bearer ([\w-]{20,100})$/.exec(authorization ?? '')?.[1]
  if (token === undefined) return null
  const tokenHash = hashOf(token)
  const now = clock.now()
  const idleSince = new Date(now.getTime() - IDLE_DAYS * DAY_MS)
  // Runs with every request: written out, it spares building the query anew each time.
  const { rows } = await sql<SessionRow>`
    select s.account_id, a.name, s.last_used_at,
           array(select role from active_role r where r.account_id = a.id order by role) as roles
      from session s join account a on a.id = s.account_id
     where s.token_hash = ${tokenHash} and s.expires_at > ${now} and s.last_used_at > ${idleSince}`.execute(
    db,
  )
  const row = rows[0]
  if (!row || row.roles.length === 0) return null
  if (now.getTime() - row.last_used_at.getTime() > TOUCH_EVERY_MS) {
    await db.updateTable('session').set({ last_used_at: now }).where('token_hash', '=', tokenHash).execute()
  }
  return { accountId: row.account_id, name: row.name, roles: row.roles, tokenHash }
}
