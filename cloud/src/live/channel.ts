import { SUBJECT_KINDS, type Subject } from '@talent/contract'
import { sql, type RawBuilder } from 'kysely'
import * as v from 'valibot'

/** What one copy tells all of them, itself too. Ids only: a notification may be seen by whoever sees the database. */
export const LIVE_CHANNEL = 'live'

const Told = v.union([
  v.object({
    changed: v.object({ kind: v.picklist(SUBJECT_KINDS), id: v.string() }),
    from: v.number(),
  }),
  v.object({ news: v.string() }),
  v.object({ ended: v.string() }),
])
export type Told = v.InferOutput<typeof Told>

/** null: not ours, or of a newer copy. */
export function readTold(text: string): Told | null {
  try {
    return v.parse(Told, JSON.parse(text))
  } catch {
    return null
  }
}

/*
 * Each is a column of the statement that makes the change: it costs no statement of its own, is told at the commit, and
 * not at all when there is none.
 */
const notify = (told: RawBuilder<string>) => sql<string>`pg_notify(${LIVE_CHANNEL}, ${told})`.as('told')

/** Lacked by whoever shows the thing. */
const BESIDE = Number.MAX_SAFE_INTEGER

/** The thread of this thing goes on to entry number `from`; without one, something that stands beside it changed. */
export const tellChanged = (changed: Subject, from = BESIDE) =>
  notify(sql`${JSON.stringify({ changed, from } satisfies Told)}`)

/** @param accountId the column that says whose inbox it is */
export const tellNews = (accountId: 'notification.account_id') =>
  notify(sql`json_build_object('news', ${sql.ref(accountId)})::text`)

/** @param sessionId the column that says which session is over */
export const tellEnded = (sessionId: 'session.id') =>
  notify(sql`json_build_object('ended', ${sql.ref(sessionId)})::text`)
