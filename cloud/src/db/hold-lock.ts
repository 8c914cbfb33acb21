import { sql } from 'kysely'
import type { Trx } from './database.ts'

/** What no row stands for and only one may change at a time: each a number no other has. */
const NUMBERS = {
  queue: 7_301_001,
  calendar: 7_301_002,
  shared_replies: 7_301_003,
  stations: 7_301_004,
  policy_import: 7_301_005,
  policy_counts: 7_301_006,
  notice_issues: 7_301_007,
  first_of_copy: 7_301_008,
} as const

/** Waits for whoever holds it; held until the transaction ends. */
export const holdLock = async (trx: Trx, what: keyof typeof NUMBERS): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(${NUMBERS[what]})`.execute(trx))
