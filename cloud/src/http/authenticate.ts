import { createHash, randomBytes } from 'node:crypto'
import type { AccountRole } from '@talent/contract'
import { instantAfter } from '@talent/contract/calendar'
import { SESSION_DAYS, type SessionKind } from '@talent/contract/session'
import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Clock } from '../lib/clock.ts'
import { tellEnded } from '../live/channel.ts'
import type { Caller } from './caller.ts'

/** `last_used_at` is written at most this often. */
const TOUCH_EVERY_MS = 3_600_000

interface SessionRow {
  token_hash: Buffer
  id: string
  account_id: string
  name: string
  created_at: Date
  last_used_at: Date
  expires_at: Date
  roles: AccountRole[]
  stands_in_for: string[]
  /** A demo person where the trial is closed: not even what is theirs. */
  closed: boolean
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Of the token in the header; null when there is none of our form. */
export function tokenHashOf(authorization: string | undefined): Buffer | null {
  const token = /^Bearer ([\w-]{20,100})$/.exec(authorization ?? '')?.[1]
  return token === undefined ? null : hashOf(token)
}

/** Whoever also works here has a shorter life of sessions, from the moment the role is theirs. */
const lifeOf = (roles: readonly AccountRole[]) =>
  roles.some((role) => role !== 'talent') ? SESSION_DAYS.staff : SESSION_DAYS.talent

/** Expired, too old for these roles, or unused for too long. */
export function outlived(
  session: Pick<SessionRow, 'created_at' | 'last_used_at' | 'expires_at'>,
  roles: readonly AccountRole[],
  now: Date,
): boolean {
  const { most, idle } = lifeOf(roles)
  return (
    session.expires_at <= now ||
    instantAfter(session.created_at, most) <= now ||
    instantAfter(session.last_used_at, idle) <= now
  )
}

/** Nobody can use them any more: for a job by the clock. */
export async function removeOutlivedSessions(db: Db, now: Date): Promise<void> {
  const idleSince = instantAfter(now, -SESSION_DAYS.talent.idle)
  await db
    .deleteFrom('session')
    .where((by) => by.or([by('expires_at', '<=', now), by('last_used_at', '<=', idleSince)]))
    .execute()
}

/** All of them, and what is open of them. */
export const endSessionsOf = (trx: Trx, accountId: string): Promise<unknown> =>
  trx.deleteFrom('session').where('account_id', '=', accountId).returning(tellEnded('session.id')).execute()

/** Opens a session: 256 random bits, kept hashed. */
export async function openSession(
  trx: Db | Trx,
  clock: Clock,
  accountId: string,
  kind: SessionKind = 'browser',
): Promise<{ token: string; expiresAt: string }> {
  const token = randomBytes(32).toString('base64url')
  const now = clock.now()
  const held = await trx
    .selectFrom('active_role')
    .select('role')
    .where('account_id', '=', accountId)
    .execute()
  const expiresAt = instantAfter(now, lifeOf(held.map(({ role }) => role)).most)
  await trx
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      id: randomBytes(12).toString('hex'),
      kind,
      account_id: accountId,
      created_at: now,
      last_used_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return { token, expiresAt: expiresAt.toISOString() }
}

/** Who these sessions are of, by the hash of their token in hex; without those that are unknown, outlived or closed. */
export async function callersOf(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  tokenHashes: readonly Buffer[],
): Promise<ReadonlyMap<string, Caller & { lastUsedAt: Date }>> {
  const now = clock.now()
  // Runs with every request: written out, it spares building the query anew each time.
  const { rows } = await sql<SessionRow>`
    select s.token_hash, s.id, s.account_id, a.name, s.created_at, s.last_used_at, s.expires_at,
           array(select role from active_role r where r.account_id = a.id order by role) as roles,
           array(select l.account_id from leave l where l.stand_in_account_id = a.id and l.state = 'covered'
                    and l.starts_at <= ${now} and l.ends_at > ${now} order by 1) as stands_in_for,
           a.id in (select id from account_away) as closed
      from session s join account a on a.id = s.account_id
     where s.token_hash = any(${tokenHashes}::bytea[])`.execute(db)
  return new Map(
    rows.flatMap((row) =>
      row.closed || outlived(row, row.roles, now)
        ? []
        : [
            [
              row.token_hash.toString('hex'),
              {
                accountId: row.account_id,
                name: row.name,
                roles: row.roles,
                standsInFor: row.stands_in_for,
                sessionId: row.id,
                lastUsedAt: row.last_used_at,
              },
            ],
          ],
    ),
  )
}

/** Whose session this is, or null: unknown, outlived, or of a demo person where the trial is closed. */
export async function authenticate(
  deps: Pick<Deps, 'db' | 'clock'>,
  tokenHash: Buffer,
): Promise<Caller | null> {
  const found = (await callersOf(deps, [tokenHash])).get(tokenHash.toString('hex'))
  if (found === undefined) return null
  const { lastUsedAt, ...caller } = found
  const now = deps.clock.now()
  if (now.getTime() - lastUsedAt.getTime() > TOUCH_EVERY_MS)
    await deps.db
      .updateTable('session')
      .set({ last_used_at: now })
      .where('token_hash', '=', tokenHash)
      .execute()
  return caller
}
